import type { Answer, Hop } from '../../core/visits/answer.ts'
import type { Manners } from './manners.ts'
import type { Robots } from './robots.ts'
import { requestedWait } from './retry-after.ts'
import type { Fetched, Transport } from './transport.ts'
import type { Step, Turns } from './turns.ts'

/** `postponed`: the host asked to be left alone, and the result is unknown. */
type Visit = Answer | { readonly kind: 'postponed' }

/** Visits an address, with redirects, refusals of HEAD and retries. */
export type Visitor = (url: string) => Promise<Visit>

const mostHops = 10

/**
 * Requests as little as possible: HEAD first, GET if that is refused, and never a body. Redirects are followed one by one, so that each
 * host's robots.txt and pace are respected.
 */
export function openVisitor(transport: Transport, turns: Turns, robots: Robots, manners: Manners): Visitor {
  /** How many addresses in a row have timed out, by host. */
  const timeouts = new Map<string, number>()
  /** Hosts that do not answer HEAD properly. */
  const headless = new Set<string>()

  async function ask(url: URL, step: Step): Promise<Fetched> {
    const { host } = url
    const once = (method: 'HEAD' | 'GET') => step(() => transport(url, method))
    let got = headless.has(host) ? undefined : await once('HEAD')
    if (got && 'status' in got && (got.status === 405 || got.status === 501)) headless.add(host)
    if (got === undefined || doubtsHead(got)) got = await once('GET')
    for (const wait of manners.retryAfter) {
      const requested = requestedWait(got, new Date())
      if (!isWorthRetry(got) || (requested ?? 0) > manners.longestWait) break
      turns.rest(host, requested ?? wait)
      got = await once('GET')
    }
    remember(host, got)
    return got
  }

  function remember(host: string, got: Fetched): void {
    const isLate = 'failure' in got && got.failure === 'timeout'
    const inARow = isLate ? (timeouts.get(host) ?? 0) + 1 : 0
    timeouts.set(host, inARow)
    const requested = requestedWait(got, new Date())
    const isAskedToGo = 'status' in got && (got.status === 429 || (requested ?? 0) > manners.longestWait)
    if (isAskedToGo || inARow >= manners.mostTimeouts) turns.close(host)
  }

  return async (address) => {
    const hops: Hop[] = []
    const visited = new Set<string>()
    for (let url = new URL(address); ;) {
      if (visited.has(withoutHash(url)) || hops.length > mostHops) return { kind: 'failure', reason: 'loop' }
      visited.add(withoutHash(url))
      const permission = await robots(url)
      if (turns.isClosed(url.host)) return { kind: 'postponed' }
      if (permission === 'disallowed') return { kind: 'disallowed' }
      if (permission === 'unreadable') return { kind: 'failure', reason: 'robots-unreadable' }
      const here = url
      const got = await turns.take(url.host, (step) => ask(here, step))
      if (got === null) return { kind: 'postponed' }
      if ('failure' in got) return { kind: 'failure', reason: got.failure }
      const { status, location } = got
      if (!isRedirect.has(status) || location === null) return { kind: 'response', status, hops }
      if (!URL.canParse(location, url)) return { kind: 'failure', reason: 'garbled' }
      url = new URL(location, url)
      if (!/^https?:$/.test(url.protocol)) return { kind: 'failure', reason: 'not-web' }
      hops.push({ status, to: url.href })
    }
  }
}

const isRedirect: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

const withoutHash = ({ href }: URL): string => href.replace(/#.*/s, '')

/** Whether to repeat a HEAD request as GET: servers refuse HEAD, or answer it wrongly, in many ways. A request to wait is taken at its word. */
const doubtsHead = (got: Fetched): boolean =>
  'status' in got
    ? got.status >= 400 && got.status !== 429 && requestedWait(got, new Date()) === null
    : /^(?:timeout|closed|garbled)$/.test(got.failure)

const isWorthRetry = (got: Fetched): boolean =>
  'status' in got ? got.status === 429 || (got.status >= 500 && got.status < 600) : /^(?:closed|unreachable)$/.test(got.failure)
