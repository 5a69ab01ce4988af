/** What editions are looked for by: the words of a name, an address, and when. Days are numbers of days. */
export interface Keys {
  readonly words: ReadonlySet<string>
  readonly address: string | null
  readonly start: number | null
  readonly end: number | null
  readonly issued: number | null
}

/**
 * No mention is of an edition that is further away than this, in days: the widest of the reaches by which mentions are compared.
 */
export const farthest = 400

/**
 * Finds the editions that a mention may belong to without looking at all of them: those that share a word or the address with it,
 * in the same time. Where a mention tells no time, any time will do.
 */
export class ClusterIndex<Cluster> {
  readonly #order = new Map<Cluster, number>()
  readonly #byKey = new Map<string, Set<Cluster>>()

  add(cluster: Cluster, keys: Keys): void {
    if (!this.#order.has(cluster)) this.#order.set(cluster, this.#order.size)
    for (const key of keysIn(keys, 0)) {
      const list = this.#byKey.get(key)
      if (list) list.add(cluster)
      else this.#byKey.set(key, new Set([cluster]))
    }
  }

  /** @returns in the order in which they were first added */
  candidatesFor(keys: Keys): readonly Cluster[] {
    if (periodOf(keys) === null) return [...this.#order.keys()]
    const found = new Set([...keysIn(keys, 1), ...namesIn(keys)].flatMap((key) => [...(this.#byKey.get(key) ?? [])]))
    return [...found].sort((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0))
  }
}

const namesIn = ({ words, address }: Keys): string[] => [...words].concat(address === null ? [] : `<${address}>`)

/** The names with each period of `farthest` days that the mention touches; the names alone where it tells no time. */
function keysIn(keys: Keys, reach: number): string[] {
  const period = periodOf(keys)
  if (period === null) return namesIn(keys)
  const [first, last] = period.map((day) => Math.floor(day / farthest)) as [number, number]
  const periods = Array.from({ length: last - first + 1 + 2 * reach }, (_, step) => first - reach + step)
  return namesIn(keys).flatMap((name) => periods.map((it) => `${name} ${it}`))
}

function periodOf({ start, end, issued }: Keys): readonly [first: number, last: number] | null {
  if (start !== null) return [start, Math.max(start, end ?? start)]
  return issued === null ? null : [issued, issued]
}
