import { expect, test } from 'vitest'
import { dueOn, dueToday } from './due.ts'
import type { LinkRecord } from './link-record.ts'

const record = (more: Partial<LinkRecord>): LinkRecord => ({
  url: 'https://kettle.example/tea',
  state: 'alive',
  visited: '2026-03-01',
  answer: '200',
  ...more,
})

test.each<[string, Partial<LinkRecord>, number, string]>([
  ['an answer is good for its time', {}, 90, '2026-05-30'],
  ['one that moved, too', { state: 'moved' }, 30, '2026-03-31'],
  ['a dead one may come back', { state: 'dead', failedFirst: '2026-02-01' }, 30, '2026-03-31'],
  ['robots are asked again', { state: 'disallowed', answer: 'robots' }, 30, '2026-03-31'],
  ['a failure is asked about a week after it', { state: 'failing', failedFirst: '2026-03-01' }, 90, '2026-03-08'],
  ['however often it was since', { state: 'failing', failedFirst: '2026-02-26' }, 90, '2026-03-05'],
  ['a 403 is as good as any answer', { state: 'unsure', answer: '403' }, 90, '2026-05-30'],
  ['a 503 may be over in a week', { state: 'unsure', answer: '503' }, 90, '2026-03-08'],
  ['so may silence', { state: 'unsure', answer: 'timeout' }, 90, '2026-03-08'],
  ['whoever wants everything anew gets it', { state: 'failing', failedFirst: '2026-03-01' }, 0, '2026-03-01'],
])('%s', (_, more, maxAge, day) => {
  expect(dueOn(record(more), maxAge)).toBe(day)
})

test('failures that await their second come first, then what is new, then what was visited longest ago', () => {
  const known: readonly (readonly [string, Partial<LinkRecord>])[] = [
    ['https://a.example/old', { visited: '2025-06-01' }],
    ['https://b.example/older', { visited: '2025-01-01', state: 'dead' }],
    ['https://c.example/failing', { visited: '2026-02-01', state: 'failing', failedFirst: '2026-02-01' }],
    ['https://d.example/fresh', { visited: '2026-02-27' }],
    ['https://e.example/failed-lately', { visited: '2026-02-27', state: 'failing', failedFirst: '2026-02-27' }],
  ]
  const records = new Map(known.map(([url, more]) => [url, record({ url, ...more })]))
  const candidates = [
    ...known.map(([url]) => ({ url, newest: '2024-01-01' })),
    { url: 'https://y.example/new-in-an-old-issue', newest: '2020-01-01' },
    { url: 'https://z.example/new', newest: '2026-01-01' },
    { url: 'https://x.example/undated', newest: null },
  ]
  expect(dueToday(candidates, records, '2026-03-01', 90).map(({ url }) => new URL(url).pathname)).toEqual([
    '/failing',
    '/new',
    '/new-in-an-old-issue',
    '/undated',
    '/older',
    '/old',
  ])
})
