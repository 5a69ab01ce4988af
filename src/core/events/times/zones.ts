import { Temporal } from 'temporal-polyfill'
import { ownValue } from '../../model/own-value.ts'

/**
 * The IANA zones that abbreviations stand for. The rules of the zone give the offset on the event's day: “EST” in July is New
 * York's time in July. An abbreviation used on several continents (IST, AST, BST) stands for what most English-language
 * newsletters mean by it, or for nothing; `zones` in the settings decides.
 */
const zoneOfAbbreviation: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  GMT: 'UTC',
  Z: 'UTC',
  ET: 'America/New_York',
  EST: 'America/New_York',
  EDT: 'America/New_York',
  EASTERN: 'America/New_York',
  CT: 'America/Chicago',
  CST: 'America/Chicago',
  CDT: 'America/Chicago',
  CENTRAL: 'America/Chicago',
  MT: 'America/Denver',
  MST: 'America/Denver',
  MDT: 'America/Denver',
  MOUNTAIN: 'America/Denver',
  PT: 'America/Los_Angeles',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  PACIFIC: 'America/Los_Angeles',
  AKST: 'America/Anchorage',
  AKDT: 'America/Anchorage',
  HST: 'Pacific/Honolulu',
  BRT: 'America/Sao_Paulo',
  ART: 'America/Argentina/Buenos_Aires',
  WET: 'Europe/Lisbon',
  WEST: 'Europe/Lisbon',
  BST: 'Europe/London',
  CET: 'Europe/Paris',
  CEST: 'Europe/Paris',
  EET: 'Europe/Helsinki',
  EEST: 'Europe/Helsinki',
  MSK: 'Europe/Moscow',
  TRT: 'Europe/Istanbul',
  SAST: 'Africa/Johannesburg',
  WAT: 'Africa/Lagos',
  CAT: 'Africa/Maputo',
  EAT: 'Africa/Nairobi',
  PKT: 'Asia/Karachi',
  SGT: 'Asia/Singapore',
  HKT: 'Asia/Hong_Kong',
  JST: 'Asia/Tokyo',
  KST: 'Asia/Seoul',
  AWST: 'Australia/Perth',
  ACST: 'Australia/Adelaide',
  ACDT: 'Australia/Adelaide',
  AET: 'Australia/Sydney',
  AEST: 'Australia/Sydney',
  AEDT: 'Australia/Sydney',
  NZT: 'Pacific/Auckland',
  NZST: 'Pacific/Auckland',
  NZDT: 'Pacific/Auckland',
}

/** Abbreviations that are ambiguous unless the settings define them. */
const ambiguous: ReadonlySet<string> = new Set(['IST', 'AST', 'ADT', 'ECT', 'AMT', 'GST'])

export type Zones = Readonly<Record<string, string>>

/** Whether a word after a time of day may be a zone; abbreviations must be in capitals. */
export const isZoneName = (word: string, zones: Zones): boolean => {
  const upper = word.toUpperCase()
  if (/^(?:Eastern|Central|Mountain|Pacific)$/.test(word)) return true
  return (
    word === upper &&
    (Object.hasOwn(zones, upper) || Object.hasOwn(zoneOfAbbreviation, upper) || ambiguous.has(upper)) &&
    !/^(?:EASTERN|CENTRAL|MOUNTAIN|PACIFIC)$/.test(word)
  )
}

/** The IANA zone or offset (`+02:00`) of a zone as written; undefined if the settings would have to define it. */
export function zoneOf(written: string, zones: Zones): string | undefined {
  const name = written.trim()
  const [, sign, hours, minutes = '00'] = /^(?:UTC|GMT) ?([+\-−–])(\d{1,2})(?::?(\d{2}))?$/i.exec(name) ?? []
  if (sign !== undefined && hours !== undefined) return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`
  const upper = name.toUpperCase()
  return (
    ownValue(zones, name) ??
    ownValue(zones, upper) ??
    ownValue(zoneOfAbbreviation, upper) ??
    (name.includes('/') && isIana(name) ? name : undefined)
  )
}

/**
 * The instant of a local time on a day, ISO to the second; a time that a clock change skips becomes the one after it (RFC 5545).
 *
 * @param time `18:30`
 * @param zone an IANA name or an offset
 */
export const utcOf = (day: string, time: string, zone: string): string =>
  Temporal.PlainDateTime.from(`${day}T${time}`)
    .toZonedDateTime(zone, { disambiguation: 'compatible' })
    .toInstant()
    .toString({ smallestUnit: 'second' })

/** The local time of an instant in a zone, with the offset: `2026-09-17T09:00:00+01:00`. */
export const localIn = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toString({ smallestUnit: 'second', timeZoneName: 'never' })

function isIana(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
