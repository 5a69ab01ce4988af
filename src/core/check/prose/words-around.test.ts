import { expect, test } from 'vitest'
import { notProse } from './prose.ts'
import { shortened, tokenAfter, tokenBefore, wordsAround } from './words-around.ts'

const text = 'The tide comes in twice a day) and goes out as often, which nobody minds.'

test.each([
  ['whole words on either side', text, text.indexOf(')'), 20, '…in twice a day) and goes out as…'],
  ['all of a short text', 'Tides (high', 6, 20, 'Tides (high'],
  ['no space at the ends', ' a ) b ', 3, 20, 'a ) b'],
  ['code as a gap', `See ${notProse}${notProse}) now`, 6, 20, 'See …) now'],
  ['a long word whole where there is no other', 'x'.repeat(60), 30, 10, `…${'x'.repeat(20)}…`],
])('%s', (_, whole, index, reach, expected) => {
  expect(wordsAround(whole, index, reach)).toBe(expected)
})

test('a token ends at a space, and at the reach that is given', () => {
  expect(tokenBefore('the tide, low', 9)).toBe('tide,')
  expect(tokenBefore('tide', 4)).toBe('tide')
  expect(tokenBefore('x'.repeat(60), 50)).toBe('x'.repeat(40))
  expect(tokenBefore('x'.repeat(60), 50, 10)).toBe('x'.repeat(10))
  expect(tokenAfter('the tide, low', 4)).toBe('tide,')
  expect(tokenAfter('the tide\nlow', 4)).toBe('tide')
})

test('a text is cut where it is too long', () => {
  expect(shortened('x'.repeat(80))).toBe('x'.repeat(80))
  expect(shortened('x'.repeat(81))).toBe(`${'x'.repeat(79)}…`)
  expect(shortened('the tide', 5)).toBe('the…')
})
