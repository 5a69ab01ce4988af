import normalizeUrl from 'normalize-url'
import { addressOf, isStory } from './address.ts'
import { targetWithin } from './redirectors.ts'
import { plainHost, plainSpelling } from './same-sites.ts'
import { idleParameters } from './trackers.ts'

/** Doors may stand behind doors; nobody means it so often. */
const mostDoors = 5

const directoryIndex = /^(?:index|default)\.(?:x?html?|php\d?|aspx?|jsp)$/i

/**
 * The one identity of an address, whatever its scheme, host's other views (`www.`, `m.`, AMP), trackers, order of parameters,
 * trailing slash, fragment, or the redirector that it is wrapped in. Two links are to the same thing when this is equal; it
 * is for comparing, and never replaces what an editor wrote. The rules are the tables of `trackers.ts`, `redirectors.ts` and
 * `same-sites.ts`; those of syntax are normalize-url's, after RFC 3986, section 6.
 *
 * @returns itself for an address that cannot be read, or is none of the web; nothing is thrown
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
  for (let door = 0; door < mostDoors; door += 1) {
    const target = targetWithin(address)
    if (target === null) break
    address = new URL(target)
  }
  return address
}

/** `/amp` before or after what is plainly a story; elsewhere it may be a name, as of a repository. */
function withoutAmp({ href, pathname }: URL): string {
  const plain = pathname.replace(/\.amp(?=\.html?$|$)|(?:\/amp(?:\.html)?)\/?$|^\/amp(?=\/)/i, '')
  return plain !== pathname && isStory(addressOf(new URL(plain || '/', href).href)) ? plain : pathname
}

/** A fragment leads to a place on the page, except where it is the page: `#!/topic/7`, `#/pricing`. */
function routeOf(hash: string): string {
  return /^#!?\/?$/.test(hash) || !/^#[!/]/.test(hash) ? '' : upperCaseEscapes(hash.replace(/\/$/, ''))
}

const upperCaseEscapes = (text: string): string => text.replace(/%[\da-f]{2}/gi, (escape) => escape.toUpperCase())
