import { expect, test } from 'vitest'
import { aMention } from '../../../../tests/support/events.ts'
import { mergeMentions } from './merge.ts'
import { revisionOf } from './revision.ts'
import type { EventMention } from '../../model/body.ts'

const url = 'https://crate.example/2025/'
const day = (start: string | null, more: Partial<EventMention> = {}) => aMention('CrateConf 2025', start, { url, ...more })

test.each([
  ['one mention', [day('2025-11-03')], 0],
  ['the same again, and once without a date', [day('2025-11-03'), day('2025-11-03'), day(null)], 0],
  ['a first date', [day(null), day('2025-11-03')], 0],
  ['another day', [day('2025-11-03'), day('2025-11-04')], 1],
  ['another last day', [day('2025-11-03'), day('2025-11-03', { end: '2025-11-05' })], 1],
  ['an hour at last', [day('2025-11-03'), day('2025-11-03', { time: '18:00', utc: '2025-11-03T17:00:00Z' })], 1],
  [
    'one hour in two zones',
    [
      day('2025-11-03', { time: '18:00', timezone: 'CET', utc: '2025-11-03T17:00:00Z' }),
      day('2025-11-03', { time: '12:00', timezone: 'ET', utc: '2025-11-03T17:00:00Z' }),
    ],
    0,
  ],
  [
    'a deadline that is put off',
    [day('2025-11-03', { deadline: '2025-08-20' }), day('2025-11-03', { deadline: '2025-08-27' })],
    1,
  ],
])('%s', (_, mentions, revision) => {
  const announcing = mentions.map((mention, index) => ({
    issue: String(index + 1),
    issued: `2025-08-0${index + 1}`,
    mentions: [mention],
  }))
  const [event, ...others] = mergeMentions(announcing, [])
  expect(others).toEqual([])
  expect(revisionOf(event!, mentions)).toBe(revision)
  expect(revisionOf({ ...event!, status: 'cancelled' }, mentions)).toBe(revision + 1)
})
