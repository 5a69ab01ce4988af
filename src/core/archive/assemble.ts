import { mergeMentions } from './events/merge.ts'
import { indexed } from './indexed.ts'
import { layRoutes } from './lay-routes.ts'
import { routesOf, type Route } from './routes.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { BuildContext } from '../model/build-context.ts'
import type { IssueSummary, NoteSummary } from '../model/entry-summary.ts'
import type { TopicTable, Vocabulary } from '../model/topics.ts'
import { namedTopics, unknownNames, unknownTopics } from '../topics/named.ts'
import type { Archive, ArchivedEvent, Dated } from './archive.ts'
import { citationsOf } from './citations.ts'
import { topicsOfEvent } from './event-topics.ts'
import { sharedAddressesOf } from './shared-addresses.ts'
import { momentsOf, selectPublished, unpublishedReasonOf, type PublicationsByKind, type Unpublished } from './select-published.ts'
import type { Summaries } from './summarise.ts'
import { eventRoute, issueNotesRoute, issueRoute, noteRoute, pageRoute, topicRoute } from './text-routes.ts'

export interface Assembled {
  readonly archive: Archive
  readonly unpublished: readonly Unpublished[]
  readonly findings: readonly Finding[]
}

/**
 * Makes one archive of the summaries of all files: sorts them by kind, leaves out what is not to be published, merges mentions into
 * events, assigns addresses and finds which text cites which page.
 */
export function assemble({ summaries, vocabulary, findings }: Summaries, context: BuildContext): Assembled {
  const selected = selectPublished(summaries, context)
  const related = relate(selected.value, vocabulary, context)
  return {
    archive: related.archive,
    unpublished: [...selected.unpublished, ...related.unpublished],
    findings: [...findings, ...selected.findings, ...related.findings],
  }
}

function relate(selected: PublicationsByKind, vocabulary: Vocabulary, context: BuildContext): Assembled {
  const { settings, now, served, includeUnpublished } = context
  const findings: Finding[] = selected.records.flatMap((record) => unknownTopics(record, vocabulary))
  const unpublished: Unpublished[] = []

  const dated = <P extends IssueSummary | NoteSummary>(publication: P, route: Route, written: string): Dated<P> => {
    const { slugs, findings: unknown } = namedTopics(publication, vocabulary, settings)
    findings.push(...unknown, ...publication.body.passages.flatMap((passage) => unknownNames(passage, vocabulary)))
    const moments = momentsOf(written, settings)
    const reason = unpublishedReasonOf(publication.meta.draft, moments.date, now)
    return { publication, route, ...moments, unpublished: reason, named: slugs }
  }
  const newestFirst = (a: Dated<IssueSummary | NoteSummary>, b: Dated<IssueSummary | NoteSummary>) =>
    b.date.localeCompare(a.date) || b.publication.name.localeCompare(a.publication.name, 'en', { numeric: true })
  const issues = selected.issues.map((issue) => dated(issue, issueRoute(issue, settings), issue.meta.date)).sort(newestFirst)
  const events = eventsOf(selected, vocabulary, context)
  const eventStarts = new Map(events.map(({ event: { slug, start } }) => [slug, start]))
  const recordStarts = new Map(selected.records.map(({ name, meta }) => [name, meta.start]))
  const notes = selected.notes.flatMap((note) => {
    const { date: ownDate, event = '' } = note.meta
    const date = ownDate ?? eventStarts.get(event) ?? recordStarts.get(event)
    if (date !== undefined) {
      const datedNote = dated(note, noteRoute(note, settings), date)
      // The date of a note that takes it from its event is not known before, so only here can it turn out to be in the future.
      if (datedNote.unpublished !== 'future' || ownDate !== undefined) return [datedNote]
      unpublished.push({ file: note.file, unpublished: datedNote.unpublished, date: datedNote.date })
      return includeUnpublished ? [datedNote] : []
    }
    const place = note.places['event'] ?? { file: note.file }
    findings.push({
      code: 'front-matter-invalid',
      place,
      message: 'The note has no `date`, nor an `event` that has one; add `date`.',
    })
    return []
  })
  notes.sort(newestFirst)
  const issueByName = new Map(issues.map(({ publication }) => [publication.name, publication]))
  const issueNotes = selected.issueNotes.flatMap((publication) => {
    const issue = issueByName.get(publication.name)
    return issue ? [{ publication, issue: issue.name, route: issueNotesRoute(publication, issue, settings) }] : []
  })
  const candidates = {
    issues,
    issueNotes,
    notes,
    topics: selected.topics.map((publication) => ({ publication, route: topicRoute(publication, settings) })),
    events,
    pages: selected.pages.map((publication) => ({ publication, route: pageRoute(publication, settings) })),
  }
  const {
    redirects,
    refused,
    served: servedFiles,
    findings: routeFindings,
  } = layRoutes(routesOf(candidates), served, context.servedFolder)
  findings.push(...routeFindings)
  const isRouted = ({ route }: { readonly route: Route }) => !refused.has(route.file)
  const { topics, names }: TopicTable = vocabulary
  const routed: Omit<Archive, 'citations' | 'sharedAddresses'> = {
    issues: issues.filter(isRouted),
    issueNotes: issueNotes.filter(isRouted),
    notes: notes.filter(isRouted),
    topics: candidates.topics.filter(isRouted),
    events: events.filter(isRouted),
    pages: candidates.pages.filter(isRouted),
    redirects,
    served: servedFiles,
    files: [...servedFiles, ...candidates.topics.map(({ route }) => `${route.path}feed.xml`)],
    vocabulary: { topics, names },
    settings,
    now,
  }
  const { resolve } = indexed({ ...routed, citations: [], sharedAddresses: [] })
  const archive: Archive = {
    ...routed,
    citations: citationsOf(routed, resolve),
    sharedAddresses: sharedAddressesOf(routed.issues),
  }
  return { archive, unpublished, findings }
}

/** The events that issues announce and records describe, with their topics. */
function eventsOf({ issues, records }: PublicationsByKind, vocabulary: Vocabulary, { settings }: BuildContext): ArchivedEvent[] {
  const announcing = issues
    .map((issue) => ({ issue: issue.name, issued: momentsOf(issue.meta.date, settings).day, mentions: issue.body.mentions }))
    .sort((a, b) => a.issued.localeCompare(b.issued) || a.issue.localeCompare(b.issue, 'en', { numeric: true }))
  const issueByName = new Map(issues.map((issue) => [issue.name, issue]))
  const recordByName = new Map(records.map((record) => [record.name, record]))
  return mergeMentions(announcing, records).map((event) => {
    const record = event.record === null ? null : (recordByName.get(event.record) ?? null)
    const topics = topicsOfEvent(event, record, (name) => issueByName.get(name), vocabulary.resolve)
    return { event, route: eventRoute(event, record, settings), record, topics }
  })
}
