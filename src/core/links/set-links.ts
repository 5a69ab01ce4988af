import { besidePath, isBeside } from './beside.ts'
import { isNoAddress } from './no-address.ts'
import type { Body } from '../model/body.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { Publication } from '../model/publication.ts'
import type { Settings } from '../model/settings.ts'
import type { Resolve } from '../archive/resolve.ts'

/** Only within a tag: a text may say `href="galley:…"`, too. */
const marker = /(<a(?=\s)(?:[^">]|"[^"]*")*?\shref=)"galley:([^"]*)"/g

/** Gives links into the archive their addresses. One that leads nowhere stays as the editor wrote it; `linkFindings` reports it. */
export function setLinks(html: string, body: Body, resolve: Resolve, settings: Pick<Settings, 'url'>): string {
  return html.replace(marker, (_, start: string, escaped: string) => {
    const target = unescapeAttribute(escaped)
    const resolved = resolve(target)
    if (resolved.kind !== 'no-page') return `${start}"${escapeAttribute(resolved.url)}"`
    const written = body.links.find(({ internal }) => internal === target)?.url
    return `${start}"${escapeAttribute(written ?? new URL(target.slice(1), settings.url).href)}"`
  })
}

/** Links into the archive that lead to no page, or to a place that the page does not have. */
export function linkFindings(
  { body, file }: Pick<Publication, 'body' | 'file'>,
  resolve: Resolve,
  assets: ReadonlySet<string>,
): Finding[] {
  return body.links.flatMap(({ internal, url, place }): Finding[] => {
    if (internal === null || isNoAddress(url)) return []
    const resolved = resolve(internal)
    if (resolved.kind === 'no-page' && isBeside(url) && assets.has(besidePath(file, url))) {
      const message = `\`${url}\` lies beside the text, from where only images are published; put it into public/ and link to \`/${url}\`.`
      return [{ code: 'link-internal-missing', place, message }]
    }
    if (resolved.kind === 'no-page') {
      return [
        {
          code: 'link-internal-missing',
          place,
          message: `The link to \`${url}\` leads to no page of the archive; correct its address.`,
        },
      ]
    }
    if (resolved.kind !== 'no-fragment') return []
    const message = `${resolved.route.file} has no heading or item \`#${resolved.fragment}\`; readers land at its top.`
    return [{ code: 'link-fragment-missing', place, message }]
  })
}

const unescapeAttribute = (text: string): string =>
  text
    .replace(/&#x22;|&quot;/g, '"')
    .replace(/&#x3C;|&lt;/g, '<')
    .replace(/&#x26;|&amp;/g, '&')
const escapeAttribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
