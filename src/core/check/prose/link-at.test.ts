import { expect, test } from 'vitest'
import { linkAt } from './link-at.ts'

const links = [
  { start: 2, end: 5, url: 'a' },
  { start: 5, end: 5, url: 'nothing to read' },
  { start: 5, end: 6, url: 'b' },
  { start: 9, end: 12, url: 'c' },
]

test.each([
  [0, undefined],
  [2, 'a'],
  [4, 'a'],
  [5, 'b'],
  [6, undefined],
  [9, 'c'],
  [12, undefined],
])('at %i stands %s', (index, url) => {
  expect(linkAt(links, index)?.url).toBe(url)
})

test('where there are no links, none stands', () => {
  expect(linkAt([], 3)).toBeUndefined()
})
