import { dayAt, daysBetween, epochDayOf, weekdayOf } from '../model/days.ts'
import { median, mostCommon, pairwise } from '../model/most-common.ts'

/** The day on which an issue came out, and its number. */
export interface Appearance {
  readonly day: string
  readonly number: number | null
}

const looked = 10
const week = 7
/** An interval of at least this many days is taken to be monthly. */
const monthly = 26
/** How many days before and after the planned day are searched for a usual one. */
const reach = 45

/**
 * The day of the next issue: the last issue's day plus the usual interval of the last ten issues, moved to the nearest usual day;
 * or, where that day has passed, the first usual day from today on.
 *
 * The interval is the median number of days from one number to the next. If it is four weeks or more, the usual day is a day of the
 * month (“the 1st”) or a weekday of the month (“the second Friday”) that three of five issues keep to. Otherwise it is any weekday on
 * which a fifth of the issues came out, so that a daily letter skips the weekend.
 *
 * @param today local day, ISO; the result where there are no issues
 */
export function nextDay(issues: readonly Appearance[], today: string): string {
  const latest = [...issues].sort((a, b) => a.day.localeCompare(b.day)).slice(-looked)
  const days = latest.map(({ day }) => epochDayOf(day))
  const last = days.at(-1)
  if (last === undefined) return today
  const step = intervalOf(latest)
  const isUsual = usualDays(days, step)
  const from = epochDayOf(today)
  const planned = near(last + step).find((day) => day > last && isUsual(day)) ?? last + step
  if (planned >= from) return dayAt(planned)
  return dayAt(
    near(from)
      .filter((day) => day >= from)
      .find(isUsual) ?? from,
  )
}

/** The days around a day, the nearest first; of two equally near, the earlier. */
const near = (day: number): number[] => [
  day,
  ...Array.from({ length: reach }, (_, index) => [day - index - 1, day + index + 1]).flat(),
]

/** In days. A gap in the numbers counts as issues that are missing from the archive. */
function intervalOf(issues: readonly Appearance[]): number {
  const gaps = pairwise(issues).map(([before, { day, number }]) => {
    const steps = number === null || before.number === null ? 1 : number - before.number
    return daysBetween(before.day, day) / Math.max(1, steps)
  })
  return Math.max(1, Math.round(median(gaps.filter((gap) => gap > 0)) ?? week))
}

type Trait = (day: number) => number | string

function usualDays(days: readonly number[], step: number): (day: number) => boolean {
  const traits: readonly Trait[] = step < monthly ? [] : [dayOfMonth, weekdayOfMonth]
  for (const trait of traits) {
    const usual = mostCommon(days.map(trait))
    if (usual && usual.count >= 3 && usual.count * 5 >= days.length * 3) return (day) => trait(day) === usual.value
  }
  const weekdays = days.map(weekdayAt)
  return (day) => weekdays.filter((it) => it === weekdayAt(day)).length * 5 >= weekdays.length
}

const weekdayAt = (day: number): number => weekdayOf(dayAt(day))
const dayOfMonth = (day: number): number => Number(dayAt(day).slice(8))
const weekdayOfMonth = (day: number): string => `${weekdayAt(day)}/${Math.ceil(dayOfMonth(day) / week)}`
