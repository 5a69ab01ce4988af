import { describe, expect, test } from 'vitest'
import type { Counts, Statistics } from '../../src/core/survey/statistics.ts'
import { describeStatistics } from './statistics.ts'
import { bar, numbers, table, words } from './table.ts'

const counts: Counts = {
  issues: 2,
  daysBetween: 7,
  items: 1200,
  sponsored: 60,
  sponsoredShare: 0.05,
  sponsors: 1,
  sources: 3,
  authors: 0,
  events: 1,
  words: 4000,
  kinds: { article: 1200, repo: 0, video: 0, podcast: 0, book: 0, event: 0, job: 0, other: 0 },
}
const statistics: Statistics = {
  first: '2030-01-06',
  last: '2030-01-13',
  total: counts,
  years: [{ year: '2030', ...counts, topSources: [{ title: 'kelp.com', items: 9 }] }],
  topSources: [{ title: 'kelp.com', items: 9 }],
  topSponsors: [],
  hosts: [],
}

describe('statistics', () => {
  test('are plain, aligned tables where nobody looks on', () => {
    const text = describeStatistics(statistics, { isColoured: false })
    expect(text).toContain('  2030       2           7  1,200      5.0 %         1        3        ·       1  4,000\n')
    expect(text).toContain('  2030  kelp.com 9\n')
    expect(text).not.toMatch(/[▏▎▍▌▋▊▉█]/)
    expect(text).not.toContain('Sponsors with')
  })

  test('have bars for a person', () => {
    expect(describeStatistics(statistics, { isColoured: false, isWatched: true })).toContain('1,200  ████████████')
  })

  test('say that there is nothing yet', () => {
    expect(describeStatistics({ ...statistics, first: null }, { isColoured: false })).toBe('No issue is out yet.\n')
  })
})

test('a table has words on the left and numbers on the right', () => {
  expect(table([words('', ['a', 'bcd']), numbers('items', ['1', '12'])])).toBe('       items\n  a        1\n  bcd     12')
})

test('a bar is as long as its count, and never invisible', () => {
  expect(bar([8, 4, 1, 0], 8)).toEqual(['████████████', '██████', '█▌', ''])
  expect(bar([1, 1000], 1000)[0]).toBe('▏')
})
