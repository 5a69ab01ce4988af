/** First labels of hosts that are variants of the same site. */
const variants = new Set(['www', 'm', 'mobile', 'amp'])

/** The present names of hosts that moved or have two names, without `www.`. */
const sameHosts: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'twitter.com': 'x.com',
    'fxtwitter.com': 'x.com',
    'vxtwitter.com': 'x.com',
    'nitter.net': 'x.com',
    'old.reddit.com': 'reddit.com',
    'new.reddit.com': 'reddit.com',
    'np.reddit.com': 'reddit.com',
    'youtube-nocookie.com': 'youtube.com',
    'bbc.co.uk': 'bbc.com',
    'theregister.co.uk': 'theregister.com',
    'docs.microsoft.com': 'learn.microsoft.com',
  }),
)

/**
 * The present name of a host, without the labels of variants: `m.example.org` and `en.m.wikipedia.org` lose their `m`;
 * `mobile.dev` is unchanged, as the rest would be no host.
 */
export function plainHost(host: string): string {
  const labels = withoutVariant(host.replace(/\.$/, '').split('.'))
  if (labels.length > 3 && labels[1] === 'm') labels.splice(1, 1)
  const plain = labels.join('.')
  return sameHosts.get(plain) ?? plain
}

function withoutVariant(labels: string[]): string[] {
  const [first, ...others] = labels
  return first !== undefined && variants.has(first) && others.length >= 2 ? withoutVariant(others) : labels
}

/**
 * How sites spell one address in several ways: host, a pattern of path and query, whose first group identifies the page, and the
 * present address.
 */
const spellings: readonly (readonly [host: RegExp, pattern: RegExp, spelt: (group: string) => string])[] = [
  [/^youtu\.be$/, /^\/([\w-]{6,})/, (id) => `//youtube.com/watch?v=${id}`],
  [/^youtube\.com$/, /^\/(?:embed|shorts|live|v|e)\/([\w-]{6,})/, (id) => `/watch?v=${id}`],
  [/^youtube\.com$/, /^\/watch\/?\?(?:.*&)?v=([\w-]+)/, (id) => `/watch?v=${id}`],
  [/^x\.com$/, /^\/(?:i\/web|\w+)\/status(?:es)?\/(\d+)/, (id) => `/i/status/${id}`],
  [/^x\.com$/, /^\/(?!search\b|i\b|intent\b)(\w+)\/?(?:\?|$)/, (name) => `/${name.toLowerCase()}`],
  [/^redd\.it$/, /^\/(\w+)\/?$/, (id) => `//reddit.com/comments/${id}`],
  [/^reddit\.com$/, /^\/(?:r\/\w+\/)?comments\/(\w+)(?:\/[^/?]*)?\/?(?:\?|$)/, (id) => `/comments/${id}`],
  [/(?:^|\.)medium\.com$/, /^\/(?:[^?]*[-/])?([\da-f]{11,12})\/?(?:\?|$)/, (id) => `//medium.com/p/${id}`],
  [/^(?:stackoverflow|serverfault|superuser|askubuntu)\.com$/, /^\/(?:q|questions)\/(\d+)/, (id) => `/questions/${id}`],
  [/^arxiv\.org$/, /^\/(?:abs|pdf|html)\/((?:[\w.-]+\/)?[\d.]*\d)(?:v\d+)?(?:\.pdf)?\/?(?:\?|$)/, (id) => `/abs/${id}`],
  [/^amazon\.[a-z.]+$/, /^\/(?:[^?]*\/)?(?:dp|gp\/product|gp\/aw\/d)\/(\w{10})/, (id) => `/dp/${id}`],
  [/^docs\.google\.com$/, /^(\/\w+\/d\/(?:e\/)?[\w-]{20,})/, (path) => path],
  [/^git(?:hub|lab)\.com$/, /(.*)/, repository],
]

/** A URL as its site spells it at present; the first row that fits decides. */
export function plainSpelling(url: URL): URL {
  const whole = url.pathname + url.search
  for (const [host, pattern, spelt] of spellings) {
    const group = host.test(url.hostname) ? pattern.exec(whole)?.[1] : undefined
    if (group !== undefined) return new URL(spelt(group), url)
  }
  return url
}

/**
 * Owner and name in lower case, as case makes no difference; `.git`, the main branch and the read-me are the repository
 * itself.
 */
function repository(whole: string): string {
  return whole
    .replace(/^\/[^/?]+(?:\/[^/?]+)?/, (name) => name.toLowerCase())
    .replace(
      /^(\/[^/?]+\/[^/?]+?)(?:\.git|\/(?:-\/)?tree\/(?:master|main|head)|\/(?:-\/)?blob\/(?:master|main|head)\/readme\.md)?\/?(?=\?|$)/i,
      '$1',
    )
}
