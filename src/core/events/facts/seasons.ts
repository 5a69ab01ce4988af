import type { Problem } from './clock.ts'
import type { TimeInLine } from '../entries/dated-lines.ts'
import { localIn, utcOf, zoneOf, type Zones } from '../times/zones.ts'
import { ownValue } from '../../model/own-value.ts'

/**
 * The offsets of abbreviations that apply for half of the year. MST, AEST and ACST are left out, as they apply all year in
 * Arizona, Queensland and the Northern Territory.
 */
const offsetOf: Readonly<Record<string, string>> = {
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  AKST: '-09:00',
  AKDT: '-08:00',
  WET: '+00:00',
  WEST: '+01:00',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  ACDT: '+10:30',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
}

/** The abbreviations that a message may suggest. */
const suggestions: Readonly<Record<string, string>> = {
  ...offsetOf,
  MST: '-07:00',
  GMT: '+00:00',
  ACST: '+09:30',
  AEST: '+10:00',
}

/** Reports abbreviations of the other half of the year: “EST” in July. The time is read as the local time of the place. */
export function seasonProblems(times: readonly TimeInLine[], day: string | null, zones: Zones): readonly Problem[] {
  if (day === null) return []
  const seen = new Set<string>()
  return times.flatMap(({ written: { time, zone } }): Problem[] => {
    const named = zone === null ? undefined : ownValue(offsetOf, zone)
    const place = zone === null ? undefined : zoneOf(zone, {})
    if (zone === null || named === undefined || place === undefined || Object.hasOwn(zones, zone) || seen.has(zone)) return []
    seen.add(zone)
    const real = localIn(utcOf(day, time, place), place).slice(-6)
    if (real === named) return []
    const right = Object.keys(suggestions).find(
      (other) => ownValue(suggestions, other) === real && (zoneOf(other, {}) === place || isBritish(other, zone)),
    )
    const city = place.replace(/^.*\//, '').replaceAll('_', ' ')
    const message = `on ${day} ${city} has ${right ?? `UTC${real}`}, not ${zone}; ${time} is read as local time. Write ${right ?? 'the right zone'}, or correct the day.`
    return [{ code: 'event-zone-season', message }]
  })
}

const isBritish = (a: string, b: string): boolean => a === 'GMT' && b === 'BST'
