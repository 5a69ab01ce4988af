import { isPassing } from './answer.ts'
import { daysLater } from '../model/days.ts'
import { daysToDeath } from './judge.ts'
import type { LinkRecord } from './link-record.ts'

/** How many days pass before a link with a passing problem is visited again. */
const daysOfDoubt = 7

/**
 * The day from which a link may be visited again: after a first failure or a passing problem, a week later; otherwise when the answer
 * is too old.
 *
 * @param maxAge for how many days an answer is good
 */
export function dueOn({ state, visited, answer, failedFirst }: LinkRecord, maxAge: number): string {
  const old = daysLater(visited, maxAge)
  if (state === 'failing' && failedFirst !== undefined) return earlier(old, daysLater(failedFirst, daysToDeath))
  return state === 'unsure' && isPassing(answer) ? earlier(old, daysLater(visited, daysOfDoubt)) : old
}

const earlier = (a: string, b: string): string => (a < b ? a : b)

/** An address, and the day of the newest text that links to it; null where that is unknown. */
export interface Candidate {
  readonly url: string
  readonly newest: string | null
}

/**
 * The addresses to visit, the most urgent first: those that failed once, then those never visited, by the newest text, then those
 * visited longest ago.
 */
export function dueToday<T extends Candidate>(
  candidates: readonly T[],
  records: ReadonlyMap<string, LinkRecord>,
  today: string,
  maxAge: number,
): T[] {
  const rank = ({ url }: T): number => {
    const record = records.get(url)
    return record === undefined ? 1 : record.state === 'failing' ? 0 : 2
  }
  return candidates
    .filter(({ url }) => {
      const record = records.get(url)
      return record === undefined || dueOn(record, maxAge) <= today
    })
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        byText(records.get(a.url)?.visited ?? '', records.get(b.url)?.visited ?? '') ||
        byText(b.newest ?? '', a.newest ?? '') ||
        byText(a.url, b.url),
    )
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
