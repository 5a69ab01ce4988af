import type { Role } from '../model/entry-summary.ts'
import type { Issue, IssueNotes, Note } from '../model/publication.ts'
import type { Settings } from '../model/settings.ts'
import type { Entry } from '../model/entry.ts'
import { dayOf } from '../parse/moment.ts'
import { canonicalOf } from '../links/canonical.ts'
import { occurrencesIn, type LinkOccurrence } from '../links/link-occurrences.ts'
import { recurringLinks } from '../links/recurring-links.ts'

/** One link to an address, and where it is. */
export interface LinkHistoryPlace {
  /** Number or slug of the issue, for a link in an issue or its notes; null in a stand-alone note. */
  readonly issue: string | null
  /** Title of the issue or note. */
  readonly heading: string
  /** Local day of publication, ISO; null where the text has no date. */
  readonly day: string | null
  readonly role: Role
  /** The item's title, or the text of the link. */
  readonly title: string
  /** As written there. */
  readonly url: string
  readonly file: string
  readonly line: number | null
  readonly isDraft: boolean
}

/** All links to each address in a whole archive, newest first, by canonical URL. */
export function linkHistoryIn(entries: readonly Entry[], settings: Settings): ReadonlyMap<string, readonly LinkHistoryPlace[]> {
  const texts = entries.flatMap(({ publication }) => (publication && isText(publication) ? [publication] : []))
  const issues = texts.filter((text): text is Issue => text.kind === 'issue')
  const issueByName = new Map(issues.map((issue) => [issue.name, issue]))
  const dated = texts
    .map((text) => {
      const issue = text.kind === 'issue-notes' ? issueByName.get(text.name) : text.kind === 'issue' ? text : undefined
      const date = issue?.meta.date ?? (text.kind === 'note' ? text.meta.date : undefined)
      return { text, issue, day: date === undefined ? null : dayOf(date, settings) }
    })
    .sort((a, b) => (b.day ?? '').localeCompare(a.day ?? '') || b.text.file.localeCompare(a.text.file, 'en', { numeric: true }))
  const recurring = recurringLinks(
    dated.flatMap(({ text }) => (text.kind === 'issue' ? [occurrencesIn(text.body).values()] : [])),
  )
  const byAddress = new Map<string, LinkHistoryPlace[]>()
  for (const { text, issue, day } of dated) {
    for (const { canonical, role, title, url, place } of [...sponsorOf(text), ...occurrencesIn(text.body).values()]) {
      const found: LinkHistoryPlace = {
        issue: issue ? (issue.meta.slug ?? issue.name) : null,
        heading: text.meta.title ?? (issue ? `Notes on ${issue.meta.title}` : text.name),
        day,
        role: role !== 'sponsor' && recurring.has(canonical) ? 'evergreen' : role,
        title,
        url,
        file: text.file,
        line: place.line ?? null,
        isDraft: (issue ?? text).meta.draft === true,
      }
      const list = byAddress.get(canonical)
      if (list) list.push(found)
      else byAddress.set(canonical, [found])
    }
  }
  return byAddress
}

/** The link of the sponsor of a whole issue, which is in the front matter. */
function sponsorOf(text: RenderedText): Pick<LinkOccurrence, 'canonical' | 'role' | 'title' | 'url' | 'place'>[] {
  const { name, url } = (text.kind === 'issue' && text.meta.sponsor) || {}
  if (name === undefined || url === undefined) return []
  return [
    { canonical: canonicalOf(url), role: 'sponsor', title: name, url, place: text.places['sponsor'] ?? { file: text.file } },
  ]
}

type RenderedText = Issue | IssueNotes | Note

const isText = (publication: { readonly kind: string }): publication is RenderedText =>
  publication.kind === 'issue' || publication.kind === 'issue-notes' || publication.kind === 'note'
