/** Host, path and query of a URL, as far as it has them. */
export interface Address {
  readonly host: string
  readonly segments: readonly string[]
  /** With a leading slash, without a trailing one. */
  readonly path: string
  readonly query: URLSearchParams
}

export function addressOf(url: string): Address {
  const parsed = URL.canParse(url) ? new URL(url) : null
  const segments = (parsed?.pathname ?? url.replace(/[?#].*/s, '')).split('/').filter(Boolean)
  return {
    host: parsed?.hostname.toLowerCase() ?? '',
    segments,
    path: `/${segments.join('/')}`,
    query: parsed?.searchParams ?? new URLSearchParams(),
  }
}

/** Whether a host is one of the domains or a subdomain of one. */
export const isBelow = (host: string, domains: ReadonlySet<string>): boolean => {
  const labels = host.split('.')
  return labels.some((_, index) => domains.has(labels.slice(index).join('.')))
}

const networks = new Set(
  'twitter.com x.com github.com linkedin.com facebook.com instagram.com bsky.app about.me medium.com'.split(' '),
)

/** Whether a URL is somebody's profile: a single name on the host of a network, or `/@name`. */
export function isProfile(url: string): boolean {
  const { host, segments } = addressOf(url)
  const [first = '', ...others] = segments
  if (first.startsWith('@')) return others.length === 0
  if (!isBelow(host, networks)) return false
  return others.length === 0 || (others.length === 1 && /^(?:in|profile)$/.test(first))
}

/** Whether the path contains a headline or a date, as those of articles do. */
export const isStory = ({ segments }: Address): boolean =>
  segments.some((segment) => segment.split(/[-_+]/).length >= 4 || /^\d{4}-\d\d/.test(segment)) ||
  /^(?:19|20)\d\d$/.test(segments.at(-3) ?? '')

/** Whether a URL is the front page of a site. */
export const isFrontPage = ({ segments: [first, ...others] }: Address): boolean =>
  first === undefined || (others.length === 0 && /^(?:index\.\w+|home|en|en-us|welcome)$/i.test(first))
