import { Temporal } from 'temporal-polyfill'

/** The day in ISO form, `2026-11-20`; null where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

/** The day in ISO form, or the last of its month where the month is shorter. */
export const nearestDay = (year: number, month: number, day: number): string =>
  Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' }).toString()

/** Days from one ISO day to another; negative where the other is earlier. */
export const daysBetween = (from: string, to: string): number => Temporal.PlainDate.from(from).until(to).days

export const daysLater = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()

/** 1 (Monday) to 7, as ISO 8601 counts. */
export const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek

/** The first such weekday after the day. */
export const nextWeekday = (day: string, weekday: number): string => daysLater(day, ((weekday - weekdayOf(day) + 6) % 7) + 1)

const epoch = '1970-01-01'

/** Days since 1970, for loops in which parsing the day at each comparison would be slow. */
export const epochDayOf = (day: string): number => daysBetween(epoch, day)
export const dayAt = (epochDay: number): string => daysLater(epoch, epochDay)

/** `Monday` for 1; 1 January 2024 was one. */
export const weekdayName = (weekday: number): string =>
  Temporal.PlainDate.from({ year: 2024, month: 1, day: weekday }).toLocaleString('en', { weekday: 'long' })

/** `January` for 1. */
export const monthName = (month: number): string =>
  Temporal.PlainDate.from({ year: 2024, month, day: 1 }).toLocaleString('en', { month: 'long' })
