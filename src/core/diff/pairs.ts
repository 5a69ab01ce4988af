/** What was and what is, one of which may be missing; and the latest: what is, else what was. */
export type Pair<T> = readonly [was: T | null, is: T | null, latest: T]

/**
 * Pairs what was with what is, each once: by the first of the ways in which two are the same, and what is left by the next. Those
 * of now are in their order, those that are no more at the end in theirs.
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

/** Those that came and went, of pairs. */
export const gainsOf = <T>(pairs: readonly Pair<T>[]): { gained: T[]; lost: T[] } => ({
  gained: pairs.flatMap(([was, is]) => (was === null && is !== null ? [is] : [])),
  lost: pairs.flatMap(([was, is]) => (is === null && was !== null ? [was] : [])),
})

/** Those that are there still, of pairs. */
export const keptOf = <T>(pairs: readonly Pair<T>[]): [was: T, is: T][] =>
  pairs.flatMap(([was, is]): [T, T][] => (was !== null && is !== null ? [[was, is]] : []))
