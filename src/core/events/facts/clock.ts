import type { Code } from '../../model/catalogue.ts'
import type { TimeInLine } from '../entries/dated-lines.ts'
import { utcOf, zoneOf, type Zones } from '../times/zones.ts'

/** A problem of an announcement, for the editor. */
export interface Problem {
  readonly code: Code
  readonly message: string
  /** The line of the file, if not that of the announcement. */
  readonly line?: number
}

/** The time at which an event begins. */
export interface Clock {
  readonly time: string | null
  readonly timezone: string | null
  readonly utc: string | null
  readonly problems: readonly Problem[]
}

/**
 * The one moment that is meant by times in several zones. The first with a zone counts; the others must agree with it, if
 * need be on the next or the previous day.
 */
export function clockOf(times: readonly TimeInLine[], day: string | null, zones: Zones): Clock {
  const { written } = times.find(({ written: { zone } }) => zone !== null) ?? times[0] ?? {}
  if (!written) return { time: null, timezone: null, utc: null, problems: [] }
  const { time, zone } = written
  const known = zone === null ? undefined : zoneOf(zone, zones)
  const problems: Problem[] = []
  if (zone !== null && known === undefined) {
    problems.push({
      code: 'event-zone-unknown',
      message: `“${zone}” can mean several time zones; say in the settings which, as \`zones: { ${zone}: 'Area/City' }\`.`,
    })
  }
  if (day === null || known === undefined) return { time, timezone: zone, utc: null, problems }
  const utc = utcOf(day, time, known)
  for (const { written: other } of times) {
    const otherZone = other.zone === null || other === written ? undefined : zoneOf(other.zone, zones)
    if (otherZone === undefined) continue
    const otherUtc = utcOf(day, other.time, otherZone)
    if (clockIn(otherUtc) === clockIn(utc)) continue
    const message = `${time} ${zone} is ${clockIn(utc)} UTC on ${day}, but ${other.time} ${other.zone} is ${clockIn(otherUtc)} UTC; correct one of them.`
    problems.push({ code: 'event-zones-disagree', message })
  }
  return { time, timezone: zone, utc, problems }
}

/** Hour and minute of an instant. */
const clockIn = (instant: string): string => instant.slice(11, 16)
