import { monthNamed } from './calendar.ts'
import { areGlued, type Token } from '../text/tokens.ts'

/** What was read, and the index of the token after it. */
export interface Read<T> {
  readonly value: T
  readonly to: number
}

export interface DayList {
  readonly list: readonly [number, ...number[]]
  readonly isRange: boolean
}

/** `24`, `24 – 28`, `7 and 8`, `10th-13th, and 17th`; a number that belongs to a time of day is no day. */
export function daysAt(tokens: readonly Token[], from: number): Read<DayList> | null {
  const first = dayAt(tokens, from)
  if (!first) return null
  const list: [number, ...number[]] = [first.value]
  let last = first
  let isRange = false
  let to = from + 1
  for (;;) {
    const link = linkAt(tokens, to)
    const day = link ? dayAt(tokens, link.to) : null
    if (!link || !day || (!link.value && !continuesList(last, day, tokens[link.to + 1]))) return { value: { list, isRange }, to }
    list.push(day.value)
    last = day
    isRange ||= link.value
    to = link.to + 1
  }
}

export const joiners: ReadonlySet<string> = new Set(['and', '&', '+'])
const spans: ReadonlySet<string> = new Set(['to', 'through', 'thru', 'until', 'till'])

/** What joins two days; the value says whether the days between them are included. */
export function linkAt(tokens: readonly Token[], from: number): Read<boolean> | null {
  const token = tokens[from]
  if (token?.kind === 'dash' || isOneOf(token, spans)) return { value: true, to: skip(tokens, from + 1, ['the']) }
  const at = token?.text === ',' && isOneOf(tokens[from + 1], joiners) ? from + 1 : from
  if (isOneOf(tokens[at], joiners) || tokens[at]?.text === ',') return { value: false, to: skip(tokens, at + 1, ['the']) }
  return null
}

function dayAt(tokens: readonly Token[], at: number): Token | null {
  const token = tokens[at]
  if (token?.kind !== 'number' || token.text.length > (token.isOrdinal ? 4 : 2) || token.value < 1 || token.value > 31)
    return null
  return token.isOrdinal || !isTimeMark(tokens[at + 1], tokens[at + 2]) ? token : null
}

const isTimeMark = (next: Token | undefined, after: Token | undefined): boolean =>
  (next !== undefined && /^(?:[ap]\.?m|o'?clock|h|hrs?|%)$/i.test(next.text)) ||
  (next?.text === ':' && after?.kind === 'number' && areGlued(next, after)) ||
  /^(?:UTC|GMT)$/.test(next?.text ?? '')

/** After “and” or a comma, a number is another day if it is later and counts nothing: not in “May 5 and 20 others”. */
function continuesList(last: Token, day: Token, next: Token | undefined): boolean {
  if (day.value <= last.value) return false
  return (
    day.isOrdinal ||
    next?.kind !== 'word' ||
    monthNamed(next.text) !== undefined ||
    /^(?:in|at|on|from|for|via|of|with|to|and|live|online|virtual)$|^\p{Lu}/u.test(next.text)
  )
}

/** Four digits from 1990 to 2099, unless a zone makes them a time: `2000 UTC`. */
export function yearAt(tokens: readonly Token[], at: number): Read<number> | null {
  const token = tokens[at]
  if (token?.kind !== 'number' || token.text.length !== 4 || token.value < 1990 || token.value > 2099) return null
  return isTimeMark(tokens[at + 1], tokens[at + 2]) || tokens[at + 1]?.text === 'hours'
    ? null
    : { value: token.value, to: at + 1 }
}

export const isOneOf = (token: Token | undefined, words: ReadonlySet<string>): boolean =>
  token !== undefined && words.has(token.lower)

/** The index of the first token from `from` on that is none of these. */
export function skip(tokens: readonly Token[], from: number, texts: readonly string[]): number {
  let at = from
  while (texts.includes(tokens[at]?.lower ?? '')) at += 1
  return at
}
