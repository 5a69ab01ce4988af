import type { LinkOccurrence } from './link-occurrences.ts'

/** Fewer occurrences are no habit. */
const minOccurrences = 5

/** The links of each issue. */
type Series = readonly Iterable<Pick<LinkOccurrence, 'canonical' | 'role'>>[]

/**
 * Canonical URLs that recur: in at least five issues, and in at least half of those between their first and their last. Examples
 * are a subscription page, a sponsor's campaign and a podcast's feed; links to announced events never count.
 *
 * @param issues in order of publication, or its reverse
 */
export function recurringLinks(issues: Series): ReadonlySet<string> {
  const places = new Map<string, number[]>()
  for (const [index, links] of issues.entries()) {
    for (const { canonical, role } of links) {
      if (role === 'event') continue
      const list = places.get(canonical)
      if (list) list.push(index)
      else places.set(canonical, [index])
    }
  }
  return new Set([...places].flatMap(([canonical, list]) => (isHabit(list) ? [canonical] : [])))
}

const isHabit = (places: readonly number[]): boolean => {
  const [first = 0] = places
  return isRecurring(places.length, (places.at(-1) ?? 0) - first + 1)
}

/**
 * Whether a link recurs.
 *
 * @param count of the issues that have it
 * @param span the number of issues from the first that has it to the last
 */
export const isRecurring = (count: number, span: number): boolean => count >= minOccurrences && count * 2 >= span
