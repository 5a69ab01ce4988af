import { daysBetween, isoDay, monthName, nearestDay, weekdayName, weekdayOf } from '../../model/days.ts'
import type { WrittenDay } from './calendar.ts'
import type { WrittenDates } from './dates.ts'

/** What decides the year of a date without one. */
export interface DayContext {
  /** Day of the issue, ISO. */
  readonly issued: string | null
  /** Years that the entry names, the likeliest first: `GitOpsCon 2022`. */
  readonly years: readonly number[]
}

export interface ResolvedDays {
  /** ISO; null if unknown. */
  readonly start: string | null
  readonly end: string | null
  /** What is wrong, for the editor. */
  readonly problems: readonly {
    readonly code: 'event-date-invalid' | 'event-weekday' | 'event-end-before-start'
    readonly message: string
  }[]
}

/** A date without year that is at most so many days before the issue is a late mention, not a date of the next year. */
const lateDays = 90
/** A weekday may move a date without year to another year, if that is within so many days of the issue. */
const weekdayReach = { before: 183, after: 330 }

/**
 * Completes dates with their year and checks that they exist.
 *
 * The year is that of the date, else one that the entry names (the event may then be up to a year and a half after its
 * issue), else it follows from the issue: the first such day that is at most 90 days past. If the weekday contradicts that
 * year and fits the one before or after, that one is taken.
 */
export function resolveDays(written: WrittenDates, context: DayContext): ResolvedDays {
  const { first, last, weekday } = written
  const year = first.year ?? yearOf(first, weekday, context)
  if (year === null) return { start: null, end: null, problems: [] }
  const lastYear = last.year ?? (last.month < first.month ? year + 1 : year)
  const start = isoDay(year, first.month, first.day)
  const end = isoDay(lastYear, last.month, last.day)
  if (start === null || end === null) {
    const wrong = start === null ? { ...first, year } : { ...last, year: lastYear }
    return { start, end: null, problems: [{ code: 'event-date-invalid', message: noSuchDay(wrong) }] }
  }
  if (end < start) {
    const message = `The event would end on ${end}, before it begins on ${start}; correct the dates.`
    return { start, end: start, problems: [{ code: 'event-end-before-start', message }] }
  }
  const real = weekdayOf(start)
  if (weekday === null || weekday === real) return { start, end, problems: [] }
  const message = `${start} is a ${weekdayName(real)}, not a ${weekdayName(weekday)}; correct the date or the weekday.`
  return { start, end, problems: [{ code: 'event-weekday', message }] }
}

const noSuchDay = ({ year, month, day }: WrittenDay): string =>
  `There is no ${monthName(month)} ${day}${month === 2 && day === 29 ? ` in ${year}` : ''}; correct the date.`

function yearOf({ month, day }: WrittenDay, weekday: number | null, { issued, years }: DayContext): number | null {
  if (issued === null) return years[0] ?? null
  const distance = (year: number) => daysBetween(issued, nearestDay(year, month, day))
  const named = years.find((year) => distance(year) >= -365 && distance(year) <= 548)
  if (named !== undefined) return named
  const current = Number(issued.slice(0, 4))
  const next = [current - 1, current].find((year) => distance(year) >= -lateDays) ?? current + 1
  if (weekday === null || fits(next, month, day, weekday)) return next
  const reachable = [current - 1, current, current + 1].filter(
    (year) => distance(year) >= -weekdayReach.before && distance(year) <= weekdayReach.after,
  )
  return reachable.find((year) => fits(year, month, day, weekday)) ?? next
}

function fits(year: number, month: number, day: number, weekday: number): boolean {
  const date = isoDay(year, month, day)
  return date !== null && weekdayOf(date) === weekday
}
