import { distance } from 'fastest-levenshtein'

/** What people and programs write in place of a URL that is still missing. */
const placeholder =
  /^(?:#?|undefined|null|nan|none|\[object object\]|todo|tbd|tba|fixme|x{2,}|url|link|href|here|https?:\/*|\/{2,})$/i

/** Whether a URL is a placeholder. */
export const isUnwritten = (url: string): boolean => placeholder.test(url.trim())

/** Top-level domains that are hardly ever file extensions. */
const domains =
  'com org net edu gov int io dev app ai co info biz blog news tech cloud tv fm us uk eu de fr nl be ch at it es se no fi dk ca au nz jp in ie sh'
const host = new RegExp(`^(?:[a-z\\d](?:[a-z\\d-]*[a-z\\d])?\\.)+(?:${domains.replaceAll(' ', '|')})(?::\\d+)?(?=[/?#]|$)`, 'i')

/** Those that are. */
const files = /^[^/?#]+\.(?:sh|app|fm|no|in|ai)$/i

/** Whether a URL lacks its scheme: `www.example.org`, `example.org/page`. */
export const lacksScheme = (url: string): boolean => /^www\.[\w-]+\./i.test(url) || (host.test(url) && !files.test(url))

/** A scheme with a typing error: `htps://`, `https//`, `ttp://`; null for any other URL. */
export function slippedScheme(url: string): string | null {
  const match = /^([a-z]{3,7})(?::\/\/|\/\/|:\/(?!\/))/i.exec(url)
  if (!match) return null
  const [written, scheme = ''] = match
  const plain = scheme.toLowerCase()
  if (/^https?$/.test(plain)) return written.endsWith('://') || written.endsWith(':/') ? null : written
  const isClose = /t/.test(plain) && /p/.test(plain) && distance(plain, 'https') <= 2
  return isClose && plain !== 'ftps' ? written : null
}

/** Whether a URL begins with a mark that no URL begins with; a shortcode is none. */
export const beginsWithMark = (url: string): boolean => /^["'“”‘’[\]<>(){}]/.test(url) && !/^\{\{/.test(url)

/** Whether another rule reports the URL as malformed, so that none needs to report that its target is missing. */
export const isNoAddress = (url: string): boolean =>
  isUnwritten(url) || lacksScheme(url) || slippedScheme(url) !== null || beginsWithMark(url)
