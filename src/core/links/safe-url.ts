import type { SafeUrl } from '../model/safe-url.ts'
import { decoded } from './beside.ts'

/** An address that may be published, or the reason in words why it may not. */
type Judged = { readonly url: SafeUrl } | { readonly reason: string }

/** How an address is used: a link is followed, an image is loaded. */
export type Use = 'link' | 'image'

const schemes: Readonly<Record<Use, ReadonlySet<string>>> = {
  link: new Set(['http', 'https', 'mailto', 'tel']),
  image: new Set(['http', 'https']),
}

/** Relative addresses are resolved against this page; which one it is makes no difference to the judgement. */
const anyPage = 'https://page.invalid/in/'

/**
 * Judges an address for publication: `http`, `https`, `mailto`, `tel`, and addresses relative to a page on the same host, such as
 * fragments. It is read as browsers read it (https://url.spec.whatwg.org/#url-parsing), so that blanks, tabs, line breaks, case
 * and backslashes hide nothing, and more strictly where other programs differ: a colon before the first slash always
 * ends a scheme, percent-encoded or not.
 */
export function judgeUrl(written: string, use: Use = 'link'): Judged {
  const url = written.replace(/^[\0-\x20]+|[\0-\x20]+$|[\t\n\r]/g, '')
  if (url === '') return { reason: 'has no address' }
  if (/\p{Cc}/u.test(url)) return { reason: 'has control characters' }
  const scheme = schemeOf(url)
  if (scheme !== null && !schemes[use].has(scheme)) return { reason: `begins with \`${scheme}:\`` }
  if (scheme === null) {
    const hidden = hiddenScheme(url)
    if (hidden !== null) return { reason: hidden }
  }
  if (/^\/*\\[\\/]|^\/+\\/.test(url)) return { reason: 'has backslashes for slashes' }
  if (scheme === 'http' || scheme === 'https' || scheme === null) {
    if (!URL.canParse(url, anyPage)) return { reason: 'cannot be read as an address' }
    const { username, password } = new URL(url, anyPage)
    if (username !== '' || password !== '') return { reason: 'has a name or a password before the host' }
  }
  return { url: url as SafeUrl }
}

/** The address as it may be published, or null. The only place that makes a `SafeUrl`. */
export function safeUrl(written: string, use: Use = 'link'): SafeUrl | null {
  const judged = judgeUrl(written, use)
  return 'url' in judged ? judged.url : null
}

/** The absolute form of an address on a page, or null if it may not be published. */
export function absoluteUrl(written: string, page: string): SafeUrl | null {
  const url = safeUrl(written)
  if (url === null) return null
  if (URL.canParse(url)) return url
  return URL.canParse(url, page) ? safeUrl(new URL(url, page).href) : null
}

/** The absolute address of a path from the site's root; `/javascript:x` is a path like any other. */
export const addressOnSite = (path: string, { url }: { readonly url: string }): SafeUrl =>
  new URL(`.${path.startsWith('/') ? path : `/${path}`}`, url).href as SafeUrl

/** The absolute address of a path from the host's root, such as those of pages. */
export const addressOnHost = (path: string, { url }: { readonly url: string }): SafeUrl =>
  new URL(path.replace(/^[\\/]*/, '/'), url).href as SafeUrl

/** A path from the host's root. Its one leading slash makes sure that it names neither a scheme nor a host. */
export const pathOnHost = (path: string): SafeUrl => path.replace(/^[\\/]*/, '/') as SafeUrl

/** The address of a place on a page; of the page itself without a fragment. */
export const placeOn = (page: SafeUrl, fragment: string | null | undefined): SafeUrl =>
  fragment ? (`${page}#${fragment}` as SafeUrl) : page

/**
 * The part before a colon, unless a slash, question mark or number sign precedes it; else null. Hugo's `ref`, whose address is not known
 * yet, begins with a brace, which no scheme does.
 */
function schemeOf(url: string): string | null {
  return /^(?!\{\{)([^/\\?#:]*):/.exec(url)?.[1]?.toLowerCase() ?? null
}

/** How many times programs may decode an address. */
const decodings = 3

/** The reason to refuse an address with a scheme that appears only when it is decoded, as some programs do. */
function hiddenScheme(url: string): string | null {
  if (/^[^/\\?]*&(?:#x?[\da-f]+|colon|tab|newline|nbsp)\b/i.test(url)) return 'has character references'
  let plain = url
  for (let count = 0; count < decodings; count += 1) {
    const next = decoded(plain)
    if (next === plain) return null
    plain = next
    const scheme = schemeOf(plain.replace(/[\0-\x20]/g, ''))
    if (scheme !== null && !schemes.link.has(scheme)) return `begins with \`${scheme}:\` once it is decoded`
  }
  return null
}
