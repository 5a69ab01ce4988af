import type { LinkOccurrence } from './link-occurrences.ts'

/** So few repetitions are no habit. */
const minOccurrences = 5

/** The links of each issue. */
type Series = readonly Iterable<Pick<LinkOccurrence, 'canonical' | 'role'>>[]

/**
 * Addresses that stand in most issues of their time: in at least five, and in at least half of those from the first that has it
 * to the last. A subscription page, a sponsor's campaign, a podcast's feed; what is announced as an event never counts.
 *
 * @param issues in the order in which they came out, or its reverse
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

/** Whether it is a habit to have a link in so many issues, where so many issues lie from the first that has it to the last. */
export const isRecurring = (count: number, span: number): boolean => count >= minOccurrences && count * 2 >= span
