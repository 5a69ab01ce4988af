import { isPassing } from './answer.ts'
import { daysLater } from '../model/days.ts'
import { daysToDeath } from './judge.ts'
import type { LinkRecord } from './link-record.ts'

/** How many days a doubt of the moment is left alone. */
const daysOfDoubt = 7

/**
 * The day from which a link may be visited again: a first failure is asked about after a week, a doubt of the moment too, all
 * else when its answer is too old.
 *
 * @param maxAge for how many days an answer is good
 */
export function dueOn({ state, visited, answer, failedFirst }: LinkRecord, maxAge: number): string {
  const old = daysLater(visited, maxAge)
  if (state === 'failing' && failedFirst !== undefined) return earlier(old, daysLater(failedFirst, daysToDeath))
  return state === 'unsure' && isPassing(answer) ? earlier(old, daysLater(visited, daysOfDoubt)) : old
}

const earlier = (a: string, b: string): string => (a < b ? a : b)

/** An address, and the day of the newest text that links to it; null where that is not known. */
export interface Candidate {
  readonly url: string
  readonly newest: string | null
}

/**
 * Which of the addresses are to be visited, the most urgent first: failures that await their second, then what was never
 * visited, of the newest texts first, then what was visited longest ago.
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
