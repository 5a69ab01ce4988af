const long = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' })
const dayAndMonth = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** `2026-08-21` → `August 21, 2026`. */
export const longDay = (day: string): string => long.format(new Date(`${day}T00:00:00Z`))

/** `2026-08-21` → `Aug 21`. */
export const shortDay = (day: string): string => dayAndMonth.format(new Date(`${day}T00:00:00Z`))

/** First and last day as a reader says it: `October 24 – 28, 2022`. */
export const dayRange = (start: string, end: string | null): string =>
  end === null || end === start ? longDay(start) : long.formatRange(new Date(`${start}T00:00:00Z`), new Date(`${end}T00:00:00Z`))

const month = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `2026-08-21` → `August 2026`. */
export const monthOf = (day: string): string => month.format(new Date(`${day}T00:00:00Z`))
