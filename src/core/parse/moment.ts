import { Temporal } from 'temporal-polyfill'
import type { ReadingSettings } from '../model/settings.ts'

type Clock = Pick<ReadingSettings, 'timeZone' | 'publishingHour'>

/**
 * The instant that a date in front matter means. A bare day means that day at the publishing hour in the site's zone. A moment without
 * an offset is in that zone, too; a time that a clock change skips is moved past the gap, as in RFC 5545.
 *
 * @returns ISO with `Z`, to the second; fractions are dropped
 */
export function instantOf(date: string, { timeZone, publishingHour }: Clock): string {
  const iso = date
    .replace(' ', 'T')
    .replace(/\s+/g, '')
    .replace(/\.\d+/, '')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
    .toUpperCase()
  if (/(?:Z|[+-]\d{2}:\d{2})$/.test(iso)) return Temporal.Instant.from(iso).toString()
  const local = iso.includes('T') ? iso : `${iso}T${publishingHour}`
  return Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone, { disambiguation: 'compatible' }).toInstant().toString()
}

/** The day of a front matter date in the site's zone, ISO. */
export function dayOf(date: string, clock: Clock): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date)
    ? date
    : Temporal.Instant.from(instantOf(date, clock)).toZonedDateTimeISO(clock.timeZone).toPlainDate().toString()
}
