import type { Fetched } from './transport.ts'

/** How long a server asks to be left alone, in milliseconds: Retry-After in seconds or as a date (RFC 9110, 10.2.3). */
export function requestedWait(got: Fetched, now: Date): number | null {
  if (!('status' in got) || got.retryAfter === null || (got.status !== 429 && got.status < 500)) return null
  const seconds = /^\s*(\d+)\s*$/.exec(got.retryAfter)?.[1]
  if (seconds !== undefined) return Number(seconds) * 1000
  const moment = Date.parse(got.retryAfter)
  return Number.isNaN(moment) ? null : Math.max(0, moment - now.getTime())
}
