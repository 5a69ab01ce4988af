/** A day as written; the year is null if the text leaves it out. */
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

/** Words that mean months and weekdays only if they begin with a capital. */
const isCommonWord = /^(?:may|march|mar|sun|sat|wed|mon)$/

/** The month that a word names, 1 to 12. */
export const monthNamed = (word: string): number | undefined =>
  isCommonWord.test(word) ? undefined : months.get(word.toLowerCase())
/** The weekday that a word names, 1 (Monday) to 7 as in ISO 8601. */
export const weekdayNamed = (word: string): number | undefined =>
  isCommonWord.test(word) ? undefined : weekdays.get(word.toLowerCase())
