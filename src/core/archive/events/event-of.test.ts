import { describe, expect, test } from 'vitest'
import { aMention } from '../../../../tests/support/events.ts'
import type { EventMention } from '../../model/body.ts'
import type { EventFacts } from '../../model/publication.ts'
import { eventOf, eventOfRecord, whenOf } from './event-of.ts'

const day = '2026-11-03'
const atSix = { time: '18:00', timezone: 'CET', utc: '2026-11-03T17:00:00Z' }

/** The event of mentions in issues 1, 2, …, oldest first, and of a record. */
function eventFrom(mentions: readonly [EventMention, ...EventMention[]], record: EventFacts | null = null) {
  const [first, ...others] = mentions.map((mention, index) => ({
    issue: String(index + 1),
    issued: '2026-10-04',
    index: 0,
    mention,
    record,
  }))
  if (!first) throw new Error('There is no mention.')
  return eventOf({ mentions: [first, ...others], record }, 'crateconf')
}

const recordOf = (meta: Partial<EventFacts['meta']>, places: EventFacts['places'] = {}): EventFacts => ({
  kind: 'event',
  file: 'events/crateconf-2026.md',
  name: 'crateconf-2026',
  isMdx: false,
  meta: { title: 'CrateConf 2026', online: false, status: 'scheduled', aliases: [], topics: [], ...meta },
  places,
})

describe('what the mentions say', () => {
  test('the latest that gives a value counts', () => {
    const event = eventFrom([
      aMention('CrateConf', day, { url: 'https://a.example/', location: 'Graz', deadline: '2026-10-09' }),
      aMention('CrateConf 26', day, { url: 'https://b.example/', location: null, deadline: null }),
    ])
    expect(event).toMatchObject({ name: 'CrateConf 26', url: 'https://b.example/', location: 'Graz', deadline: '2026-10-09' })
  })

  test('a mention with a day names it rather than a later one without', () => {
    expect(eventFrom([aMention('CrateConf', day), aMention('Crates', null)]).name).toBe('CrateConf')
    expect(eventFrom([aMention('CrateConf', null), aMention('Crates', null)]).name).toBe('Crates')
  })

  test('it is a call for papers only while no mention says more', () => {
    const call = aMention('CrateConf', null, { kind: 'cfp' })
    expect(eventFrom([call]).kind).toBe('cfp')
    expect(eventFrom([aMention('CrateConf', day, { kind: 'live' }), call]).kind).toBe('live')
  })

  test('it is online if one says so', () => {
    expect(eventFrom([aMention('CrateConf', day, { isOnline: true }), aMention('CrateConf', day)]).isOnline).toBe(true)
    expect(eventFrom([aMention('CrateConf', day), aMention('CrateConf', day)]).isOnline).toBe(false)
  })
})

describe('the days and the time of several mentions', () => {
  const nothing = { start: null, end: null, time: null, timezone: null, utc: null }
  const at = (start: string | null, more: Partial<EventMention> = {}) => aMention('CrateConf', start, { end: start, ...more })

  test.each([
    ['none', [at(null)], nothing],
    ['those of the latest that has any', [at(null), at(day), at('2026-11-09')], { ...nothing, start: day, end: day }],
    ['a time of the same day, from before', [at(day), at(day, atSix)], { start: day, end: day, ...atSix }],
    ['no time of another day', [at(day), at('2026-11-09', atSix)], { ...nothing, start: day, end: day }],
    [
      'a time with a zone rather than a later one without',
      [at(day, { time: '19:00' }), at(day, atSix)],
      { start: day, end: day, ...atSix },
    ],
    [
      'a time without a zone, if there is no more',
      [at(day, { time: '19:00' }), at(day)],
      { ...nothing, start: day, end: day, time: '19:00' },
    ],
    ['a time without a day', [at(null, { time: '19:00' })], { ...nothing, time: '19:00' }],
    [
      'the last day of a mention of the same first day',
      [at(day, { end: null }), at(day, { end: '2026-11-05' }), at('2026-11-09')],
      { ...nothing, start: day, end: '2026-11-05' },
    ],
    ['no last day of another', [at(day, { end: null }), at('2026-11-09')], { ...nothing, start: day }],
  ])('%s', (_, latestFirst, when) => {
    expect(whenOf(latestFirst)).toEqual(when)
  })
})

describe('the record wins', () => {
  const mention = aMention('CrateConf', day, {
    end: '2026-11-05',
    url: 'https://a.example/',
    location: 'Graz',
    isOnline: true,
    ...atSix,
  })
  const withRecord = (meta: Partial<EventFacts['meta']>, places?: EventFacts['places']) =>
    eventFrom([mention], recordOf(meta, places))

  test('in what it says; the rest is what mentions say', () => {
    expect(withRecord({ url: 'https://b.example/', series: 'crateconf', status: 'cancelled' })).toMatchObject({
      slug: 'crateconf-2026',
      name: 'CrateConf 2026',
      url: 'https://b.example/',
      series: 'crateconf',
      status: 'cancelled',
      location: 'Graz',
      start: day,
      end: '2026-11-05',
      ...atSix,
      record: 'crateconf-2026',
    })
    expect(withRecord({ location: 'Linz' })).toMatchObject({ url: 'https://a.example/', series: null, location: 'Linz' })
  })

  test.each([
    ['its first day alone makes one day', { start: '2026-11-04' }, '2026-11-04', '2026-11-04'],
    ['the first day that is known leaves the last', { start: day }, day, '2026-11-05'],
    ['its last day', { end: '2026-11-04' }, day, '2026-11-04'],
    ['both', { start: '2026-12-01', end: '2026-12-02' }, '2026-12-01', '2026-12-02'],
    ['a last day before the first is the first', { end: '2026-11-01' }, day, day],
    ['the same day for both', { end: day }, day, day],
  ])('%s', (_, meta, start, end) => {
    expect(withRecord(meta)).toMatchObject({ start, end })
  })

  test.each([
    ['the instant follows its day', { start: '2026-11-04' }, '2026-11-04T17:00:00Z'],
    ['its time', { time: '19:00' }, '2026-11-03T18:00:00Z'],
    ['its zone', { timezone: 'UTC' }, '2026-11-03T18:00:00Z'],
    ['none if the zone is not known', { timezone: 'Kelp', time: '19:00' }, null],
    ['but that of the mentions, if day and time are theirs', { timezone: 'Kelp' }, '2026-11-03T17:00:00Z'],
    ['nor on another day', { timezone: 'Kelp', start: '2026-11-04' }, null],
    ['the mentions’ without any of them', { location: 'Linz' }, '2026-11-03T17:00:00Z'],
  ])('%s', (_, meta, utc) => {
    expect(withRecord(meta).utc).toBe(utc)
  })

  test('a day without a time has no instant', () => {
    expect(eventFrom([aMention('CrateConf', day)], recordOf({ timezone: 'UTC' })).utc).toBe(null)
    expect(eventFrom([aMention('CrateConf', null)], recordOf({ timezone: 'UTC', time: '18:00' })).utc).toBe(null)
  })

  test('whether it is online, if it says so', () => {
    const place = { file: 'events/crateconf-2026.md', line: 3, column: 1, endLine: 3, endColumn: 7 }
    expect(withRecord({}).isOnline).toBe(true)
    expect(withRecord({ online: false }, { online: place }).isOnline).toBe(false)
    expect(eventFrom([aMention('CrateConf', day)], recordOf({ online: true }, { online: place })).isOnline).toBe(true)
    expect(eventFrom([aMention('CrateConf', day)], recordOf({})).isOnline).toBe(false)
  })
})

test('a record without mentions makes an event', () => {
  expect(eventOfRecord(recordOf({}))).toEqual({
    slug: 'crateconf-2026',
    name: 'CrateConf 2026',
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
    record: 'crateconf-2026',
  })
})
