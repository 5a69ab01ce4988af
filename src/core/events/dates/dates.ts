import { monthNamed, weekdayNamed, type WrittenDay } from './calendar.ts'
import { daysAt, isOneOf, joiners, linkAt, skip, yearAt, type DayList, type Read } from './days.ts'
import { areGlued, type Token } from '../text/tokens.ts'

/** Days as written: one, or a first and a last. Nothing is resolved yet. */
export interface WrittenDates {
  readonly first: WrittenDay
  readonly last: WrittenDay
  /** Weekday that stands with the first day, 1 (Monday) to 7. */
  readonly weekday: number | null
  /** A dash or `to` says that it is a range; a list of days is read as one, too, and may have gaps. */
  readonly isRange: boolean
  /** Tokens, the last exclusive. */
  readonly from: number
  readonly to: number
}

export interface DateHabits {
  readonly numericDates: 'month-first' | 'day-first'
}

/** All calendar dates of a text, in reading order: ranges whole, versions and amounts left alone. */
export function writtenDates(tokens: readonly Token[], habits: DateHabits): WrittenDates[] {
  const found: WrittenDates[] = []
  for (let index = 0; index < tokens.length;) {
    const dates = datesAt(tokens, index, habits)
    if (dates) found.push(dates)
    index = dates ? dates.to : index + 1
  }
  return found
}

/** Days of one month (or one day of one year) with what follows them. */
interface Cluster {
  readonly days: readonly WrittenDay[]
  readonly isRange: boolean
}

function datesAt(tokens: readonly Token[], from: number, habits: DateHabits): WrittenDates | null {
  const weekday = weekdaysAt(tokens, from)
  const first = clusterAt(tokens, weekday?.to ?? from, habits)
  if (!first) return null
  const whole = withSecond(tokens, first, habits)
  const days = withYears(whole.value.days)
  const to = closingYear(tokens, whole, days)
  const trailing = weekday ? null : trailingWeekday(tokens, to.to)
  return {
    first: to.value[0]!,
    last: to.value.at(-1)!,
    weekday: weekday?.value ?? trailing?.value ?? null,
    isRange: whole.value.isRange,
    from,
    to: trailing?.to ?? to.to,
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
  const value = tokens[from]?.text === '(' && tokens[from + 2]?.text === ')' ? weekdayNamed(tokens[from + 1]!.text) : undefined
  return value === undefined ? null : { value, to: from + 3 }
}

const clusterAt = (tokens: readonly Token[], from: number, habits: DateHabits): Read<Cluster> | null =>
  isoAt(tokens, from) ?? numericAt(tokens, from, habits) ?? monthFirstAt(tokens, from) ?? dayFirstAt(tokens, from)

/** `2022-10-24`, `2022/10/24` */
function isoAt(tokens: readonly Token[], from: number): Read<Cluster> | null {
  const [year, first, month, second, day] = tokens.slice(from, from + 5)
  if (!day || year!.kind !== 'number' || year!.text.length !== 4 || month!.kind !== 'number' || day.kind !== 'number') return null
  const isSeparator = (it: Token | undefined) => it?.kind === 'dash' || it?.text === '/'
  if (
    !isSeparator(first) ||
    first!.text !== second!.text ||
    !areGlued(first, month) ||
    !areGlued(second, day) ||
    !areGlued(year, first)
  )
    return null
  return month!.value < 1 || month!.value > 12 ? null : { value: one(year!.value, month!.value, day.value), to: from + 5 }
}

/** `10/24/2022` as the setting `numericDates` says, `24.10.2022` always day first. */
function numericAt(tokens: readonly Token[], from: number, { numericDates }: DateHabits): Read<Cluster> | null {
  const [first, mark, second, other, year] = tokens.slice(from, from + 5)
  if (
    !year ||
    first!.kind !== 'number' ||
    second!.kind !== 'number' ||
    year.kind !== 'number' ||
    !/^(?:\d\d|\d{4})$/.test(year.text)
  )
    return null
  if (mark!.text !== other!.text || !/^[/.]$/.test(mark!.text) || !areGlued(first, mark) || !areGlued(other, year)) return null
  const isDayFirst = mark!.text === '.' || numericDates === 'day-first'
  const [day, month] = isDayFirst ? [first!.value, second!.value] : [second!.value, first!.value]
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  return { value: one(year.value < 100 ? 2000 + year.value : year.value, month, day), to: from + 5 }
}

/** `October 24 – 28, 2022`, `May 10th-13th, and 17th` */
function monthFirstAt(tokens: readonly Token[], from: number): Read<Cluster> | null {
  const month = monthNamed(tokens[from]?.text ?? '')
  if (month === undefined) return null
  const days = daysAt(tokens, skip(tokens, from + 1, ['.', 'the']))
  if (!days) return null
  const year = yearAt(tokens, skip(tokens, days.to, [',', 'of']))
  return cluster(days, month, year)
}

/** `24 – 28 October 2022`, `the 20th of May` */
function dayFirstAt(tokens: readonly Token[], from: number): Read<Cluster> | null {
  const days = daysAt(tokens, from)
  if (!days) return null
  const at = skip(tokens, days.to, ['of', '.'])
  const month = monthNamed(tokens[at]?.text ?? '')
  // “top 10 May 4”: the day that follows the month is its own.
  if (month === undefined || (daysAt(tokens, at + 1) && !yearAt(tokens, at + 1))) return null
  const afterMonth = skip(tokens, at + 1, ['.'])
  return cluster({ value: days.value, to: afterMonth }, month, yearAt(tokens, skip(tokens, afterMonth, [','])))
}

function cluster(days: Read<DayList>, month: number, year: Read<number> | null): Read<Cluster> {
  const { list, isRange } = days.value
  return { value: { days: list.map((day) => ({ year: year?.value ?? null, month, day })), isRange }, to: year?.to ?? days.to }
}

const one = (year: number, month: number, day: number): Cluster => ({ days: [{ year, month, day }], isRange: false })

/** A second date that a dash or a word ties to the first: `Feb 28 – March 2`, `2018-05-22 through 2018-05-25`, `April 30th & May 1st`. */
function withSecond(tokens: readonly Token[], first: Read<Cluster>, habits: DateHabits): Read<Cluster> {
  const link = tokens[first.to]?.text === '/' ? { value: true, to: first.to + 1 } : linkAt(tokens, first.to)
  if (!link) return first
  const second = clusterAt(tokens, weekdaysAt(tokens, link.to)?.to ?? link.to, habits)
  if (!second || (!link.value && !isNear(first.value.days.at(-1)!, second.value.days[0]!))) return first
  return {
    value: {
      days: [...first.value.days, ...second.value.days],
      isRange: first.value.isRange || link.value || second.value.isRange,
    },
    to: second.to,
  }
}

/** Two days that “and” joins are one event where they lie within a week of each other. */
function isNear(a: WrittenDay, b: WrittenDay): boolean {
  const gap = (b.month - a.month) * 31 + b.day - a.day
  return gap > 0 && gap <= 7
}

/** A year that stands only at the end, or only in the middle, holds for all; over New Year the first lies in the year before. */
function withYears(days: readonly WrittenDay[]): readonly WrittenDay[] {
  const last = days.at(-1)!
  return days.map((day) => {
    if (day.year !== null) return day
    const known = last.year ?? days.find(({ year }) => year !== null)?.year ?? null
    if (known === null) return day
    if (last.year !== null) return { ...day, year: isLater(day, last) ? known - 1 : known }
    return { ...day, year: isLater(days[0]!, day) ? known + 1 : known }
  })
}

const isLater = (a: WrittenDay, b: WrittenDay): boolean => a.month > b.month

/** `October 24 – 28 (2022)` */
function closingYear(tokens: readonly Token[], { to }: Read<Cluster>, days: readonly WrittenDay[]): Read<readonly WrittenDay[]> {
  if (days[0]!.year !== null || tokens[to]?.text !== '(' || tokens[to + 2]?.text !== ')') return { value: days, to }
  const year = yearAt(tokens, to + 1)
  return year
    ? { value: withYears([...days.slice(0, -1), { ...days.at(-1)!, year: year.value }]), to: to + 3 }
    : { value: days, to }
}
