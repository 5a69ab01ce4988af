import { describe, expect, test } from 'vitest'
import { isZoneName, localIn, utcOf, zoneOf } from './zones.ts'

const offsetOf = (zone: string, day: string): string => localIn(utcOf(day, '12:00', zone), zone).slice(19)

test.each([
  // names                       in January  in July
  ['UTC GMT Z', '+00:00', '+00:00'],
  ['ET EST EDT Eastern', '-05:00', '-04:00'],
  ['CT CST CDT Central', '-06:00', '-05:00'],
  ['MT MST MDT Mountain', '-07:00', '-06:00'],
  ['PT PST PDT Pacific', '-08:00', '-07:00'],
  ['AKST AKDT', '-09:00', '-08:00'],
  ['HST', '-10:00', '-10:00'],
  ['BRT ART', '-03:00', '-03:00'],
  ['WET WEST BST', '+00:00', '+01:00'],
  ['CET CEST', '+01:00', '+02:00'],
  ['EET EEST', '+02:00', '+03:00'],
  ['MSK TRT EAT', '+03:00', '+03:00'],
  ['SAST CAT', '+02:00', '+02:00'],
  ['WAT', '+01:00', '+01:00'],
  ['PKT', '+05:00', '+05:00'],
  ['SGT HKT AWST', '+08:00', '+08:00'],
  ['JST KST', '+09:00', '+09:00'],
  ['ACST ACDT', '+10:30', '+09:30'],
  ['AET AEST AEDT', '+11:00', '+10:00'],
  ['NZT NZST NZDT', '+13:00', '+12:00'],
])('%s: %s, %s', (names, january, july) => {
  for (const name of names.split(' ')) {
    expect([name, isZoneName(name, {})]).toEqual([name, true])
    expect([name, offsetOf(zoneOf(name, {}) ?? '', '2026-01-15')]).toEqual([name, january])
    expect([name, offsetOf(zoneOf(name, {}) ?? '', '2026-07-15')]).toEqual([name, july])
  }
})

test.each(['IST', 'AST', 'ADT', 'ECT', 'AMT', 'GST'])('%s is a zone, but which one the settings say', (name) => {
  expect(isZoneName(name, {})).toBe(true)
  expect(zoneOf(name, {})).toBe(undefined)
  expect(zoneOf(name, { [name]: 'Asia/Kolkata' })).toBe('Asia/Kolkata')
})

test.each(['et', 'Pt', 'EASTERN', 'PACIFIC', 'eastern', 'Eastern-ish', 'XYZ', 'PM', '', 'constructor'])(
  '%j is no zone',
  (word) => {
    expect(isZoneName(word, {})).toBe(false)
  },
)

test('the settings add names, and go before what is known', () => {
  expect(isZoneName('XYZ', { XYZ: 'Asia/Tokyo' })).toBe(true)
  expect(zoneOf('xyz', { XYZ: 'Asia/Tokyo' })).toBe('Asia/Tokyo')
  expect(zoneOf('CST', { CST: 'Asia/Shanghai' })).toBe('Asia/Shanghai')
})

describe('offsets and areas', () => {
  test.each([
    ['UTC+2', '+02:00'],
    ['UTC +02:00', '+02:00'],
    ['GMT-5', '-05:00'],
    ['GMT−5', '-05:00'],
    ['UTC–0330', '-03:30'],
    ['utc+5:30', '+05:30'],
    [' UTC+2 ', '+02:00'],
    ['UTC+2:3', undefined],
    ['my UTC+2', undefined],
    ['UTC+2 or so', undefined],
    ['Europe/Vienna', 'Europe/Vienna'],
    ['Europe/Atlantis', undefined],
    ['Vienna', undefined],
  ])('%j is %s', (written, zone) => {
    expect(zoneOf(written, {})).toBe(zone)
  })
})

test('an instant has its local time, with the offset', () => {
  expect(localIn('2026-09-17T08:00:00Z', 'Europe/London')).toBe('2026-09-17T09:00:00+01:00')
})
