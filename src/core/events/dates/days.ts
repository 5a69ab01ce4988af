import { monthNamed } from './calendar.ts'
import { areGlued, type Token } from '../text/tokens.ts'

/** What was read, and the token after it. */
export interface Read<T> {
  readonly value: T
  readonly to: number
}

export interface DayList {
  readonly list: readonly number[]
  readonly isRange: boolean
}

/** `24`, `24 – 28`, `7 and 8`, `10th-13th, and 17th`; a number that belongs to a time of day is none. */
export function daysAt(tokens: readonly Token[], from: number): Read<DayList> | null {
  if (!isDay(tokens, from)) return null
  const list = [tokens[from]!.value]
  let isRange = false
  let to = from + 1
  for (;;) {
    const link = linkAt(tokens, to)
    if (!link || !isDay(tokens, link.to) || (!link.value && !goesOn(tokens, list.at(-1)!, link.to)))
      return { value: { list, isRange }, to }
    list.push(tokens[link.to]!.value)
    isRange ||= link.value
    to = link.to + 1
  }
}

export const joiners: ReadonlySet<string> = new Set(['and', '&', '+'])
const spans: ReadonlySet<string> = new Set(['to', 'through', 'thru', 'until', 'till'])

/** What joins two days; the value says whether it spans what lies between them. */
export function linkAt(tokens: readonly Token[], from: number): Read<boolean> | null {
  const token = tokens[from]
  if (token?.kind === 'dash' || isOneOf(token, spans)) return { value: true, to: skip(tokens, from + 1, ['the']) }
  const at = token?.text === ',' && isOneOf(tokens[from + 1], joiners) ? from + 1 : from
  if (isOneOf(tokens[at], joiners) || tokens[at]?.text === ',') return { value: false, to: skip(tokens, at + 1, ['the']) }
  return null
}

function isDay(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'number' || token.text.length > (token.isOrdinal ? 4 : 2) || token.value < 1 || token.value > 31)
    return false
  return token.isOrdinal || !isTimeMark(tokens[at + 1], tokens[at + 2])
}

const isTimeMark = (next: Token | undefined, after: Token | undefined): boolean =>
  (next !== undefined && /^(?:[ap]\.?m|o'?clock|h|hrs?|%)$/i.test(next.text)) ||
  (next?.text === ':' && after?.kind === 'number' && areGlued(next, after)) ||
  /^(?:UTC|GMT)$/.test(next?.text ?? '')

/** After “and” or a comma, a number goes on with the days where it comes later and counts nothing: not “May 5 and 20 others”. */
function goesOn(tokens: readonly Token[], last: number, at: number): boolean {
  const { value, isOrdinal } = tokens[at]!
  const next = tokens[at + 1]
  if (value <= last) return false
  return (
    isOrdinal ||
    next?.kind !== 'word' ||
    monthNamed(next.text) !== undefined ||
    /^(?:in|at|on|from|for|via|of|with|to|and|live|online|virtual)$|^\p{Lu}/u.test(next.text)
  )
}

/** A year is four digits from 1990 to 2099 that no zone makes a time: `2000 UTC`. */
export function yearAt(tokens: readonly Token[], at: number): Read<number> | null {
  const token = tokens[at]
  if (token?.kind !== 'number' || token.text.length !== 4 || token.value < 1990 || token.value > 2099) return null
  return isTimeMark(tokens[at + 1], tokens[at + 2]) || tokens[at + 1]?.text === 'hours'
    ? null
    : { value: token.value, to: at + 1 }
}

export const isOneOf = (token: Token | undefined, words: ReadonlySet<string>): boolean =>
  token !== undefined && words.has(token.lower)

/** The first place from here on that holds none of these. */
export function skip(tokens: readonly Token[], from: number, texts: readonly string[]): number {
  let at = from
  while (tokens[at] && texts.includes(tokens[at]!.lower)) at += 1
  return at
}
