import { describe, expect, test } from 'vitest'
import { dayOf, instantOf } from './moment.ts'

const at = (timeZone: string, publishingHour = '07:00') => ({ timeZone, publishingHour })

describe('a bare day is that day at the publishing hour', () => {
  test.each([
    // written       zone                  hour     is
    ['2026-08-21', 'UTC', '07:00', '2026-08-21T07:00:00Z'],
    ['2026-08-21', 'Europe/Vienna', '07:00', '2026-08-21T05:00:00Z'],
    ['2026-01-21', 'Europe/Vienna', '07:00', '2026-01-21T06:00:00Z'],
    ['2026-08-21', 'America/New_York', '20:30', '2026-08-22T00:30:00Z'],
    ['2026-08-21', 'Asia/Kolkata', '05:00', '2026-08-20T23:30:00Z'],
    ['2026-08-21', 'Asia/Kathmandu', '05:45', '2026-08-21T00:00:00Z'],
    ['2026-08-21', 'Pacific/Kiritimati', '00:00', '2026-08-20T10:00:00Z'],
    ['2026-08-21', 'Pacific/Pago_Pago', '23:59', '2026-08-22T10:59:00Z'],
    ['2024-02-29', 'UTC', '00:00', '2024-02-29T00:00:00Z'],
    ['1969-12-31', 'UTC', '23:59', '1969-12-31T23:59:00Z'],
  ])('%s in %s at %s is %s', (written, zone, hour, instant) => {
    expect(instantOf(written, at(zone, hour))).toBe(instant)
  })
})

describe('a time that the clocks skip is the one after it, a time that they repeat the first', () => {
  test.each([
    // written               zone                   is
    ['2026-03-29T02:30', 'Europe/Vienna', '2026-03-29T01:30:00Z'],
    ['2026-03-29T01:59', 'Europe/Vienna', '2026-03-29T00:59:00Z'],
    ['2026-03-29T03:00', 'Europe/Vienna', '2026-03-29T01:00:00Z'],
    ['2026-10-25T02:30', 'Europe/Vienna', '2026-10-25T00:30:00Z'],
    ['2026-10-25T03:00', 'Europe/Vienna', '2026-10-25T02:00:00Z'],
    ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00Z'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00Z'],
    ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00Z'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00Z'],
    ['2026-09-06T00:00', 'America/Santiago', '2026-09-06T04:00:00Z'],
    ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00:00Z'],
  ])('%s in %s is %s', (written, zone, instant) => {
    expect(instantOf(written, at(zone))).toBe(instant)
  })

  test('a bare day whose publishing hour is skipped goes out an hour later', () => {
    expect(instantOf('2026-03-29', at('Europe/Vienna', '02:30'))).toBe('2026-03-29T01:30:00Z')
  })
})

describe('a moment', () => {
  test.each([
    ['2026-08-21T07:00:00Z', '2026-08-21T07:00:00Z'],
    ['2026-08-21t07:00:00z', '2026-08-21T07:00:00Z'],
    ['2026-08-21T07:00Z', '2026-08-21T07:00:00Z'],
    ['2026-08-21T07:00:00+02:00', '2026-08-21T05:00:00Z'],
    ['2026-08-21T07:00:00+0200', '2026-08-21T05:00:00Z'],
    ['2026-08-21 07:00:00 +02:00', '2026-08-21T05:00:00Z'],
    ['2026-08-21 07:00:00 +0530', '2026-08-21T01:30:00Z'],
    ['2026-08-21T07:00:00-11:00', '2026-08-21T18:00:00Z'],
    ['2026-08-21T07:00:00.999Z', '2026-08-21T07:00:00Z'],
    ['2026-08-21T07:00:00.123456789012Z', '2026-08-21T07:00:00Z'],
    ['2026-12-31T23:30:00-01:00', '2027-01-01T00:30:00Z'],
    ['2026-08-21T07:00:00', '2026-08-21T05:00:00Z'],
    ['2026-08-21 07:00', '2026-08-21T05:00:00Z'],
    ['2026-08-21T07:00:00.5', '2026-08-21T05:00:00Z'],
  ])('%s is %s in Vienna', (written, instant) => {
    expect(instantOf(written, at('Europe/Vienna', '18:00'))).toBe(instant)
  })
})

describe('the day', () => {
  test.each([
    // written                     zone                  is
    ['2026-08-21', 'Pacific/Kiritimati', '2026-08-21'],
    ['2026-08-21T23:30:00Z', 'UTC', '2026-08-21'],
    ['2026-08-21T23:30:00Z', 'Europe/Vienna', '2026-08-22'],
    ['2026-08-21T03:30:00Z', 'America/New_York', '2026-08-20'],
    ['2026-08-21T23:30:00', 'America/New_York', '2026-08-21'],
    ['2026-10-25T00:30:00+02:00', 'Europe/Vienna', '2026-10-25'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
  ])('of %s in %s is %s', (written, zone, day) => {
    expect(dayOf(written, at(zone))).toBe(day)
  })
})
