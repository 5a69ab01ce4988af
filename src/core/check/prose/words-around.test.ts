import { expect, test } from 'vitest'
import { notProse } from './prose.ts'
import { wordsAround } from './words-around.ts'

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
