import normalizeUrl from 'normalize-url'
import { addressOf, isStory } from './address.ts'
import { targetWithin } from './redirectors.ts'
import { plainHost, plainSpelling } from './same-sites.ts'
import { idleParameters } from './trackers.ts'

/** Redirectors may be nested; deeper nesting is never meant. */
const maxRedirectors = 5

const directoryIndex = /^(?:index|default)\.(?:x?html?|php\d?|aspx?|jsp)$/i

/**
 * The identity of a URL, regardless of scheme, variants of the host (`www.`, `m.`, AMP), trackers, order of parameters,
 * trailing slash, fragment, and redirectors around it. Two links lead to the same page if this is equal; it serves for
 * comparison and never replaces what an editor wrote. The rules are the tables of `trackers.ts`, `redirectors.ts` and
 * `same-sites.ts`; normalize-url applies those of syntax, after RFC 3986, section 6.
 *
 * @returns the URL unchanged if it is malformed or not a web address; never throws
 */
export function canonicalOf(url: string): string {
  const written = url.trim()
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return written
  const address = unwrapped(new URL(written))
  address.hostname = plainHost(address.hostname)
  address.pathname = withoutAmp(address)
  const plain = plainSpelling(address)
  const route = routeOf(plain.hash)
  plain.hash = ''
  const normal = normalizeUrl(plain.href, {
    forceHttps: true,
    removeDirectoryIndex: [directoryIndex],
    removeQueryParameters: [...idleParameters(addressOf(plain.href))],
    emptyQueryValue: 'never',
  })
  return upperCaseEscapes(normal) + route
}

function unwrapped(url: URL): URL {
  let address = url
  for (let depth = 0; depth < maxRedirectors; depth += 1) {
    const target = targetWithin(address)
    if (target === null) break
    address = new URL(target)
  }
  return address
}

/** Without `/amp` before or after the path of an article; elsewhere it may be a name, such as a repository's. */
function withoutAmp({ href, pathname }: URL): string {
  const plain = pathname.replace(/\.amp(?=\.html?$|$)|(?:\/amp(?:\.html)?)\/?$|^\/amp(?=\/)/i, '')
  // A path may begin with `//`, and would then be read as a host.
  const shorter = Object.assign(new URL(href), { pathname: plain })
  return isStory(addressOf(shorter.href)) ? plain : pathname
}

/** A fragment names a place on the page, unless it selects the page: `#!/topic/7`, `#/pricing`. */
function routeOf(hash: string): string {
  const route = hash.replace(/\/$/, '')
  return /^#(?:\/|!\/?)./.test(route) ? upperCaseEscapes(route) : ''
}

const upperCaseEscapes = (text: string): string => text.replace(/%[\da-f]{2}/gi, (escape) => escape.toUpperCase())

/** The canonical URL of what somebody typed, with `https://` added if the scheme is missing; null if it is no web address. */
export function requestedUrl(written: string): string | null {
  const text = written.trim()
  const url = /^[a-z][a-z\d+-]*:(?!\d)/i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url) || !/^[^.].*\.[^.]/.test(new URL(url).hostname)) return null
  return canonicalOf(url)
}
