import type { Body } from '../model/body.ts'
import type { Settings } from '../model/settings.ts'
import type { Resolve } from './resolve.ts'

/** Only within a tag: a text may say `href="galley:…"`, too. */
const marker = /(<a(?=\s)(?:[^">]|"[^"]*")*?\shref=)"galley:([^"]*)"/g

/** Gives links into the archive their addresses. One that leads nowhere stays as the editor wrote it; the rule `link-internal-missing` reports it. */
export function setLinks(html: string, body: Body, resolve: Resolve, settings: Pick<Settings, 'url'>): string {
  return html.replace(marker, (_, start: string, escaped: string) => {
    const target = unescapeAttribute(escaped)
    const resolved = resolve(target)
    if (resolved.kind !== 'no-page') return `${start}"${escapeAttribute(resolved.url)}"`
    const written = body.links.find(({ internal }) => internal === target)?.url
    return `${start}"${escapeAttribute(written ?? new URL(target.slice(1), settings.url).href)}"`
  })
}

const unescapeAttribute = (text: string): string =>
  text
    .replace(/&#x22;|&quot;/g, '"')
    .replace(/&#x3C;|&lt;/g, '<')
    .replace(/&#x26;|&amp;/g, '&')
const escapeAttribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
