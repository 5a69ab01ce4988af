import type { Citation, IssueNotesPage, IssuePage, RelatedIssue } from '../model/views.ts'
import type { Issue } from '../model/publication.ts'
import { alsoInOf, type LinkOccurrences } from '../archive/link-occurrences.ts'
import { eventsOfIssue, notesOfEvent } from '../archive/page-events.ts'
import { sectionTopicsOf, topicsOf } from '../archive/page-topics.ts'
import { issueRef, type Archive, type Dated, type DatedNotes } from '../archive/archive.ts'
import { hasBox } from '../render/boxes.ts'
import { pictureOf, readingMinutesOf, textOf } from './text.ts'

/** All that the page of an issue shows. */
export function issuePage(
  issue: Dated<Issue>,
  index: number,
  citations: ReadonlyMap<string, readonly Citation[]>,
  linkOccurrences: LinkOccurrences,
  related: ReadonlyMap<string, readonly RelatedIssue[]>,
  archive: Archive,
): IssuePage {
  const { publication, route, date, day, unpublished } = issue
  const { meta, body, name, file, isMdx } = publication
  const { settings, issues, issueNotes } = archive
  const newer = issues[index - 1]
  const older = issues[index + 1]
  const notes = issueNotes.find((it) => it.issue === issue)
  const events = eventsOfIssue(issue, archive)
  const alsoIn = alsoInOf(issue, linkOccurrences)
  const attended = archive.events.filter(({ route: it }) => events.some(({ url }) => url === it.url))
  return {
    file,
    name: meta.slug ?? name,
    url: route.url,
    title: meta.title,
    description: meta.description ?? null,
    date,
    day,
    authors: meta.author.length > 0 ? meta.author : [settings.author],
    image: pictureOf(meta.image),
    isMdx,
    unpublished,
    text: textOf(publication, archive),
    topics: topicsOf(issue, archive),
    sectionTopics: sectionTopicsOf(issue, archive),
    events,
    openSpaces: attended.flatMap((event) => notesOfEvent(event, archive)),
    sponsor: meta.sponsor ? { name: meta.sponsor.name, url: meta.sponsor.url ?? null } : null,
    isSponsorUnplaced: meta.sponsor !== undefined && !placesSponsor(publication),
    items: body.items.length,
    readingMinutes: readingMinutesOf(body.text),
    notes: notes ? { url: notes.route.url, title: notes.route.title } : null,
    alsoIn,
    related: related.get(route.path) ?? [],
    cites: citedBy(issue, archive),
    citedBy: citations.get(route.path) ?? [],
    previous: older ? issueRef(older) : null,
    next: newer ? issueRef(newer) : null,
  }
}

/** Whether the text has a sponsored item, or the box for the sponsor; in MDX only the editor can tell, so nothing is added. */
const placesSponsor = ({ isMdx, body }: Issue): boolean =>
  isMdx || body.items.some(({ isSponsored }) => isSponsored) || body.blocks.some(({ content }) => hasBox(content, 'sponsor'))

/** The issues that an issue links to, in the order it does. */
function citedBy({ publication, route }: Dated<Issue>, { resolve, issues }: Archive) {
  const paths = publication.body.links.flatMap(({ internal }) => {
    const resolved = internal === null ? undefined : resolve(internal)
    return resolved && 'route' in resolved ? [resolved.route.path] : []
  })
  return [...new Set(paths)].flatMap((path) => {
    const cited = issues.find((issue) => issue.route.path === path)
    return cited && path !== route.path ? [issueRef(cited)] : []
  })
}

export function issueNotesPage({ publication, route, issue }: DatedNotes, archive: Archive): IssueNotesPage {
  const { file, isMdx } = publication
  return {
    file,
    name: issueRef(issue).name,
    url: route.url,
    title: route.title,
    issue: issueRef(issue),
    isMdx,
    unpublished: issue.unpublished ?? (publication.meta.draft ? 'draft' : null),
    text: textOf(publication, archive),
  }
}
