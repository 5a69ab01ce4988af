import { expect, test } from 'vitest'
import { Lines } from './lines.ts'

test.each([
  // text           offset  line  column
  ['', 0, 1, 1],
  ['abc', 0, 1, 1],
  ['abc', 3, 1, 4],
  ['a\nb', 1, 1, 2],
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 1, 1, 2],
  ['a\r\nb', 2, 1, 3],
  ['a\r\nb', 3, 2, 1],
  ['a\rb', 2, 2, 1],
  ['a\r\rb', 3, 3, 1],
  ['a\n\r\nb', 4, 3, 1],
  ['\n\n\n', 3, 4, 1],
  ['🦭x', 2, 1, 3],
  ['a\u2028b', 2, 1, 3],
])('%j at %i is line %i, column %i', (text, offset, line, column) => {
  expect(new Lines('a.md', text).at(offset)).toEqual({ file: 'a.md', line, column })
})

test('a range has its end, too', () => {
  expect(new Lines('a.md', 'one\ntwo\n').at(2, 5)).toEqual({ file: 'a.md', line: 1, column: 3, endLine: 2, endColumn: 2 })
})

test('an offset beyond the text is on its last line', () => {
  expect(new Lines('a.md', 'a\nb').at(9)).toEqual({ file: 'a.md', line: 2, column: 8 })
})
