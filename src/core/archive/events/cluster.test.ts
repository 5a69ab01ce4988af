import { describe, expect, test } from 'vitest'
import { aMention } from '../../../../tests/support/events.ts'
import type { EventMention } from '../../model/body.ts'
import { clusterMentions } from './cluster.ts'

/** How many events two mentions are of, the first in an issue of August 3, 2025, the second in one of August 10 or as given. */
const eventsOf = (first: EventMention, second: EventMention, issued: string | null = '2025-08-10') =>
  clusterMentions([
    { issue: '1', issued: '2025-08-03', index: 0, mention: first, record: null },
    { issue: '2', issued, index: 0, mention: second, record: null },
  ]).length

const conf = (start: string | null, more: Partial<EventMention> = {}) => aMention('CrateConf', start, more)
const url = 'https://crate.example/'
const list = 'https://crate.example/events'
const page = 'https://crate.example/events/crates-at-sea'
const utc = (time: string) => ({ time, timezone: 'UTC', utc: `2025-11-03T${time}:00Z` })

describe('a day corrected', () => {
  test.each([
    ['by three days, under the same name', conf('2025-11-03'), conf('2025-11-06'), 1],
    ['by four', conf('2025-11-03'), conf('2025-11-07'), 2],
    ['three days after its last', conf('2025-11-01', { end: '2025-11-03' }), conf('2025-11-06'), 1],
    ['with an hour, as a show has that comes daily', conf('2025-11-03'), conf('2025-11-05', utc('18:00')), 2],
    ['with an hour, but at the same address', conf('2025-11-03', { url }), conf('2025-11-05', { url, ...utc('18:00') }), 1],
    [
      'under half of its name, at the same address',
      aMention('Crate Sea', '2025-11-03', { url }),
      aMention('Crate Mud', '2025-11-05', { url }),
      2,
    ],
    [
      'under most of its name, at the same address',
      aMention('Crate Sea Lisbon', '2025-11-03', { url }),
      aMention('Crate Sea Graz', '2025-11-05', { url }),
      1,
    ],
    ['under most of its name', aMention('Crate Sea Lisbon', '2025-11-03'), aMention('Crate Sea Graz', '2025-11-05'), 2],
  ])('%s', (_, first, second, events) => {
    expect(eventsOf(first, second)).toBe(events)
  })
})

describe('an event moved by months', () => {
  test.each([
    'It is postponed.',
    'We have rescheduled.',
    'The new date is known.',
    'The new dates are known.',
    'It moved to spring.',
    'It has moved again.',
  ])('%s', (quote) => {
    expect(eventsOf(conf('2025-11-03'), conf('2026-02-03', { quote }))).toBe(1)
    expect(eventsOf(conf('2025-11-03', { quote }), conf('2026-02-03'))).toBe(1)
  })

  test.each([
    ['without a word of it', conf('2026-02-03')],
    ['under another name', aMention('ShipCon', '2026-02-03', { quote: 'Postponed.' })],
    ['by years', conf('2028-02-03', { quote: 'Postponed.' })],
    ['in the year of its name', aMention('CrateConf 2026', '2026-02-03', { quote: 'Postponed from CrateConf 2025.' })],
  ])('is another %s', (_, second) => {
    expect(eventsOf(aMention('CrateConf 2025', '2025-11-03'), second)).toBe(2)
  })
})

describe('a mention without a day is of an event', () => {
  test.each([
    ['that was over a month before its issue', conf('2025-07-10'), conf(null), 1],
    ['but not of one that was over earlier', conf('2025-07-09'), conf(null), 2],
    ['that is 330 days after its issue', conf('2026-07-06'), conf(null), 1],
    ['but not of one that is later', conf('2026-07-07'), conf(null), 2],
    ['of three words of four', aMention('Crates At Sea Graz', '2025-11-03'), aMention('Crates Sea Graz Evening', null), 1],
    [
      'at its own page, with a word of its name',
      aMention('Crate Sea', '2025-11-03', { url: page }),
      aMention('Sea Mud Evening', null, { url: page }),
      1,
    ],
    ['but not with none', aMention('Crate', '2025-11-03', { url: page }), aMention('Mud', null, { url: page }), 2],
    [
      'nor at a list of events',
      aMention('Crate Sea', '2025-11-03', { url: list }),
      aMention('Sea Mud Evening', null, { url: list }),
      2,
    ],
  ])('%s', (_, first, second, events) => {
    expect(eventsOf(first, second)).toBe(events)
  })

  test.each([
    ['2026-02-03', 1],
    ['2026-02-04', 2],
    [null, 1],
  ])('that has no day either, half a year before: %s', (issued, events) => {
    expect(eventsOf(conf(null), conf(null), issued)).toBe(events)
  })

  test('of two editions, the later', () => {
    const mentions = [conf('2025-09-03'), conf('2026-06-03'), conf(null)]
    const clusters = clusterMentions(
      mentions.map((mention, index) => ({ issue: String(index), issued: '2025-08-10', index: 0, mention, record: null })),
    )
    expect(clusters.map((cluster) => cluster.mentions.map(({ issue }) => issue))).toEqual([['0'], ['1', '2']])
  })
})

describe('on one day', () => {
  const at = (name: string, more: Partial<EventMention> = {}) => aMention(name, '2025-11-03', more)

  test.each([
    ['two hours are two events', at('CrateConf', utc('18:00')), at('CrateConf', utc('19:00')), 2],
    ['two hours at one address are one', at('CrateConf', { url, ...utc('18:00') }), at('CrateConf', { url, ...utc('19:00') }), 1],
    ['one hour may be left out', at('CrateConf', utc('18:00')), at('CrateConf'), 1],
    ['a page of its own is one event’s', at('Crate', { url: page }), at('Mud', { url: page }), 1],
    ['a list of events is not', at('Crate', { url: list }), at('Mud', { url: list }), 2],
    ['a list of events and a word is', at('Crate Sea Lisbon', { url: list }), at('Crate Mud Evening', { url: list }), 1],
    ['a page is not, if the days differ', at('Crate', { url: page }), at('Mud', { url: page, end: '2025-11-04' }), 2],
    ['the words of one name within the other', at('Crate'), at('Crate Sea Lisbon Evening'), 1],
    ['the other way round', at('Crate Sea Lisbon Evening'), at('Crate'), 1],
    ['not if the days differ', at('Crate'), at('Crate Sea Lisbon Evening', { end: '2025-11-04' }), 2],
    ['a few words and the place', at('Crate Sea', { location: 'Graz, AT' }), at('Crate Mud', { location: 'Graz' }), 1],
    ['not in another place', at('Crate Sea', { location: 'Graz' }), at('Crate Mud', { location: 'Linz' }), 2],
    ['nor without one', at('Crate Sea', { location: 'Graz' }), at('Crate Mud'), 2],
    ['nor on other days', at('Crate Sea', { location: 'Graz' }), at('Crate Mud', { location: 'Graz', end: '2025-11-04' }), 2],
    ['nor with the place alone', at('Crate', { location: 'Graz' }), at('Mud', { location: 'Graz' }), 2],
  ])('%s', (_, first, second, events) => {
    expect(eventsOf(first, second)).toBe(events)
  })
})

test('in one issue only the same name makes one event', () => {
  const both = (first: EventMention, second: EventMention) =>
    clusterMentions([first, second].map((mention, index) => ({ issue: '1', issued: '2025-08-03', index, mention, record: null })))
      .length
  expect(both(aMention('CrateConf', '2025-11-03', { url: page }), aMention('CrateConf', '2025-11-03', { url: page }))).toBe(1)
  expect(both(aMention('CrateConf', '2025-11-03', { url: page }), aMention('CrateConf Graz', '2025-11-03', { url: page }))).toBe(
    2,
  )
})
