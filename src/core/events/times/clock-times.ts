import { areGlued, type Token } from '../text/tokens.ts'
import { isZoneName, type Zones } from './zones.ts'

/** A time of day as written. */
export interface WrittenTime {
  /** Local start, `18:30`. */
  readonly time: string
  /** As written: `ET`, `UTC+2`; null if there is none. */
  readonly zone: string | null
  readonly from: number
  readonly to: number
}

/**
 * The times in a text: `6:30 PM ET`, `10AM–11AM PDT`, `1500 UTC`, `17:00-19:00 CEST`, `noon Eastern`. A span counts by its
 * start; am, pm and the zone may be given at its end only.
 */
export function writtenTimes(tokens: readonly Token[], zones: Zones): WrittenTime[] {
  const found: WrittenTime[] = []
  for (let index = 0; index < tokens.length;) {
    const time = spanAt(tokens, index, zones)
    if (time) found.push(time)
    index = time ? time.to : index + 1
  }
  return found
}

type Half = 'am' | 'pm'

/** A time of day without its zone, as the grammar reads it. */
interface ClockReading {
  readonly hour: number
  readonly minute: number
  /** Null if the text says neither am nor pm. */
  readonly half: Half | null
  /** Whether am, pm or a colon makes it a time even without a zone. */
  readonly isSure: boolean
  /** Four digits: `1500`. */
  readonly isMilitary: boolean
  readonly to: number
}

function spanAt(tokens: readonly Token[], from: number, zones: Zones): WrittenTime | null {
  const start = clockAt(tokens, from)
  if (!start) return null
  const ownZone = zoneAt(tokens, start.to, zones)
  const link = tokens[ownZone?.to ?? start.to]
  const joins = link?.kind === 'dash' || /^(?:to|until|till|through)$/.test(link?.lower ?? '')
  const end = joins ? clockAt(tokens, (ownZone?.to ?? start.to) + 1) : null
  const endZone = end ? zoneAt(tokens, end.to, zones) : null
  const zone = ownZone ?? endZone
  if (!start.isSure && !(end?.isSure ?? false) && !zone) return null
  if (!start.isSure && !end && !(zone && start.isMilitary)) return null
  const to = endZone?.to ?? end?.to ?? ownZone?.to ?? start.to
  return { time: timeOf(start, end), zone: zone?.value ?? null, from, to }
}

function clockAt(tokens: readonly Token[], from: number): ClockReading | null {
  const token = tokens[from]
  if (token === undefined) return null
  if (token.lower === 'noon' || token.lower === 'midnight')
    return { hour: token.lower === 'noon' ? 12 : 0, minute: 0, half: null, isSure: true, isMilitary: false, to: from + 1 }
  if (token.kind !== 'number' || token.isOrdinal) return null
  const [mark, minutes] = tokens.slice(from + 1, from + 3)
  const hasMinutes =
    token.text.length <= 2 &&
    mark?.text === ':' &&
    minutes?.kind === 'number' &&
    minutes.text.length === 2 &&
    areGlued(token, mark) &&
    areGlued(mark, minutes)
  const at = hasMinutes ? from + 3 : from + 1
  const suffix = tokens[at]?.lower ?? ''
  const half = halfOf(suffix)
  const isMilitary = token.text.length === 4
  const hour = isMilitary ? Math.floor(token.value / 100) : token.value
  const minute = isMilitary ? token.value % 100 : hasMinutes ? minutes.value : 0
  if (hour > 23 || minute > 59 || (half && (hour > 12 || hour === 0)) || token.text.length === 3) return null
  // The full stop of `a.m.` is a token of its own.
  const suffixEnd = suffix.includes('.') && tokens[at + 1]?.text === '.' ? at + 2 : at + 1
  return { hour, minute, half, isSure: half !== null || hasMinutes, isMilitary, to: half === null ? at : suffixEnd }
}

const halfOf = (suffix: string): Half | null => (/^a\.?m$/.test(suffix) ? 'am' : /^p\.?m$/.test(suffix) ? 'pm' : null)

/** A start without am or pm takes the one of the end, unless the span would then run backwards: `11–1 pm`. */
function timeOf(start: ClockReading, end: ClockReading | null): string {
  const half = start.half ?? (end?.half && start.hour <= 12 ? halfBefore(start.hour, end.hour, end.half) : null)
  const hour = half === 'pm' && start.hour < 12 ? start.hour + 12 : half === 'am' && start.hour === 12 ? 0 : start.hour
  return `${String(hour).padStart(2, '0')}:${String(start.minute).padStart(2, '0')}`
}

const halfBefore = (startHour: number, endHour: number, endHalf: Half): Half =>
  endHalf === 'pm' && startHour % 12 > endHour % 12 ? 'am' : endHalf

function zoneAt(tokens: readonly Token[], from: number, zones: Zones): { readonly value: string; readonly to: number } | null {
  const opens = tokens[from]?.text === '('
  const at = opens ? from + 1 : from
  const token = tokens[at]
  if (token === undefined) return null
  const area = tokens.slice(at, at + 3)
  if (
    area[1]?.text === '/' &&
    area[2]?.kind === 'word' &&
    areGlued(area[0], area[1]) &&
    /^(?:Europe|America|Asia|Africa|Australia|Pacific|Atlantic)$/.test(token.text)
  ) {
    return { value: `${token.text}/${area[2].text}`, to: at + 3 }
  }
  if (!isZoneName(token.text, zones)) return null
  const [sign, hours] = tokens.slice(at + 1, at + 3)
  if (
    /^(?:UTC|GMT)$/.test(token.text) &&
    (sign?.text === '+' || sign?.kind === 'dash') &&
    hours &&
    areGlued(sign, hours) &&
    /^\d{1,2}(?::?\d\d)?$/.test(hours.text)
  ) {
    const minutes = tokens[at + 3]?.text === ':' ? tokens[at + 4] : undefined
    return {
      value: `${token.text}${sign.text === '+' ? '+' : '-'}${hours.text}${minutes ? `:${minutes.text}` : ''}`,
      to: at + (minutes ? 5 : 3),
    }
  }
  return { value: token.text, to: at + 1 + (/^(?:time)$/i.test(tokens[at + 1]?.text ?? '') ? 1 : 0) }
}
