import { Temporal } from 'temporal-polyfill'
import type { Settings } from '../model/settings.ts'
import { instantOf } from '../parse/moment.ts'
import { isHabit } from '../model/most-common.ts'

/**
 * A day in the form in which the archive writes dates: a bare day or, where most issues have a moment, that day at the latest
 * issue's local time, with `Z`, an offset or neither, as that issue has it. A moment is kept as it is.
 *
 * @param written dates of the last issues, the latest first
 */
export function dateLike(date: string, written: readonly string[], settings: Settings): string {
  const like = written.find(isMoment)
  if (like === undefined || isMoment(date) || !isHabit(written.filter(isMoment).length, written.length)) return date
  const { timeZone } = settings
  const plainTime = Temporal.Instant.from(instantOf(like, settings)).toZonedDateTimeISO(timeZone).toPlainTime()
  const next = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime })
  if (/z$/i.test(like)) return next.toInstant().toString()
  const hasOffset = /[+-]\d{2}:?\d{2}$/.test(like.slice('2026-08-21'.length))
  return next.toString({ timeZoneName: 'never', offset: hasOffset ? 'auto' : 'never' })
}

const isMoment = (date: string): boolean => date.length > '2026-08-21'.length
