/** The most frequent value, the first of those that are equally frequent; undefined if there are no values. */
export function mostCommon<T>(values: readonly T[]): { readonly value: T; readonly count: number } | undefined {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [first, ...others] = [...counts].map(([value, count]) => ({ value, count }))
  return first && others.reduce((best, it) => (it.count > best.count ? it : best), first)
}

/** Whether a habit is shared by more than half: three of five issues, two of three. */
export const isHabit = (count: number, of: number): boolean => count * 2 > of

/** The median; for an even number of values the smaller of the two in the middle. */
export const median = (values: readonly number[]): number | undefined =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1]

/** Each value with the one before it. */
export function pairwise<T>(values: readonly T[]): readonly (readonly [before: T, value: T])[] {
  const [first, ...others] = values.map((value) => ({ value }))
  if (!first) return []
  let before = first
  return others.map((it) => {
    const pair = [before.value, it.value] as const
    before = it
    return pair
  })
}
