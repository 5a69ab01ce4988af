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

/** How sites spell one address in several ways: host, pattern of path and query, and the replacement. */
const spellings: readonly (readonly [
  host: RegExp,
  pattern: RegExp,
  replacement: string | ((whole: string, group: string) => string),
])[] = [
  [/^youtu\.be$/, /^\/([\w-]{6,}).*$/, '//youtube.com/watch?v=$1'],
  [/^youtube\.com$/, /^\/(?:embed|shorts|live|v|e)\/([\w-]{6,}).*$/, '/watch?v=$1'],
  [/^youtube\.com$/, /^\/watch\/?\?(?:.*&)?v=([\w-]+).*$/, '/watch?v=$1'],
  [/^x\.com$/, /^\/(?:i\/web|\w+)\/status(?:es)?\/(\d+).*$/, '/i/status/$1'],
  [/^x\.com$/, /^\/(?!search\b|i\b|intent\b)(\w+)\/?(?:\?.*)?$/, (_, name) => `/${name.toLowerCase()}`],
  [/^redd\.it$/, /^\/(\w+)\/?$/, '//reddit.com/comments/$1'],
  [/^reddit\.com$/, /^\/(?:r\/\w+\/)?comments\/(\w+)(?:\/[^/?]*)?\/?(?:\?.*)?$/, '/comments/$1'],
  [/(?:^|\.)medium\.com$/, /^\/(?:[^?]*[-/])?([\da-f]{11,12})\/?(?:\?.*)?$/, '//medium.com/p/$1'],
  [/^(?:stackoverflow|serverfault|superuser|askubuntu)\.com$/, /^\/(?:q|questions)\/(\d+).*$/, '/questions/$1'],
  [/^arxiv\.org$/, /^\/(?:abs|pdf|html)\/((?:[\w.-]+\/)?[\d.]*\d)(?:v\d+)?(?:\.pdf)?\/?(?:\?.*)?$/, '/abs/$1'],
  [/^amazon\.[a-z.]+$/, /^\/(?:[^?]*\/)?(?:dp|gp\/product|gp\/aw\/d)\/(\w{10}).*$/, '/dp/$1'],
  [/^docs\.google\.com$/, /^\/(\w+)\/d\/((?:e\/)?[\w-]{20,}).*$/, '/$1/d/$2'],
  [/^git(?:hub|lab)\.com$/, /^.*$/, repository],
]

/** A URL as its site spells it at present; the first row that fits decides. */
export function plainSpelling(url: URL): URL {
  const whole = url.pathname + url.search
  const [, pattern, replacement] = spellings.find(([host, path]) => host.test(url.hostname) && path.test(whole)) ?? []
  if (pattern === undefined || replacement === undefined) return url
  return new URL(typeof replacement === 'string' ? whole.replace(pattern, replacement) : whole.replace(pattern, replacement), url)
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
