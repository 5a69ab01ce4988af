import { describe, expect, test } from 'vitest'
import {
  dayAt,
  daysBetween,
  daysLater,
  epochDayOf,
  isoDay,
  monthName,
  nearestDay,
  nextWeekday,
  weekdayName,
  weekdayOf,
} from './days.ts'

describe('a day', () => {
  test.each([
    [2024, 2, 29, '2024-02-29'],
    [2026, 2, 29, null],
    [2026, 4, 31, null],
    [2026, 13, 1, null],
    [2026, 1, 0, null],
  ])('of %i, month %i, day %i is %s', (year, month, day, iso) => expect(isoDay(year, month, day)).toBe(iso))
})

test('a month that is too short gives its last day instead', () => {
  expect(nearestDay(2026, 2, 31)).toBe('2026-02-28')
  expect(nearestDay(2026, 4, 30)).toBe('2026-04-30')
})

test.each([
  ['2026-02-28', '2026-03-01', 1],
  ['2024-02-28', '2024-03-01', 2],
  ['2027-01-01', '2026-12-31', -1],
  // Clocks change in between.
  ['2026-03-01', '2026-11-01', 245],
])('from %s to %s it is %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days)
  expect(daysLater(from, days)).toBe(to)
  expect(epochDayOf(to) - epochDayOf(from)).toBe(days)
})

test('days since 1970 lead back to the day', () => {
  expect(epochDayOf('1970-01-02')).toBe(1)
  expect(dayAt(epochDayOf('2026-11-20'))).toBe('2026-11-20')
  expect(dayAt(-1)).toBe('1969-12-31')
})

test.each([
  // 20 November 2026 is a Friday.
  [1, 'Monday', '2026-11-23'],
  [5, 'Friday', '2026-11-27'],
  [7, 'Sunday', '2026-11-22'],
])('the weekday %i is a %s, next on %s', (weekday, name, next) => {
  expect(weekdayName(weekday)).toBe(name)
  expect(nextWeekday('2026-11-20', weekday)).toBe(next)
  expect(weekdayOf(next)).toBe(weekday)
})

test('months have their English names', () => {
  expect([1, 9, 12].map(monthName)).toEqual(['January', 'September', 'December'])
})
