/** How politely links are visited. Times are in milliseconds. */
export interface Manners {
  /** The name of this visitor in robots.txt. */
  readonly name: string
  /** How many hosts are visited at once; a host never gets more than one request at a time. */
  readonly concurrency: number
  /** The pause between two requests to one host. */
  readonly delay: number
  /** The longest pause that a robots.txt may demand. */
  readonly longestDelay: number
  /** The time for a whole request. */
  readonly timeout: number
  /** Waits before the second, third and further tries after a passing problem: 5xx, a closed connection. */
  readonly retryAfter: readonly number[]
  /** A host that asks for a longer wait than this (Retry-After) is left alone until the next run. */
  readonly longestWait: number
  /** A host is left alone until the next run after this many addresses in a row have timed out. */
  readonly mostTimeouts: number
}

export const manners: Manners = {
  name: 'Galley',
  concurrency: 8,
  delay: 1000,
  longestDelay: 10_000,
  timeout: 20_000,
  retryAfter: [2000],
  longestWait: 60_000,
  mostTimeouts: 2,
}
