import { inDestination } from '../render/to-markdown.ts'
import { addressOnHost, addressOnSite, safeUrl } from '../links/safe-url.ts'
import type { SafeUrl } from '../model/safe-url.ts'
import type { IssueFiles, IssuePage } from '../model/views.ts'
import type { Body } from '../model/body.ts'
import type { Texts } from '../model/entry-summary.ts'
import type { DatedIssue } from '../archive/archive.ts'
import type { IndexedArchive } from '../archive/indexed.ts'
import { issueData } from './issue-data.ts'

/** The contents of `/288.json` and `/288.md`. */
export function issueFiles(page: IssuePage, issue: DatedIssue, archive: IndexedArchive, texts: Texts): IssueFiles {
  const { file, name, image, text } = page
  const data = issueData(page, issue, archive, texts)
  return {
    file,
    name,
    url: addressOnHost(page.url, archive.settings),
    images: [...new Set([...text.images, ...(image?.isBeside ? [image.src] : [])])],
    data,
    image,
    markdown: withLinks(texts.bodyOf(issue.publication.file), archive),
  }
}

/**
 * Gives absolute addresses to the links into the archive in a body's Markdown. A link that leads nowhere stays as written if that is
 * an address; the rule `link-internal-missing` reports it.
 */
function withLinks({ markdown, links }: Body, { resolve, settings }: Pick<IndexedArchive, 'resolve' | 'settings'>) {
  const addressOf = (target: string): SafeUrl => {
    const resolved = resolve(target)
    if (resolved.kind !== 'no-page') return addressOnHost(resolved.url, settings)
    const written = safeUrl(links.find(({ internal }) => internal === target)?.url ?? '')
    return written !== null && URL.canParse(written) ? written : addressOnSite(target.startsWith('/') ? target : '/', settings)
  }
  return markdown.map((part) => (typeof part === 'string' || 'beside' in part ? part : inDestination(addressOf(part.target))))
}
