import type { ReadingSettings } from '../model/settings.ts'

/**
 * The place in the archive that a link leads to: a path from the site's root with its fragment (`/288/#secrets`), or `ref:name`
 * for Hugo's `ref`; null if it leads elsewhere. A path that begins with a slash is relative to the site's root, whether or not it
 * includes the site's base path. The page need not exist.
 *
 * @param url as written: absolute, on the site or on an old host, or relative to the page
 * @param base path of the page that contains the link
 */
export function targetOf(url: string, base: string, settings: Pick<ReadingSettings, 'url' | 'oldHosts'>): string | null {
  const reference = /^\s*\{\{[<%]\s*(?:rel)?ref\s+["`]?([^"`\s]+)["`]?\s*[>%]\}\}(#\S*)?\s*$/.exec(url)
  if (reference) return `ref:${reference[1]}${reference[2] ?? ''}`
  const site = new URL(settings.url)
  const isFromRoot = /^\/(?![/\\])/.test(url) && !`${url.replace(/[?#].*/s, '')}/`.startsWith(site.pathname)
  const page = isFromRoot ? site : new URL(`.${base}`, site)
  if (!URL.canParse(url, page)) return null
  const { protocol, host, pathname, hash } = new URL(url, page)
  if (protocol !== 'http:' && protocol !== 'https:') return null
  if (settings.oldHosts.includes(host)) return pathname + hash
  if (host !== site.host) return null
  if (isFromRoot) return pathname + hash
  if (!`${pathname}/`.startsWith(site.pathname)) return null
  return (pathname.slice(site.pathname.length - 1) || '/') + hash
}
