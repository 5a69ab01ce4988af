import { describe, expect, test } from 'vitest'
import type { EventMention } from '../../model/body.ts'
import type { EventRecord } from '../../model/publication.ts'
import { aMention } from '../../../../tests/support/events.ts'
import { mergeMentions } from './merge.ts'

const mention = aMention

/** Issues a week apart, the first on 3 August 2025 unless it says otherwise. */
const issues = (...mentions: readonly (readonly EventMention[])[]) =>
  mentions.map((own, index) => ({
    issue: String(index + 1),
    issued: new Date(Date.UTC(2025, 7, 3 + 7 * index)).toISOString().slice(0, 10),
    mentions: own,
  }))

const record = (name: string, meta: Partial<EventRecord['meta']>): EventRecord => ({
  kind: 'event',
  file: `events/${name}.md`,
  name,
  isMdx: false,
  meta: { title: 'CrateConf', online: false, status: 'scheduled', aliases: [], topics: [], ...meta },
  places: {},
  body: { sections: [], items: [], mentions: [], passages: [], links: [], images: [], blocks: [], text: '', markdown: [] },
})

const merged = (...mentions: readonly (readonly EventMention[])[]) =>
  mergeMentions(issues(...mentions), []).map(({ slug, mentions: refs }) => [slug, refs.map(({ issue }) => issue).join(' ')])

describe('one edition', () => {
  const url = 'https://crate.example/2025/'
  test.each([
    ['one name and day', [mention('CrateConf', '2025-11-03')], [mention('CrateConf', '2025-11-03')]],
    [
      'a name that grows',
      [mention('CrateConf EU', '2025-11-03', { url })],
      [mention('CrateConf + ShipCon Europe 2025', '2025-11-03', { url: `${url}?utm_source=x` })],
    ],
    [
      'a day within its days',
      [mention('CrateConf', '2025-11-03', { end: '2025-11-07', url })],
      [mention('CrateConf 2025', '2025-11-04', { url })],
    ],
    ['a date that comes later', [mention('Crate Summit', null, { url })], [mention('Crate Summit', '2025-11-03')]],
    ['a day corrected', [mention('CrateConf', '2025-11-03', { url })], [mention('CrateConf', '2025-11-04', { url })]],
    [
      'postponed',
      [mention('CrateConf', '2025-11-03', { url })],
      [mention('CrateConf', '2026-02-03', { url, quote: 'Postponed to February.' })],
    ],
    [
      'place and day under another name',
      [mention('Crate Days', '2025-11-03', { location: 'Graz, AT' })],
      [mention('Days of Crate Makers', '2025-11-03', { location: 'Graz' })],
    ],
    [
      'a call for papers and its event',
      [mention('Crate Summit 2025', null, { kind: 'cfp', deadline: '2025-09-01' })],
      [mention('Crate Summit 2025', '2025-11-03')],
    ],
  ])('%s', (_, first, second) => {
    expect(merged(first, second).map(([, refs]) => refs)).toEqual(['1 2'])
  })
})

describe('two events', () => {
  const url = 'https://crate.example/'
  test.each([
    ['two names on one day', [mention('CrateConf', '2025-11-03')], [mention('ShipCon', '2025-11-03')]],
    [
      'a reused address in another year',
      [mention('CrateConf', '2025-11-03', { url })],
      [mention('CrateConf', '2026-11-02', { url })],
    ],
    [
      'a show of every week',
      [mention('Crate Talk', '2025-08-11', { url, kind: 'live' })],
      [mention('Crate Talk', '2025-08-18', { url, kind: 'live' })],
    ],
    ['years in names', [mention('CrateConf 2025', null)], [mention('CrateConf 2026', null)]],
    [
      'two hours of one day',
      [mention('Crate Lab', '2025-11-03', { utc: '2025-11-03T09:00:00Z' })],
      [mention('Crate Lab', '2025-11-03', { utc: '2025-11-03T15:00:00Z' })],
    ],
    [
      'part of a name without a day',
      [mention('CrateConf North', '2025-11-03')],
      [mention('Lunches and Hacks at CrateConf North', null)],
    ],
  ])('%s', (_, first, second) => {
    expect(merged(first, second)).toHaveLength(2)
  })

  test('two mentions of one issue stay apart', () => {
    expect(
      merged([
        mention('CrateConf', '2025-11-03', { url: 'https://crate.example/all' }),
        mention('CrateConf Party', '2025-11-03', { url: 'https://crate.example/all' }),
      ]),
    ).toHaveLength(2)
  })
})

describe('fields', () => {
  test('the latest mention that gives a value counts', () => {
    const [event] = mergeMentions(
      issues(
        [
          mention('CrateConf', '2025-11-03', {
            end: '2025-11-05',
            location: 'Graz',
            time: '09:00',
            timezone: 'CET',
            utc: '2025-11-03T08:00:00Z',
            url: 'https://crate.example/',
          }),
        ],
        [mention('CrateConf 2025', '2025-11-03', { end: '2025-11-06', isOnline: true, url: 'https://crate.example/' })],
      ),
      [],
    )
    expect(event).toMatchObject({
      slug: 'crateconf-2025',
      name: 'CrateConf 2025',
      start: '2025-11-03',
      end: '2025-11-06',
      time: '09:00',
      utc: '2025-11-03T08:00:00Z',
      location: 'Graz',
      isOnline: true,
      status: 'scheduled',
      record: null,
    })
  })

  test('the time of a day that a later mention replaces is dropped', () => {
    const url = 'https://crate.example/'
    const [event] = mergeMentions(
      issues(
        [mention('CrateConf', '2025-11-03', { time: '09:00', timezone: 'CET', utc: '2025-11-03T08:00:00Z', url })],
        [mention('CrateConf', '2025-11-04', { url })],
      ),
      [],
    )
    expect(event).toMatchObject({ start: '2025-11-04', time: null, utc: null })
  })

  test.each([
    ['a year from the day', [mention('CrateConf', '2026-01-12')], 'crateconf-2026'],
    ['a year of its own', [mention('CrateConf 2026', '2026-01-12')], 'crateconf-2026'],
    ['a year from the address', [mention('CrateConf', null, { url: 'https://crate.example/crateconf-2026/' })], 'crateconf-2026'],
    ['a year from the issue', [mention('CrateConf', null)], 'crateconf-2025'],
    ['the day of a live session', [mention('Crate Talk', '2025-08-11', { kind: 'live' })], 'crate-talk-2025-08-11'],
    ['marks and accents', [mention('#Crâte & Co: “Überblick”!', '2025-08-11')], 'crate-co-uberblick-2025'],
  ])('address: %s', (_, mentions, slug) => {
    expect(merged(mentions)[0]![0]).toBe(slug)
  })

  test('addresses that would be the same get a place, a day or a number', () => {
    const names = merged([
      mention('Crate Meetup', '2025-08-11'),
      mention('Crate Meetup', '2025-09-11', { location: 'Graz' }),
      mention('Crate Meetup', '2025-10-11'),
    ]).map(([slug]) => slug)
    expect(names).toEqual(['crate-meetup-2025', 'crate-meetup-2025-graz', 'crate-meetup-2025-10-11'])
  })

  test('no later issue moves a page', () => {
    const all = issues(
      [mention('Crate Meetup', null)],
      [mention('Crate Meetup', '2025-09-11'), mention('CrateConf', '2025-11-03')],
      [mention('Crate Meetup', '2025-12-11'), mention('The CrateConf', '2025-11-03')],
    )
    const addresses = (count: number) => mergeMentions(all.slice(0, count), []).map(({ slug }) => slug)
    expect(addresses(3).slice(0, addresses(1).length)).toEqual(addresses(1))
    expect(addresses(3).slice(0, addresses(2).length)).toEqual(addresses(2))
  })

  test('editions have a series, other events have none', () => {
    const events = mergeMentions(
      issues([mention('CRATES 18x', '2025-08-11'), mention('ShipCon', '2025-10-01')], [mention('CRATES 19x', '2026-08-10')]),
      [],
    )
    expect(events.map(({ series }) => series)).toEqual(['CRATES', null, 'CRATES'])
  })
})

describe("an editor's record", () => {
  test('wins over what issues say, and the instant follows', () => {
    const [event, ...others] = mergeMentions(
      issues([
        mention('CrateConf', '2025-11-03', { location: 'Graz', utc: '2025-11-03T08:00:00Z', time: '09:00', timezone: 'CET' }),
      ]),
      [
        record('crateconf', {
          title: 'CrateConf Europe',
          start: '2025-11-04',
          end: '2025-11-06',
          timezone: 'Europe/Vienna',
          status: 'postponed',
          series: 'CrateConf',
          aliases: ['CrateConf'],
        }),
      ],
    )
    expect(others).toEqual([])
    expect(event).toMatchObject({
      slug: 'crateconf',
      name: 'CrateConf Europe',
      start: '2025-11-04',
      end: '2025-11-06',
      time: '09:00',
      utc: '2025-11-04T08:00:00Z',
      location: 'Graz',
      status: 'postponed',
      series: 'CrateConf',
      record: 'crateconf',
    })
  })

  test('matches other names, but not other years', () => {
    const events = mergeMentions(
      issues([mention('Crate Fest', '2025-11-03'), mention('CC25', '2025-11-03')], [mention('CC25', '2026-11-03')]),
      [record('crateconf-2025', { start: '2025-11-03', aliases: ['Crate Fest', 'CC25'] })],
    )
    expect(events.map(({ slug, mentions }) => [slug, mentions.length])).toEqual([
      ['crateconf-2025', 2],
      ['cc25-2026', 1],
    ])
  })

  test('is an event without any mention', () => {
    expect(
      mergeMentions([], [record('crateconf-2026', { start: '2026-05-04', time: '10:00', timezone: 'Europe/Vienna' })]),
    ).toMatchObject([
      {
        slug: 'crateconf-2026',
        start: '2026-05-04',
        end: '2026-05-04',
        utc: '2026-05-04T08:00:00Z',
        mentions: [],
        record: 'crateconf-2026',
      },
    ])
  })
})

test('every mention belongs to exactly one event', () => {
  const all = issues(
    [mention('A Conf', '2025-11-03'), mention('A Conf', '2025-11-03')],
    [mention('B Conf', null), mention('A Conf', null)],
  )
  const refs = mergeMentions(all, []).flatMap(({ mentions }) => mentions.map(({ issue, mention: index }) => `${issue}/${index}`))
  expect(refs.toSorted()).toEqual(['1/0', '1/1', '2/0', '2/1'])
})
