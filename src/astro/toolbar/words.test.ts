import { expect, test } from 'vitest'
import { countsOf, levelOf, tallyOf } from './words.ts'

const file = (error: number, warning: number, info: number) => ({
  file: 'issues/1/index.md',
  path: '/content/issues/1/index.md',
  url: null,
  tally: { error, warning, info },
  findings: [],
  waiting: [],
})

test.each([
  [[1, 2, 3], '1 error, 2 warnings, 3 info', 'error'],
  [[0, 1, 0], '1 warning', 'warning'],
  [[0, 0, 1], '1 info', 'info'],
  [[0, 0, 0], '', null],
] as const)('%j reads “%s”; the mark is %s', ([error, warning, info], words, level) => {
  expect(
    countsOf({ error, warning, info })
      .map((count) => count.words)
      .join(', '),
  ).toBe(words)
  expect(levelOf({ error, warning, info })).toBe(level)
})

test('a page counts its own files and those that have none; one without files counts all', () => {
  const rest = { blocked: [file(1, 0, 0)], others: [file(0, 5, 0)] }
  expect(tallyOf({ ...rest, page: [file(0, 1, 1)] })).toEqual({ error: 1, warning: 1, info: 1 })
  expect(tallyOf({ ...rest, page: [] })).toEqual({ error: 1, warning: 5, info: 0 })
})
