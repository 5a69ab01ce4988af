/** Labels before a host that are another view of the same site. */
const views = new Set(['www', 'm', 'mobile', 'amp'])

/** Hosts that moved or have two names, without `www.`. */
const sameHosts: Readonly<Record<string, string>> = {
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
}

/**
 * A host without its other views, by the name that it has today: `m.example.org` and `en.m.wikipedia.org` lose their `m`,
 * `mobile.dev` stays, for what is left would be no host.
 */
export function plainHost(host: string): string {
  const labels = host.replace(/\.$/, '').split('.')
  while (labels.length > 2 && views.has(labels[0]!)) labels.shift()
  if (labels.length > 3 && labels[1] === 'm') labels.splice(1, 1)
  const plain = labels.join('.')
  return Object.hasOwn(sameHosts, plain) ? sameHosts[plain]! : plain
}

/** One site's ways to write one address: host, pattern of path and query, and what that becomes. */
const spellings: readonly (readonly [host: RegExp, pattern: RegExp, become: string | ((...found: string[]) => string)])[] = [
  [/^youtu\.be$/, /^\/([\w-]{6,}).*$/, '//youtube.com/watch?v=$1'],
  [/^youtube\.com$/, /^\/(?:embed|shorts|live|v|e)\/([\w-]{6,}).*$/, '/watch?v=$1'],
  [/^youtube\.com$/, /^\/watch\/?\?(?:.*&)?v=([\w-]+).*$/, '/watch?v=$1'],
  [/^x\.com$/, /^\/(?:i\/web|\w+)\/status(?:es)?\/(\d+).*$/, '/i/status/$1'],
  [/^x\.com$/, /^\/(?!search\b|i\b|intent\b)(\w+)\/?(?:\?.*)?$/, (_, name) => `/${name!.toLowerCase()}`],
  [/^redd\.it$/, /^\/(\w+)\/?$/, '//reddit.com/comments/$1'],
  [/^reddit\.com$/, /^\/(?:r\/\w+\/)?comments\/(\w+)(?:\/[^/?]*)?\/?(?:\?.*)?$/, '/comments/$1'],
  [/(?:^|\.)medium\.com$/, /^\/(?:[^?]*[-/])?([\da-f]{11,12})\/?(?:\?.*)?$/, '//medium.com/p/$1'],
  [/^(?:stackoverflow|serverfault|superuser|askubuntu)\.com$/, /^\/(?:q|questions)\/(\d+).*$/, '/questions/$1'],
  [/^arxiv\.org$/, /^\/(?:abs|pdf|html)\/((?:[\w.-]+\/)?[\d.]*\d)(?:v\d+)?(?:\.pdf)?\/?(?:\?.*)?$/, '/abs/$1'],
  [/^amazon\.[a-z.]+$/, /^\/(?:[^?]*\/)?(?:dp|gp\/product|gp\/aw\/d)\/(\w{10}).*$/, '/dp/$1'],
  [/^docs\.google\.com$/, /^\/(\w+)\/d\/((?:e\/)?[\w-]{20,}).*$/, '/$1/d/$2'],
  [/^git(?:hub|lab)\.com$/, /^.*$/, repository],
]

/** An address as its site would write it today; the first spelling that fits decides. */
export function plainSpelling(url: URL): URL {
  const whole = url.pathname + url.search
  const [, pattern, become] = spellings.find(([host, path]) => host.test(url.hostname) && path.test(whole)) ?? []
  return pattern && become !== undefined ? new URL(whole.replace(pattern, become as string), url) : url
}

/** Owner and name are told apart without case; `.git`, the main branch and the read-me are the repository itself. */
function repository(whole: string): string {
  return whole
    .replace(/^\/[^/?]+(?:\/[^/?]+)?/, (name) => name.toLowerCase())
    .replace(
      /^(\/[^/?]+\/[^/?]+?)(?:\.git|\/(?:-\/)?tree\/(?:master|main|head)|\/(?:-\/)?blob\/(?:master|main|head)\/readme\.md)?\/?(?=\?|$)/i,
      '$1',
    )
}
