import { expect, test } from 'vitest'
import { viewsOf, entriesFrom } from '../../../tests/support/outlets.ts'
import { statisticsOf } from './statistics.ts'

const entries = entriesFrom([
  '## Links\n\n[Boats](https://kelp.com/boats): fine.\n\n[Nets](https://www.kelp.com/nets): fine.\n\n[Hooks](https://wool.com/1): fine.',
  '## Links\n\n[Looms](https://github.com/loom/loom): fine.\n\n[Paid](https://wool.com/2) *SPONSORED*',
  'Nothing this week.',
])
const bodies = new Map(entries.map(({ file, body }) => [file, body!]))
const statistics = statisticsOf(viewsOf(entries), bodies)

test('the whole and each year are counted alike', () => {
  expect(statistics).toMatchObject({ first: '2030-01-06', last: '2030-01-20' })
  const { years, total } = statistics
  expect(total).toMatchObject({ issues: 3, daysBetween: 7, items: 5, sponsored: 1, sponsoredShare: 0.2, sponsors: 1, sources: 3 })
  expect(total.kinds).toMatchObject({ repo: 1, video: 0 })
  expect(Object.values(total.kinds).reduce((sum, count) => sum + count)).toBe(5)
  expect(years).toEqual([expect.objectContaining({ year: '2030', ...total })])
})

test('sources are ranked by what nobody paid for, sponsors by the rest, hosts by all', () => {
  expect(statistics.topSources).toEqual([
    { title: 'kelp.com', items: 2 },
    { title: 'github.com/loom', items: 1 },
    { title: 'wool.com', items: 1 },
  ])
  expect(statistics.topSponsors).toEqual([{ title: 'wool.com', items: 1 }])
  expect(statistics.hosts).toEqual([
    { host: 'kelp.com', items: 2, issues: 1 },
    { host: 'wool.com', items: 2, issues: 2 },
    { host: 'github.com', items: 1, issues: 1 },
  ])
})

test('an archive without issues counts nothing', () => {
  expect(statisticsOf(viewsOf([]), new Map())).toMatchObject({
    first: null,
    last: null,
    years: [],
    total: { items: 0, daysBetween: null },
  })
})
