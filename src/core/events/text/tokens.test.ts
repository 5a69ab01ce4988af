import { expect, test } from 'vitest'
import { areGlued, tokensOf } from './tokens.ts'

test.each([
  // text                        tokens
  ['May 3rd–5th, 2026', 'word:May number:3rd dash:– number:5th mark:, number:2026'],
  ['24.10.2022', 'number:24 mark:. number:10 mark:. number:2022'],
  ['24.10.20223', 'word:24.10.20223'],
  ['10AM–11a.m.', 'number:10 word:AM dash:– number:11 word:a.m mark:.'],
  ['1.13 v2.5.10 4K 25,000 8x', 'word:1.13 word:v2.5.10 word:4K word:25,000 word:8x'],
  ['3, 4', 'number:3 mark:, number:4'],
  ['3.', 'number:3 mark:.'],
  ["O'Reilly’s Conf", "word:O'Reilly’s word:Conf"],
  ['**May** _4_ ~x~ `y`', 'word:May number:4 word:x word:y'],
  ['31th 3rdly', 'number:31th word:3rdly'],
  ['a/b', 'word:a mark:/ word:b'],
  ['', ''],
])('%j', (text, expected) => {
  const tokens = tokensOf(text)
  expect(tokens.map(({ kind, text: part }) => `${kind}:${part}`).join(' ')).toBe(expected)
})

test('a token knows where it stands, and what it counts', () => {
  const text = 'On the 3RD of 24.10.2022'
  const tokens = tokensOf(text)
  for (const { text: part, lower, at, end } of tokens) {
    expect(text.slice(at, end)).toBe(part)
    expect(lower).toBe(part.toLowerCase())
  }
  expect(tokens.map(({ value }) => value)).toEqual([Number.NaN, Number.NaN, 3, Number.NaN, 24, Number.NaN, 10, Number.NaN, 2022])
  expect(tokens.map(({ isOrdinal }) => isOrdinal).indexOf(true)).toBe(2)
})

test('tokens are glued if nothing stands between them', () => {
  const [first, second, third] = tokensOf('4:30 5')
  expect([areGlued(first, second), areGlued(second, third)]).toEqual([true, true])
  const [hour, mark] = tokensOf('4 :')
  expect(areGlued(hour, mark)).toBe(false)
  expect([areGlued(undefined, hour), areGlued(hour, undefined), areGlued(undefined, undefined)]).toEqual([false, false, false])
})
