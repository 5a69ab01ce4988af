import { daysBetween } from '../model/days.ts'

/** Mean lengths in days: the distance is rounded, so it needs no calendar. */
const month = 30.44
const year = 365.25

/** How far apart two days are, in the unit that people would use: `6 days apart`, `5 weeks apart`, `14 months apart`, `3 years apart`. */
export function apart(one: string, other: string): string {
  const days = Math.abs(daysBetween(one, other))
  const write = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'} apart`
  if (days === 0) return 'of the same day'
  if (days < 14) return write(days, 'day')
  if (days < 60) return write(Math.round(days / 7), 'week')
  const months = Math.round(days / month)
  return months < 24 ? write(months, 'month') : write(Math.round(days / year), 'year')
}
