import type { Body } from '../model/body.ts'
import type { ReadingSettings } from '../model/settings.ts'
import { escaped } from '../links/pending-images.ts'
import type { Resolve } from './resolve.ts'

/** As `setAddresses` writes it; in text, the brackets that make a link are escaped. */
const marker = /\]\(galley:([\w.!~*'%-]+)/g

/**
 * Gives the links into the archive of a body's Markdown their absolute addresses. One that leads nowhere stays as the editor
 * wrote it, where that is an address; the rule `link-internal-missing` reports it.
 */
export function setMarkdownLinks({ markdown, links }: Body, resolve: Resolve, settings: Pick<ReadingSettings, 'url'>): string {
  return markdown.replace(marker, (_, encoded: string) => {
    const target = decodeURIComponent(encoded)
    const resolved = resolve(target)
    if (resolved.kind !== 'no-page') return `](${escaped(new URL(resolved.url, settings.url).href)}`
    const written = links.find(({ internal }) => internal === target)?.url ?? ''
    const path = target.startsWith('/') ? target.slice(1) : ''
    return `](${escaped(URL.canParse(written) ? written : new URL(path, settings.url).href)}`
  })
}
