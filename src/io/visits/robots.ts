import robotsParser from 'robots-parser'
import type { Manners } from './manners.ts'
import type { Transport } from './transport.ts'
import type { Turns } from './turns.ts'

type Permission = 'allowed' | 'disallowed' | 'unreadable'

/** Whether an address may be visited. Each host's robots.txt is fetched once in a run. */
export type Robots = (url: URL) => Promise<Permission>

/** RFC 9309 requires reading at least 500 kibibytes (2.5) and following at least five redirects (2.3.1.2). */
const bodyLimit = 512 * 1024
const mostRedirects = 5

/**
 * The Robots Exclusion Protocol, RFC 9309. Without a robots.txt (4xx) everything may be visited; if the server has trouble, nothing
 * (2.3.1.3, 2.3.1.4). A host that cannot be reached at all passes, because the visit will report that.
 */
export function openRobots(transport: Transport, turns: Turns, { name, longestDelay }: Manners): Robots {
  const known = new Map<string, Promise<(url: URL) => Permission>>()
  const rulesOf = async (origin: string, host: string): Promise<(url: URL) => Permission> => {
    const own = new URL('/robots.txt', origin)
    let at = own
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const got = await turns.take(at.host, (step) => step(() => transport(at, 'GET', bodyLimit)))
      if (got === null) return () => 'unreadable'
      if ('failure' in got) return () => (mayPass.has(got.failure) ? 'allowed' : 'unreadable')
      const { status, location, body } = got
      if (status >= 300 && status < 400 && location !== null && URL.canParse(location, at)) {
        at = new URL(location, at)
        if (!/^https?:$/.test(at.protocol)) return () => 'allowed'
        continue
      }
      if (status === 429 || status >= 500) return () => 'unreadable'
      if (status >= 300) return () => 'allowed'
      const rules = robotsParser(own.href, body)
      turns.pace(host, Math.min(longestDelay, 1000 * Math.max(0, rules.getCrawlDelay(name) ?? 0)))
      return (url) => (rules.isAllowed(url.href, name) === false ? 'disallowed' : 'allowed')
    }
    return () => 'allowed'
  }
  return async (url) => {
    const rules = known.get(url.origin) ?? rulesOf(url.origin, url.host)
    known.set(url.origin, rules)
    return (await rules)(url)
  }
}

const mayPass: ReadonlySet<string> = new Set([
  'host-unknown',
  'refused',
  'certificate',
  'encryption',
  'untraced',
  'unreachable',
  'private',
])
