import { describe, expect, test } from 'vitest'
import type { Event } from '../../model/event.ts'
import type { EventRecord } from '../../model/publication.ts'
import { seriesNameOf, withSeries } from './series.ts'

const event = (name: string, more: Partial<Event> = {}): Event => ({
  slug: name.toLowerCase().replaceAll(' ', '-'),
  name,
  series: null,
  url: null,
  start: null,
  end: null,
  time: null,
  timezone: null,
  utc: null,
  deadline: null,
  location: null,
  isOnline: false,
  kind: 'event',
  status: 'scheduled',
  mentions: [],
  record: null,
  ...more,
})

const record = (name: string, series?: string) => ({ name, meta: { series } }) as EventRecord

/** The series of each event, in their order. */
const seriesIn = (events: readonly Event[], records: readonly EventRecord[] = []) =>
  withSeries(events, records).map(({ series }) => series)

test.each([
  // name                            series
  ['Lantern Watch', 'Lantern Watch'],
  ['Lantern Watch 2026', 'Lantern Watch'],
  ['Lantern Watch, 2026', 'Lantern Watch'],
  ['Lantern Watch — 2026-05-21', 'Lantern Watch'],
  ['2026 Lantern Watch', 'Lantern Watch'],
  ['2026: Lantern Watch', 'Lantern Watch'],
  ['Lantern 2026 Watch', 'Lantern Watch'],
  ['Lantern   Watch', 'Lantern Watch'],
  ['Lantern Watch -–', 'Lantern Watch'],
  ['18x Lantern Watch', 'Lantern Watch'],
  ['The 21st Lantern Watch', 'The Lantern Watch'],
  ['The 22ND Lantern Watch', 'The Lantern Watch'],
  ['The 3rd Lantern Watch', 'The Lantern Watch'],
  ['The 14th Lantern Watch', 'The Lantern Watch'],
  ['Lantern Watch #7', 'Lantern Watch'],
  ['Lantern Watch №12', 'Lantern Watch'],
  ['Lantern Watch (online)', 'Lantern Watch'],
  ['Lantern Watch (Virtual)', 'Lantern Watch'],
  ['Lantern Watch (webinar)', 'Lantern Watch'],
  ['Lantern Watch (Lisbon)', 'Lantern Watch (Lisbon)'],
  ['Route 66 Days', 'Route 66 Days'],
  ['Vision 20261', 'Vision 20261'],
  ['2026', '2026'],
  ['#12', '#12'],
])('“%s” is an edition of “%s”', (name, series) => {
  expect(seriesNameOf(name)).toBe(series)
})

describe('a series', () => {
  test('takes the name of its first edition; an event without other editions has none', () => {
    const events = [event('Lantern Watch 2025'), event('Kelp Days 2025'), event('Lantern Watch #2')]
    expect(seriesIn(events)).toEqual(['Lantern Watch', null, 'Lantern Watch'])
  })

  test('includes names of the same words in any order', () => {
    expect(seriesIn([event('Harbour Lantern 2025'), event('Lantern Harbour 2026')])).toEqual([
      'Harbour Lantern',
      'Harbour Lantern',
    ])
  })

  test('does not include names whose words are the same only when run together', () => {
    expect(seriesIn([event('Kelp Ax 2025'), event('Ax Kelp Bo 2026'), event('Axkelp 2026')])).toEqual([null, null, null])
  })

  test.each([
    ['one address and part of the name', 'https://kelp.example/days', 'https://www.kelp.example/days/', 'Kelp Days'],
    ['one address, but no word of the name', 'https://kelp.example/days', 'https://kelp.example/days', null, 'Fog Talk'],
    ['a list of events as address', 'https://kelp.example/events', 'https://kelp.example/events', null],
    ['different addresses', 'https://kelp.example/days', 'https://kelp.example/week', null],
  ])('%s', (_, before, after, series, name = 'Kelp Week') => {
    expect(seriesIn([event('Kelp Days 2025', { url: before }), event(name, { url: after })])).toEqual([series, series])
  })

  test('does not include events that share no address and only a part of the name', () => {
    expect(seriesIn([event('Kelp Days 2025'), event('Kelp Week 2026')])).toEqual([null, null])
  })

  test('compares names with the first event that had the address', () => {
    const url = 'https://kelp.example/days'
    const events = [
      event('Kelp Days', { url }),
      event('Fog Talk', { url }),
      event('Fog Week', { url }),
      event('Kelp Week', { url }),
    ]
    expect(seriesIn(events)).toEqual(['Kelp Days', null, null, 'Kelp Days'])
  })

  test('takes the name that an editor gave to one of its editions, for those without a record as well', () => {
    const events = [event('Kelp Days 2025'), event('Kelp Days 2026', { record: 'kelp-days-2026' })]
    expect(seriesIn(events, [record('kelp-days-2026', 'The Days of Kelp')])).toEqual(['The Days of Kelp', 'The Days of Kelp'])
    expect(seriesIn(events, [record('kelp-days-2026')])).toEqual(['Kelp Days', 'Kelp Days'])
    expect(seriesIn(events, [record('another', 'The Days of Kelp')])).toEqual(['Kelp Days', 'Kelp Days'])
  })

  test('of one edition can be named by its record', () => {
    expect(seriesIn([event('Kelp Days', { record: 'kelp' })], [record('kelp', 'Kelp')])).toEqual(['Kelp'])
  })

  test('that an event states is kept, and includes other events of that name', () => {
    const events = [event('A Night on the Quay', { series: 'Lantern Watch' }), event('Lantern Watch 2026')]
    expect(seriesIn(events)).toEqual(['Lantern Watch', 'Lantern Watch'])
    expect(seriesIn([event('Kelp Days', { series: 'Kelp', record: 'kelp' })], [record('kelp', 'Other')])).toEqual(['Kelp'])
  })
})

test('nothing else of an event changes', () => {
  const given = event('Kelp Days 2025', { url: 'https://kelp.example/', start: '2025-05-01', location: 'Lisbon' })
  expect(withSeries([given], [])).toEqual([given])
})
