/** A thing before and after, one of which may be missing; and the latest of the two that exists. */
export type Pair<T> = readonly [was: T | null, is: T | null, latest: T]

/**
 * Pairs the things before with those after, each once: by the first way in which two are the same, then the rest by the next way. The
 * pairs are in the order of the things after; those that are gone come last, in their own order.
 */
export function pairsOf<T>(then: readonly T[], now: readonly T[], ways: readonly ((was: T, is: T) => boolean)[]): Pair<T>[] {
  const partner = new Map<T, T>()
  let open = [...then]
  for (const isSame of ways) {
    for (const is of now) {
      if (partner.has(is)) continue
      const was = open.find((it) => isSame(it, is))
      if (was === undefined) continue
      partner.set(is, was)
      open = open.filter((it) => it !== was)
    }
  }
  return [...now.map((is): Pair<T> => [partner.get(is) ?? null, is, is]), ...open.map((was): Pair<T> => [was, null, was])]
}

/** What is new and what is gone. */
export const gainsOf = <T>(pairs: readonly Pair<T>[]): { gained: T[]; lost: T[] } => ({
  gained: pairs.flatMap(([was, is]) => (was === null && is !== null ? [is] : [])),
  lost: pairs.flatMap(([was, is]) => (is === null && was !== null ? [was] : [])),
})

/** What exists on both sides. */
export const keptOf = <T>(pairs: readonly Pair<T>[]): [was: T, is: T][] =>
  pairs.flatMap(([was, is]): [T, T][] => (was !== null && is !== null ? [[was, is]] : []))
