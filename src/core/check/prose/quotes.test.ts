import { describe, expect, test } from 'vitest'
import { oddCurly, oddOne, quotesIn } from './quotes.ts'

/** The marks of a text: `(` one that may open, `)` one that may close, `|` one that may do both, `-` neither. */
const signsOf = (text: string, isCurly = true): string =>
  quotesIn({ text }, isCurly)
    .map(({ isOpening, isClosing }) => (isOpening ? (isClosing ? '|' : '(') : isClosing ? ')' : '-'))
    .join('')

describe('what stands beside a quotation mark lets it open or close', () => {
  test.each([
    ['"so"', '()'],
    ['She said "so" and "no".', '()()'],
    ['("so") ["so"] {"so"} /"so" –"so"– —"so"— -"so"-', '()()()()()()()'],
    [`'"so"' ‘"so"’ “"so"”`, '()()(())'],
    ['"so", "so"; "so": "so"! "so"? "so"… "so"} "so"', '()()()()()()()()'],
    ['"so', '('],
    ['so"', ')'],
    ['a"b a"b', '--'],
    ['" so "', '()'.replace('(', '-').replace(')', '-')],
    ['“so” said', '()'],
    ['so“ ”so', '()'],
    ['-"-"', '|)'],
  ])('%s: %s', (text, signs) => expect(signsOf(text)).toBe(signs))

  test('curly marks count only where they are asked for', () => {
    expect(signsOf('“so” and "no"', false)).toBe('()')
  })
})

describe('of an odd number, a mark is left out', () => {
  test.each([
    ['that the text is about', 'The mark (") is “one”.', '()'],
    ['that is named with another', `Set it (' or ") here, as in "so".`, '()'],
    ['that stands for inches', 'A 6.5" phone is "out".', '()'],
    ['that stands for inches, within a quotation', 'A "6.5" phone" is out.', '()'],
  ])('%s', (_, text, signs) => expect(signsOf(text)).toBe(signs))

  test.each([
    ['an even number stays', 'The marks (") and (").', 2],
    ['a digit may end a quotation', 'She said "we are 6" and "so.', 3],
    ['a curly mark is no sign for inches', 'A 6.5” phone.', 1],
  ])('%s', (_, text, count) => expect(quotesIn({ text }, true)).toHaveLength(count))
})

describe('the mark without a partner', () => {
  const oddIn = (text: string): number | undefined => oddOne(quotesIn({ text }, true))?.index

  test.each([
    ['"One" and "two', 10],
    ['"One and "two"', 0],
    ['One" and "two"', 3],
    ['"One" and two"', 13],
    ['“One” and “two', 10],
    ['“One and “two”', 0],
    ['One” and “two”', 3],
    ['“One” and two”', 13],
    ['"One" “two', 6],
    ['a"b', 1],
  ])('%s: %i', (text, index) => expect(oddIn(text)).toBe(index))

  test.each(['', '"One"', '“One”', '"One” and'])('none in “%s”', (text) => expect(oddIn(text)).toBeUndefined())

  test('may be a curly one, though the number of all is even', () => {
    expect(oddCurly(quotesIn({ text: '"One”' }, true))?.index).toBe(4)
    expect(oddCurly(quotesIn({ text: '“One"' }, true))?.index).toBe(0)
    expect(oddCurly(quotesIn({ text: '“One”' }, true))).toBeUndefined()
  })
})
