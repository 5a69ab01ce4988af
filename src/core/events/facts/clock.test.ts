import { expect, test } from 'vitest'
import { clockOf } from './clock.ts'
import { writtenTimes } from '../times/clock-times.ts'
import { tokensOf } from '../text/tokens.ts'
import { utcOf, zoneOf } from '../times/zones.ts'

const read = (text: string) => writtenTimes(tokensOf(text), {}).map(({ time, zone }) => [time, zone])
const clock = (text: string, day: string, zones = {}) =>
  clockOf(
    writtenTimes(tokensOf(text), zones).map((written) => ({ written, at: 0, end: 0 })),
    day,
    zones,
  )

test.each([
  ['6:30 PM ET', [['18:30', 'ET']]],
  ['10AM EDT', [['10:00', 'EDT']]],
  [
    '11:00 am PT | 2:00 pm ET',
    [
      ['11:00', 'PT'],
      ['14:00', 'ET'],
    ],
  ],
  [
    '10 AM ET/14:00 UTC',
    [
      ['10:00', 'ET'],
      ['14:00', 'UTC'],
    ],
  ],
  ['1500 UTC', [['15:00', 'UTC']]],
  [
    '8:00am-10:00am PT | 17:00-19:00 CEST',
    [
      ['08:00', 'PT'],
      ['17:00', 'CEST'],
    ],
  ],
  ['9-10:30 am PST', [['09:00', 'PST']]],
  ['11–1 pm', [['11:00', null]]],
  ['5:00 PM to 8:00 PM ET', [['17:00', 'ET']]],
  ['7 p.m. Eastern Time', [['19:00', 'Eastern']]],
  ['noon–1 pm UTC+2', [['12:00', 'UTC+2']]],
  ['12 am CET', [['00:00', 'CET']]],
  ['18:00 Europe/Vienna', [['18:00', 'Europe/Vienna']]],
  ['10 talks in 3 days', []],
  ['a ratio of 4:1', []],
])('%s', (text, times) => {
  expect(read(text)).toEqual(times)
})

test.each([
  // zone, day, local time, instant
  ['ET', '2025-01-15', '10:00', '2025-01-15T15:00:00Z'],
  ['ET', '2025-07-15', '10:00', '2025-07-15T14:00:00Z'],
  ['EST', '2025-07-15', '10:00', '2025-07-15T14:00:00Z'],
  ['PT', '2025-03-08', '10:00', '2025-03-08T18:00:00Z'],
  ['PT', '2025-03-09', '10:00', '2025-03-09T17:00:00Z'],
  ['CEST', '2025-07-15', '17:00', '2025-07-15T15:00:00Z'],
  ['UTC+5:30', '2025-07-15', '17:00', '2025-07-15T11:30:00Z'],
  ['ET', '2025-03-07', '19:00', '2025-03-08T00:00:00Z'],
  // A time that a clock change skips becomes the one after it.
  ['ET', '2025-03-09', '02:30', '2025-03-09T07:30:00Z'],
])('%s on %s: %s is %s', (zone, day, time, instant) => {
  expect(utcOf(day, time, zoneOf(zone, {})!)).toBe(instant)
})

test.each(['UTC512', 'UTC/2', 'UTC+2:3', 'Mars/Olympus'])('%s is no zone', (zone) => {
  expect(zoneOf(zone, {})).toBeUndefined()
})

test('an abbreviation used on several continents means what the settings say, and nothing without them', () => {
  expect(clock('6 PM IST', '2025-07-15')).toMatchObject({
    time: '18:00',
    timezone: 'IST',
    utc: null,
    problems: [{ code: 'event-zone-unknown' }],
  })
  expect(clock('6 PM IST', '2025-07-15', { IST: 'Asia/Kolkata' })).toMatchObject({ utc: '2025-07-15T12:30:00Z', problems: [] })
})

test('zones that agree in summer disagree in winter', () => {
  expect(clock('10 AM ET/14:00 UTC', '2025-10-06').problems).toEqual([])
  expect(clock('10 AM ET/14:00 UTC', '2025-11-10').problems.map(({ code }) => code)).toEqual(['event-zones-disagree'])
})
