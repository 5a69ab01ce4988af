import type { UnpublishedReason } from '../core/model/views.ts'

const long = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' })
const dayAndMonth = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const grouped = new Intl.NumberFormat('en')

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** `2026-08-21` → `August 21, 2026`. */
export const longDay = (day: string): string => long.format(dateOf(day))

/** `2026-08-21` → `Aug 21`. */
export const shortDay = (day: string): string => dayAndMonth.format(dateOf(day))

/** `2022-10-24`, `2022-10-28` → `October 24 – 28, 2022`. */
export const dayRange = (start: string, end: string | null): string =>
  end === null || end === start ? longDay(start) : long.formatRange(dateOf(start), dateOf(end))

/** `2026-08-21` → `August 2026`. */
export const monthOf = (day: string): string => month.format(dateOf(day))

/** `2454` → `2,454`. */
export const number = (value: number): string => grouped.format(value)

/** Why `build` holds a text back, for readers of `dev` and of `build --drafts`. */
export const unpublishedWords = (unpublished: UnpublishedReason, day: string | undefined): string =>
  unpublished === 'draft' || day === undefined ? 'Draft: not published' : `Dated ${longDay(day)}: held back until then`
