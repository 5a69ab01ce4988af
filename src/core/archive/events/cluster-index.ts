/** First and last day as numbers of days since 1970. */
export interface EpochDays {
  readonly start: number
  readonly end: number
}

/** What editions are looked up by: the words of a name, an address, and the time. */
export interface Keys {
  readonly words: ReadonlySet<string>
  readonly address: string | null
  readonly days: EpochDays | null
  /** Day of the issue, since 1970. */
  readonly issued: number | null
}

/**
 * The largest distance in days between a mention and an edition that it may belong to; no comparison of mentions reaches
 * further.
 */
export const farthest = 400

/**
 * Finds the editions that a mention may belong to without comparing it with all: those near it in time that share a word or
 * the address with it. A mention without any time is compared with all.
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
    if (timeOf(keys) === null) return [...this.#order.keys()]
    const found = new Set([...keysIn(keys, 1), ...namesIn(keys)].flatMap((key) => [...(this.#byKey.get(key) ?? [])]))
    return [...found].sort((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0))
  }
}

const namesIn = ({ words, address }: Keys): string[] => [...words].concat(address === null ? [] : `<${address}>`)

/** The names joined with each period of `farthest` days that the mention touches; the names alone if it has no time. */
function keysIn(keys: Keys, reach: number): string[] {
  const time = timeOf(keys)
  if (time === null) return namesIn(keys)
  const [first, last] = [Math.floor(time.start / farthest), Math.floor(time.end / farthest)]
  const periods = Array.from({ length: last - first + 1 + 2 * reach }, (_, step) => first - reach + step)
  return namesIn(keys).flatMap((name) => periods.map((period) => `${name} ${period}`))
}

function timeOf({ days, issued }: Keys): EpochDays | null {
  if (days !== null) return { start: days.start, end: Math.max(days.start, days.end) }
  return issued === null ? null : { start: issued, end: issued }
}
