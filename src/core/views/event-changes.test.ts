import { expect, test } from 'vitest'
import { addressed } from '../../../tests/support/core.ts'
import { aMention } from '../../../tests/support/events.ts'
import type { EventMention } from '../model/body.ts'
import { changesOf } from './event-changes.ts'
import type { Mentioned } from '../archive/event-mentions.ts'

const told = (...mentions: readonly Partial<EventMention>[]) =>
  mentions.map((more, index): Mentioned => {
    const name = String(index + 1)
    const issue = { name, url: addressed(`/${name}/`), title: `Issue ${name}`, day: `2026-02-0${name}` }
    return {
      mention: aMention('CrateConf 2026', '2026-05-07', more),
      issue,
      url: addressed(`/${name}/#events`),
      from: {} as Mentioned['from'],
    }
  })
const changed = (...mentions: readonly Partial<EventMention>[]) =>
  changesOf(told(...mentions)).map(({ what, from, to }) => `${what}: ${from.value} (${from.url}) → ${to.value} (${to.url})`)

test.each([
  ['days', {}, { start: '2026-05-14', end: '2026-05-15' }, 'dates: 2026-05-07 (/1/#events) → 2026-05-14/2026-05-15 (/2/#events)'],
  [
    'an hour',
    { time: '18:00', timezone: 'CET' },
    { time: '19:00', timezone: 'CET' },
    'time: 18:00 CET (/1/#events) → 19:00 CET (/2/#events)',
  ],
  ['a place', { location: 'Linz' }, { location: 'Graz' }, 'place: Linz (/1/#events) → Graz (/2/#events)'],
  ['from a place to nowhere', { location: 'Linz' }, { isOnline: true }, 'place: Linz (/1/#events) → online (/2/#events)'],
  ['a name', {}, { name: 'ShipCon 2026' }, 'name: CrateConf 2026 (/1/#events) → ShipCon 2026 (/2/#events)'],
  [
    'an address',
    { url: 'https://a.example/' },
    { url: 'https://b.example/' },
    'website: https://a.example/ (/1/#events) → https://b.example/ (/2/#events)',
  ],
  [
    'a deadline',
    { deadline: '2026-03-01' },
    { deadline: '2026-03-08' },
    'deadline: 2026-03-01 (/1/#events) → 2026-03-08 (/2/#events)',
  ],
])('%s that changes, both issues cited', (_, first, second, change) => {
  expect(changed(first, second)).toEqual([change])
})

test.each([
  ['the same', {}, {}],
  [
    'one moment in two zones',
    { time: '10:00', timezone: 'ET', utc: '2026-05-07T14:00:00Z' },
    { time: '14:00', timezone: 'UTC', utc: '2026-05-07T14:00:00Z' },
  ],
  ['a zone left out', { time: '18:00', timezone: 'CET' }, { time: '18:00' }],
  ['a place told closer', { location: 'Linz' }, { location: 'Rope House, Linz' }],
  ['a name without its year', {}, { name: 'CrateConf' }],
  ['an address with a campaign', { url: 'https://a.example/' }, { url: 'https://www.a.example/?utm_source=x' }],
  ['the page of its call', { url: 'https://a.example/' }, { url: 'https://a.example/cfp', kind: 'cfp' as const }],
])('%s is no change', (_, first, second) => {
  expect(changed(first, second)).toEqual([])
})

test('a mention without the detail is skipped', () => {
  expect(changed({ location: 'Linz' }, {}, { location: 'Graz' })).toEqual(['place: Linz (/1/#events) → Graz (/3/#events)'])
})
