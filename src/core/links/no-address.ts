import { distance } from 'fastest-levenshtein'

/** What stands where an address belongs when nobody, or a program, has put it there. */
const placeholder =
  /^(?:#?|undefined|null|nan|none|\[object object\]|todo|tbd|tba|fixme|x{2,}|url|link|href|here|https?:\/*|\/{2,})$/i

/** Whether nobody put an address there. */
export const isUnwritten = (url: string): boolean => placeholder.test(url.trim())

/** Endings that hardly any file has. */
const domains =
  'com org net edu gov int io dev app ai co info biz blog news tech cloud tv fm us uk eu de fr nl be ch at it es se no fi dk ca au nz jp in ie sh'
const host = new RegExp(`^(?:[a-z\\d](?:[a-z\\d-]*[a-z\\d])?\\.)+(?:${domains.replaceAll(' ', '|')})(?::\\d+)?(?=[/?#]|$)`, 'i')

/** Files end so as well. */
const files = /^[^/?#]+\.(?:sh|app|fm|no|in|ai)$/i

/** `www.example.org`, `example.org/page`. */
export const lacksScheme = (url: string): boolean => /^www\.[\w-]+\./i.test(url) || (host.test(url) && !files.test(url))

/** `htps://`, `https//`, `ttp://`: a letter or two away from a scheme that everybody knows. */
export function slippedScheme(url: string): string | null {
  const [written, scheme = ''] = /^([a-z]{3,7})(?::\/\/|\/\/|:\/(?!\/))/i.exec(url) ?? []
  if (written === undefined) return null
  const plain = scheme.toLowerCase()
  if (/^(?:https?)$/.test(plain)) return written.endsWith('://') || written.endsWith(':/') ? null : written
  const isClose = /t/.test(plain) && /p/.test(plain) && (distance(plain, 'https') <= 2 || distance(plain, 'http') <= 1)
  return isClose && !/^(?:ftps?|sftp|tftp)$/.test(plain) ? written : null
}

/** A mark that begins no address, the braces of a shortcode excepted. */
export const beginsWithMark = (url: string): boolean => /^["'“”‘’[\]<>(){}]/.test(url) && !/^\{\{/.test(url)

/** Whether a rule of its own says that this is no address, so that there is no need to say that it leads nowhere. */
export const isNoAddress = (url: string): boolean =>
  isUnwritten(url) || lacksScheme(url) || slippedScheme(url) !== null || beginsWithMark(url)
