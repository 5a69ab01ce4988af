import { describe, expect, test } from 'vitest'
import { foldedWords, numberAfter, titleParts, writtenText } from './titles.ts'

describe('a title around its number', () => {
  test.each([
    // title                   number  lead        words
    ['Kelp 16: Fog, horns', 16, 'Kelp ', 'Fog, horns'],
    ['016: Fog', 16, '', 'Fog'],
    ['Letter #16 – Fog of 2019', 16, 'Letter #', 'Fog of 2019'],
    ['Kelp 16:', 16, 'Kelp ', ''],
    ['16', 16, '', ''],
  ])('%s', (title, number, lead, words) => {
    expect(titleParts(title, number)).toEqual({ lead, words })
  })

  test.each([
    ['Fog', 16],
    ['Kelp 15: Fog', 16],
    ['2019 in 16 pictures', 16],
    ['16: Fog', null],
  ])('has none: %s, %j', (title, number) => {
    expect(titleParts(title, number)).toBeNull()
  })
})

describe('the number after the lead', () => {
  test.each([
    ['Kelp ', 'Kelp 15: Fog', 15],
    ['Kelp ', 'kelp 15 is out', 15],
    ['', '015: Fog', 15],
    ['', '15', 15],
    ['', '15 ways to knot', null],
    ['Kelp ', 'Fog 15: Kelp', null],
    ['Kelp ', 'Kelp and fog', null],
  ])('%j, %j', (lead, text, number) => {
    expect(numberAfter(lead, text)).toBe(number)
  })
})

test('words are compared without capitals and marks', () => {
  expect(foldedWords('The “Fog”, & more… 1.3')).toBe('the fog more 1 3')
})

test.each([
  ['Fog.', 'Fog.'],
  [['Fog', ' and horns '], 'Fog  and horns'],
  [[''], ''],
  [undefined, ''],
  [{ a: 1 }, ''],
])('as written: %j', (value, text) => {
  expect(writtenText(value)).toBe(text)
})
