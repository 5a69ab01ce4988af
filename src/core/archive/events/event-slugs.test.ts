import { expect, test } from 'vitest'
import { aMention } from '../../../../tests/support/events.ts'
import type { EventMention } from '../../model/body.ts'
import { mergeMentions } from './merge.ts'

/** The slugs of events that are announced by issues a week apart. */
const slugsOf = (...mentions: readonly EventMention[]) =>
  mergeMentions(
    mentions.map((mention, index) => ({ issue: String(index + 1), issued: `2025-08-${10 + index}`, mentions: [mention] })),
    [],
  ).map(({ slug }) => slug)

test.each([
  ['name and year of its day', aMention('Crate Conf', '2026-05-04'), 'crate-conf-2026'],
  ['the year of its name', aMention('Crate Conf 2027', '2026-05-04'), 'crate-conf-2027'],
  ['no year within its name', aMention('o11y2026x', '2026-05-04'), 'o11y2026x'],
  ['the year of its address', aMention('Crate Conf', null, { url: 'https://crate.example/2027/' }), 'crate-conf-2027'],
  [
    'the year at the end of its address',
    aMention('Crate Conf', null, { url: 'https://crate.example/conf-2027' }),
    'crate-conf-2027',
  ],
  ['no number of its address', aMention('Crate Conf', null, { url: 'https://crate.example/20271' }), 'crate-conf-2025'],
  ['the year of its issue', aMention('Crate Conf', null), 'crate-conf-2025'],
  ['the day of a live session', aMention('Crate Hour', '2026-05-04', { kind: 'live' }), 'crate-hour-2026-05-04'],
  ['no day of a live session without one', aMention('Crate Hour', null, { kind: 'live' }), 'crate-hour-2025'],
  ['letters without accents', aMention('Café – “Crates” & Co.', '2026-05-04'), 'cafe-crates-co-2026'],
  ['letters of any script', aMention('Кофе', '2026-05-04'), 'кофе-2026'],
  ['something, where there are none', aMention('!!!', '2026-05-04'), 'event-2026'],
  [
    'whole words, of a long name',
    aMention('One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', '2026-05-04'),
    'one-two-three-four-five-six-seven-eight-nine-ten-eleven-twelve-thirteen-2026',
  ],
])('the slug has %s', (_, mention, slug) => {
  expect(slugsOf(mention)).toEqual([slug])
})

test('of two with one slug, the later gets its place, its day or a number', () => {
  const at = (day: string, location: string | null) => aMention('Crate Night', day, { location })
  expect(slugsOf(at('2026-05-04', null), at('2026-06-04', 'Graz, AT'))).toEqual(['crate-night-2026', 'crate-night-2026-graz-at'])
  expect(slugsOf(at('2026-05-04', null), at('2026-06-04', null))).toEqual(['crate-night-2026', 'crate-night-2026-06-04'])
  expect(slugsOf(at('2026-05-04', null), at('2026-06-04', 'Graz'), at('2026-07-04', 'Graz'))).toEqual([
    'crate-night-2026',
    'crate-night-2026-graz',
    'crate-night-2026-07-04',
  ])
  const hour = (utc: string) => aMention('Crate Hour', '2026-05-04', { kind: 'live', utc })
  expect(slugsOf(hour('2026-05-04T08:00:00Z'), hour('2026-05-04T12:00:00Z'), hour('2026-05-04T16:00:00Z'))).toEqual([
    'crate-hour-2026-05-04',
    'crate-hour-2026-2',
    'crate-hour-2026-3',
  ])
})
