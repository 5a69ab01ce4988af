import * as z from 'zod'
import { isoDay } from '../days.ts'

/** A number where text belongs is that number as written: `title: 2022`, `slug: 058`. */
const asText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value)

/** Messages complete the sentence “`field` …”, so reports read as English. */
export const text = z.preprocess(asText, z.string('must be text').trim().min(1, 'must not be empty'))

/** Text that may be left empty, as importers and templates leave it. */
export const optionalText = z
  .string('must be text')
  .trim()
  .transform((value) => value || undefined)
  .optional()

/** One entry or a list of them. */
export const textList = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(asText) : value),
  z.array(z.string('must be text').trim(), 'must be a list of texts').transform((list) => list.filter(Boolean)),
)

/** A day of the calendar that exists: TOML parsers, for one, accept 30 February. */
export const isDay = (value: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []
  return year !== undefined && isoDay(Number(year), Number(month), Number(day)) !== null
}

const instant = /^(\d{4}-\d{2}-\d{2})[Tt ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?\s?([Zz]|[+-]([01]\d|2[0-3]):?[0-5]\d)?$/

/** A day, or a moment with or without an offset; it must exist. */
export const dateOrMoment = (message: string) =>
  z.string(message).refine((value) => isDay(value) || isDay(instant.exec(value)?.[1] ?? ''), message)

export const day = z.string('must be a date such as 2026-08-21').refine(isDay, 'must be a date such as 2026-08-21')

export const slug = z.preprocess(
  asText,
  z
    .string('must be text')
    .trim()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'must be of letters, digits, "-", "_" and "." alone'),
)

export const image = z.strictObject(
  {
    /** Path beside the file, or a URL. */
    src: text,
    alt: optionalText,
    caption: optionalText,
  },
  { error: (issue) => (issue.code === 'invalid_type' ? 'must be a path, or `src` with `alt` and `caption`' : undefined) },
)

/** Whether the name is one of the IANA database, as the runtime knows it. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
