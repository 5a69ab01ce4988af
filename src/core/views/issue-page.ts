import type { IssueNotesPage, IssuePage, RelatedIssue } from '../model/views.ts'
import type { Body } from '../model/body.ts'
import type { Texts } from '../model/entry-summary.ts'
import { eventsOfIssue, notesOfEvent } from '../archive/page-events.ts'
import { sectionTopicsOf, topicsOf } from '../archive/page-topics.ts'
import { issueRef, type DatedIssue, type DatedNotes } from '../archive/archive.ts'
import type { IndexedArchive } from '../archive/indexed.ts'
import { absoluteUrl, addressOnHost } from '../links/safe-url.ts'
import { hasBox } from '../render/boxes.ts'
import { alsoInOf } from './also-in.ts'
import { citedBy, issuesCitedIn } from './citations.ts'
import { pictureOf, readingMinutesOf, textOf } from './text.ts'

/** @param index position of the issue in the archive */
export function issuePage(
  issue: DatedIssue,
  index: number,
  related: ReadonlyMap<string, readonly RelatedIssue[]>,
  archive: IndexedArchive,
  texts: Texts,
): IssuePage {
  const { publication, route, date, day, unpublished } = issue
  const { meta, name, file, isMdx } = publication
  const { settings, issues } = archive
  const body = texts.bodyOf(file)
  const newer = issues[index - 1]
  const older = issues[index + 1]
  const notes = archive.notesBeside(name)
  const events = eventsOfIssue(issue, archive)
  const urls = new Set(events.map(({ url }) => url))
  const attended = archive.eventsOfIssue(name).filter(({ route: it }) => urls.has(it.url))
  const alsoIn = alsoInOf(issue, archive)
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
    text: textOf({ isMdx, body }, archive),
    topics: topicsOf(issue, archive),
    sectionTopics: sectionTopicsOf(issue, archive),
    events,
    openSpaces: attended.flatMap((event) => notesOfEvent(event, archive)),
    sponsor: meta.sponsor
      ? { name: meta.sponsor.name, url: absoluteUrl(meta.sponsor.url ?? '', addressOnHost(route.url, settings)) }
      : null,
    isSponsorUnplaced: meta.sponsor !== undefined && !isMdx && !placesSponsor(body),
    items: body.items.length,
    readingMinutes: readingMinutesOf(body.text),
    notes: notes ? { url: notes.route.url, title: notes.route.title } : null,
    alsoIn,
    related: related.get(route.path) ?? [],
    cites: issuesCitedIn(file, archive),
    citedBy: citedBy(route.path, archive, texts),
    previous: older ? issueRef(older) : null,
    next: newer ? issueRef(newer) : null,
  }
}

/** Whether the text has a sponsored item or the sponsor's box. In MDX only the editor knows, so the page adds nothing there either. */
const placesSponsor = ({ items, blocks }: Body): boolean =>
  items.some(({ isSponsored }) => isSponsored) || blocks.some(({ content }) => hasBox(content, 'sponsor'))

export function issueNotesPage(
  { publication, route }: DatedNotes,
  issue: DatedIssue,
  archive: IndexedArchive,
  texts: Texts,
): IssueNotesPage {
  const { file, isMdx } = publication
  return {
    file,
    name: issueRef(issue).name,
    url: route.url,
    title: route.title,
    issue: issueRef(issue),
    isMdx,
    unpublished: issue.unpublished ?? (publication.meta.draft ? 'draft' : null),
    text: textOf({ isMdx, body: texts.bodyOf(file) }, archive),
  }
}
