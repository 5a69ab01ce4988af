/** A day as written; the year is null where the text leaves it out. */
export interface WrittenDay {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

const months = new Map(monthNames.flatMap((name, index) => [[name, index + 1] as const, [name.slice(0, 3), index + 1] as const]))
months.set('sept', 9)
const weekdays = new Map(
  weekdayNames.flatMap((name, index) => [[name, index + 1] as const, [name.slice(0, 3), index + 1] as const]),
)
for (const [name, day] of [
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
] as const)
  weekdays.set(name, day)

/** Words that are months and weekdays only when they begin with a capital. */
const isCommonWord = /^(?:may|march|mar|sun|sat|wed|mon)$/

/** 1 to 12. */
export const monthOf = (word: string): number | undefined =>
  isCommonWord.test(word) ? undefined : months.get(word.toLowerCase())
/** 1 (Monday) to 7, as ISO 8601 counts. */
export const weekdayOf = (word: string): number | undefined =>
  isCommonWord.test(word) ? undefined : weekdays.get(word.toLowerCase())

export const weekdayName = (weekday: number): string => capital(weekdayNames[weekday - 1]!)
export const monthName = (month: number): string => capital(monthNames[month - 1]!)
const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1)

const millisecondsOfDay = 86_400_000

/** Days since 1970, or null for a day that the Gregorian calendar does not have. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / millisecondsOfDay : null
}

export const isoOf = (number: number): string => new Date(number * millisecondsOfDay).toISOString().slice(0, 10)

export function numberOfIso(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number)
  return dayNumber(year!, month!, day!)!
}

/** 1 January 1970 was a Thursday. */
export const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1
