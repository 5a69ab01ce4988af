/** How politely links are visited. Times are in milliseconds. */
export interface Manners {
  /** As robots.txt may call this visitor. */
  readonly name: string
  /** How many hosts are talked to at once; to one host never more than one request at a time. */
  readonly concurrency: number
  /** Between two requests to one host. */
  readonly delay: number
  /** As long as a robots.txt may make that. */
  readonly longestDelay: number
  /** For a whole request. */
  readonly timeout: number
  /** Waits before the second try, the third and so on, of what may pass: 5xx, a closed connection. */
  readonly retryAfter: readonly number[]
  /** A host that asks for more patience than this (Retry-After) is left alone until the next run. */
  readonly longestWait: number
  /** After so many addresses in a row without an answer in time, a host is left alone until the next run. */
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
