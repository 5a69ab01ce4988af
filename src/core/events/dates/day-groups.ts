import { monthNamed, type WrittenDay } from './calendar.ts'
import { daysAt, skip, yearAt, type DayList, type Read } from './days.ts'
import { areGlued, type Token } from '../text/tokens.ts'

/** The setting that decides how `10/11/2026` is read. */
export interface DateHabits {
  readonly numericDates: 'month-first' | 'day-first'
}

export type Days = readonly [WrittenDay, ...WrittenDay[]]

export const lastOf = (days: Days): WrittenDay => days.at(-1) ?? days[0]

/** Changes each day; the index counts from the first. */
export function mapDays([first, ...others]: Days, change: (day: WrittenDay, index: number) => WrittenDay): Days {
  return [change(first, 0), ...others.map((day, index) => change(day, index + 1))]
}

/** Days of one month, or of two if a range or a list continues in the next. */
export interface DayGroup {
  readonly days: Days
  readonly isRange: boolean
}

/** The days at a token, in any of the formats below. */
export const dayGroupAt = (tokens: readonly Token[], from: number, habits: DateHabits): Read<DayGroup> | null =>
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
