import { monthNamed, weekdayNamed, type WrittenDay } from './calendar.ts'
import { daysAt, isOneOf, joiners, linkAt, skip, yearAt, type DayList, type Read } from './days.ts'
import { areGlued, type Token } from '../text/tokens.ts'

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

export interface DateHabits {
  readonly numericDates: 'month-first' | 'day-first'
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

type Days = readonly [WrittenDay, ...WrittenDay[]]

const lastOf = (days: Days): WrittenDay => days.at(-1) ?? days[0]

/** Changes each day; the index counts from the first. */
function mapDays([first, ...others]: Days, change: (day: WrittenDay, index: number) => WrittenDay): Days {
  return [change(first, 0), ...others.map((day, index) => change(day, index + 1))]
}

/** Days of one month, or of two if a range or a list continues in the next. */
interface DayGroup {
  readonly days: Days
  readonly isRange: boolean
}

function datesAt(tokens: readonly Token[], from: number, habits: DateHabits): WrittenDates | null {
  const weekday = weekdaysAt(tokens, from)
  const first = groupAt(tokens, weekday?.to ?? from, habits)
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

const groupAt = (tokens: readonly Token[], from: number, habits: DateHabits): Read<DayGroup> | null =>
  isoAt(tokens, from) ?? numericAt(tokens, from, habits) ?? monthFirstAt(tokens, from) ?? dayFirstAt(tokens, from)

/** `2022-10-24`, `2022/10/24` */
function isoAt(tokens: readonly Token[], from: number): Read<DayGroup> | null {
  const [year, mark, month, secondMark, day] = tokens.slice(from, from + 5)
  if (year?.kind !== 'number' || year.text.length !== 4 || month?.kind !== 'number' || day?.kind !== 'number') return null
  if ((mark?.kind !== 'dash' && mark?.text !== '/') || mark.text !== secondMark?.text) return null
  if (!areGlued(year, mark) || !areGlued(mark, month) || !areGlued(secondMark, day)) return null
  return month.value < 1 || month.value > 12 ? null : { value: singleDay(year.value, month.value, day.value), to: from + 5 }
}

/** `10/24/2022` as the setting `numericDates` says; `24.10.2022` is always day first. */
function numericAt(tokens: readonly Token[], from: number, { numericDates }: DateHabits): Read<DayGroup> | null {
  const [first, mark, second, secondMark, year] = tokens.slice(from, from + 5)
  if (first?.kind !== 'number' || second?.kind !== 'number' || year?.kind !== 'number' || !/^(?:\d\d|\d{4})$/.test(year.text))
    return null
  if ((mark?.text !== '/' && mark?.text !== '.') || mark.text !== secondMark?.text) return null
  if (!areGlued(first, mark) || !areGlued(secondMark, year)) return null
  const isDayFirst = mark.text === '.' || numericDates === 'day-first'
  const [day, month] = isDayFirst ? [first.value, second.value] : [second.value, first.value]
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  return { value: singleDay(year.value < 100 ? 2000 + year.value : year.value, month, day), to: from + 5 }
}

/** `October 24 – 28, 2022`, `May 10th-13th, and 17th` */
function monthFirstAt(tokens: readonly Token[], from: number): Read<DayGroup> | null {
  const month = monthNamed(tokens[from]?.text ?? '')
  if (month === undefined) return null
  const days = daysAt(tokens, skip(tokens, from + 1, ['.', 'the']))
  if (!days) return null
  const year = yearAt(tokens, skip(tokens, days.to, [',', 'of']))
  return groupOf(days, month, year)
}

/** `24 – 28 October 2022`, `the 20th of May` */
function dayFirstAt(tokens: readonly Token[], from: number): Read<DayGroup> | null {
  const days = daysAt(tokens, from)
  if (!days) return null
  const at = skip(tokens, days.to, ['of', '.'])
  const month = monthNamed(tokens[at]?.text ?? '')
  // In “top 10 May 4” the month belongs to the day after it.
  if (month === undefined || (daysAt(tokens, at + 1) && !yearAt(tokens, at + 1))) return null
  const afterMonth = skip(tokens, at + 1, ['.'])
  return groupOf({ value: days.value, to: afterMonth }, month, yearAt(tokens, skip(tokens, afterMonth, [','])))
}

function groupOf(days: Read<DayList>, month: number, year: Read<number> | null): Read<DayGroup> {
  const { list, isRange } = days.value
  const dayOf = (day: number): WrittenDay => ({ year: year?.value ?? null, month, day })
  const [first, ...others] = list
  return { value: { days: [dayOf(first), ...others.map(dayOf)], isRange }, to: year?.to ?? days.to }
}

const singleDay = (year: number, month: number, day: number): DayGroup => ({ days: [{ year, month, day }], isRange: false })

/**
 * The group together with a second date that a dash or a word joins to it: `Feb 28 – March 2`, `2018-05-22 through
 * 2018-05-25`, `April 30th & May 1st`.
 */
function withSecond(tokens: readonly Token[], first: Read<DayGroup>, habits: DateHabits): Read<DayGroup> {
  const link = tokens[first.to]?.text === '/' ? { value: true, to: first.to + 1 } : linkAt(tokens, first.to)
  if (!link) return first
  const second = groupAt(tokens, weekdaysAt(tokens, link.to)?.to ?? link.to, habits)
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
