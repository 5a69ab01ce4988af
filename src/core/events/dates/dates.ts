import { weekdayNamed, type WrittenDay } from './calendar.ts'
import { dayGroupAt, lastOf, mapDays, type DateHabits, type DayGroup, type Days } from './day-groups.ts'
import { isOneOf, joiners, linkAt, skip, yearAt, type Read } from './days.ts'
import type { Token } from '../text/tokens.ts'

/** Days as written, not yet resolved: one day, or a first and a last. */
export interface WrittenDates {
  readonly first: WrittenDay
  readonly last: WrittenDay
  /** The weekday given with the first day, 1 (Monday) to 7. */
  readonly weekday: number | null
  /** Whether a dash or `to` makes it a range; a list of days, which may have gaps, is treated as a range as well. */
  readonly isRange: boolean
  /** Indexes of tokens, the last exclusive. */
  readonly from: number
  readonly to: number
}

/** All calendar dates in a text, in reading order; a range is one, versions and amounts are none. */
export function writtenDates(tokens: readonly Token[], habits: DateHabits): WrittenDates[] {
  const found: WrittenDates[] = []
  for (let index = 0; index < tokens.length;) {
    const dates = datesAt(tokens, index, habits)
    if (dates) found.push(dates)
    index = dates ? dates.to : index + 1
  }
  return found
}

function datesAt(tokens: readonly Token[], from: number, habits: DateHabits): WrittenDates | null {
  const weekday = weekdaysAt(tokens, from)
  const first = dayGroupAt(tokens, weekday?.to ?? from, habits)
  if (!first) return null
  const whole = withSecond(tokens, first, habits)
  const days = withClosingYear(tokens, whole.to, withYears(whole.value.days))
  const trailing = weekday ? null : trailingWeekday(tokens, days.to)
  return {
    first: days.value[0],
    last: lastOf(days.value),
    weekday: weekday?.value ?? trailing?.value ?? null,
    isRange: whole.value.isRange,
    from,
    to: trailing?.to ?? days.to,
  }
}

/** `Monday,`, `Mon–Wed,`, `Friday and Saturday,`: the first of them. */
function weekdaysAt(tokens: readonly Token[], from: number): Read<number> | null {
  const value = weekdayNamed(tokens[from]?.text ?? '')
  if (value === undefined) return null
  let to = skip(tokens, from + 1, ['.'])
  if ((tokens[to]?.kind === 'dash' || isOneOf(tokens[to], joiners)) && weekdayNamed(tokens[to + 1]?.text ?? '') !== undefined)
    to = skip(tokens, to + 2, ['.'])
  return { value, to: skip(tokens, to, [',', 'the', 'on', ':', '|']) }
}

/** `Aug 3 (Wednesday)` */
function trailingWeekday(tokens: readonly Token[], from: number): Read<number> | null {
  const value =
    tokens[from]?.text === '(' && tokens[from + 2]?.text === ')' ? weekdayNamed(tokens[from + 1]?.text ?? '') : undefined
  return value === undefined ? null : { value, to: from + 3 }
}

/**
 * The group together with a second date that a dash or a word joins to it: `Feb 28 – March 2`, `2018-05-22 through
 * 2018-05-25`, `April 30th & May 1st`.
 */
function withSecond(tokens: readonly Token[], first: Read<DayGroup>, habits: DateHabits): Read<DayGroup> {
  const link = tokens[first.to]?.text === '/' ? { value: true, to: first.to + 1 } : linkAt(tokens, first.to)
  if (!link) return first
  const second = dayGroupAt(tokens, weekdaysAt(tokens, link.to)?.to ?? link.to, habits)
  if (!second || (!link.value && !isNear(lastOf(first.value.days), second.value.days[0]))) return first
  return {
    value: {
      days: [...first.value.days, ...second.value.days],
      isRange: first.value.isRange || link.value || second.value.isRange,
    },
    to: second.to,
  }
}

/** Two days joined by “and” belong to one event if they are within a week of each other. */
function isNear(a: WrittenDay, b: WrittenDay): boolean {
  const gap = (b.month - a.month) * 31 + b.day - a.day
  return gap > 0 && gap <= 7
}

/** A year given only once applies to all days; across New Year the first days are in the year before. */
function withYears(days: Days): Days {
  const last = lastOf(days)
  return mapDays(days, (day) => {
    if (day.year !== null) return day
    const known = last.year ?? days.find(({ year }) => year !== null)?.year ?? null
    if (known === null) return day
    if (last.year !== null) return { ...day, year: isLater(day, last) ? known - 1 : known }
    return { ...day, year: isLater(days[0], day) ? known + 1 : known }
  })
}

const isLater = (a: WrittenDay, b: WrittenDay): boolean => a.month > b.month

/** `October 24 – 28 (2022)` */
function withClosingYear(tokens: readonly Token[], to: number, days: Days): Read<Days> {
  if (days[0].year !== null || tokens[to]?.text !== '(' || tokens[to + 2]?.text !== ')') return { value: days, to }
  const year = yearAt(tokens, to + 1)
  if (!year) return { value: days, to }
  const last = days.length - 1
  return { value: withYears(mapDays(days, (day, index) => (index === last ? { ...day, year: year.value } : day))), to: to + 3 }
}
