import { expect, test } from 'vitest'
import { tokensOf } from '../text/tokens.ts'
import { writtenTimes } from '../times/clock-times.ts'
import { seasonProblems } from './seasons.ts'

const problems = (text: string, day: string | null, zones = {}) =>
  seasonProblems(
    writtenTimes(tokensOf(text), zones).map((written) => ({ written, at: 0, end: 0 })),
    day,
    zones,
  ).map(({ code, message }) => [code, /has (\S+), not (\S+); (\S+) is/.exec(message)?.slice(1).join(' ')])

test.each([
  // written        day in the other half of the year   what the clocks show
  ['10:00 EST', '2026-07-15', 'EDT'],
  ['10:00 EDT', '2026-01-15', 'EST'],
  ['10:00 CST', '2026-07-15', 'CDT'],
  ['10:00 CDT', '2026-01-15', 'CST'],
  ['10:00 MDT', '2026-01-15', 'MST'],
  ['10:00 PST', '2026-07-15', 'PDT'],
  ['10:00 PDT', '2026-01-15', 'PST'],
  ['10:00 AKST', '2026-07-15', 'AKDT'],
  ['10:00 AKDT', '2026-01-15', 'AKST'],
  ['10:00 WET', '2026-07-15', 'WEST'],
  ['10:00 WEST', '2026-01-15', 'WET'],
  ['10:00 BST', '2026-01-15', 'GMT'],
  ['10:00 CET', '2026-07-15', 'CEST'],
  ['10:00 CEST', '2026-01-15', 'CET'],
  ['10:00 EET', '2026-07-15', 'EEST'],
  ['10:00 EEST', '2026-01-15', 'EET'],
  ['10:00 ACDT', '2026-07-15', 'ACST'],
  ['10:00 AEDT', '2026-07-15', 'AEST'],
  ['10:00 NZST', '2026-01-15', 'NZDT'],
  ['10:00 NZDT', '2026-07-15', 'NZST'],
])('%s on %s is %s', (written, day, shown) => {
  const [time, zone = ''] = written.split(' ')
  expect(problems(written, day)).toEqual([['event-zone-season', `${shown} ${zone} ${time}`]])
  const other = day.replace(/-0[17]-/, (month) => (month === '-01-' ? '-07-' : '-01-'))
  expect(problems(written, other)).toEqual([])
})

test.each([
  ['a zone that has no seasons', '10:00 UTC', '2026-07-15', {}],
  ['a zone that names both', '10:00 ET', '2026-07-15', {}],
  ['one that some places keep all year', '10:00 MST', '2026-07-15', {}],
  ['no zone', '10:00', '2026-07-15', {}],
  ['no day', '10:00 EST', null, {}],
  ['one that the settings define', '10:00 EST', '2026-07-15', { EST: 'America/Panama' }],
])('%s is never wrong', (_, text, day, zones) => {
  expect(problems(text, day, zones)).toEqual([])
})

test('each zone is reported once', () => {
  expect(problems('10:00 EST, 11:00 EST, 12:00 CST', '2026-07-15')).toHaveLength(2)
})

test('the message names the city, the time and what to write', () => {
  const times = writtenTimes(tokensOf('10:00 EST'), {}).map((written) => ({ written, at: 0, end: 0 }))
  expect(seasonProblems(times, '2026-07-15', {})[0]?.message).toBe(
    'on 2026-07-15 New York has EDT, not EST; 10:00 is read as local time. Write EDT, or correct the day.',
  )
})
