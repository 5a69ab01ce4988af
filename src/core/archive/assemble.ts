import { mergeMentions } from './events/merge.ts'
import { resolver } from './resolve.ts'
import { layRoutes, redirectsOf, type Route } from './routes.ts'
import type { UnpublishedReason } from '../model/views.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { Issue, Note } from '../model/publication.ts'
import type { BuildContext } from '../model/build-context.ts'
import type { Entry } from '../model/entry.ts'
import { directoryOf } from '../outlets/directory.ts'
import { namedTopics, passageTags, unknownSaid, unknownTopics } from '../topics/named.ts'
import { compileVocabulary } from '../topics/vocabulary.ts'
import { pathsOf } from './linked-paths.ts'
import { calendarPaths } from './calendar-paths.ts'
import type { Archive, Dated } from './archive.ts'
import {
  eventRoute,
  unpublishedReasonOf,
  issueNotesRoute,
  issueRoute,
  momentsOf,
  noteDate,
  noteRoute,
  pageRoute,
  refuseNumbers,
  publicationsByKind,
  topicRoute,
} from './select-published.ts'

/** What is held back on purpose. */
type Unpublished = { readonly file: string; readonly unpublished: UnpublishedReason; readonly date: string | null }

/** Sorts what was read by kind, and sets aside what is held back or has another's number. */
export function selectPublished(entries: readonly Entry[], { settings, now, includeUnpublished }: BuildContext) {
  const all = publicationsByKind(entries.flatMap(({ publication }) => publication ?? []))
  const { refused, findings } = refuseNumbers(all.issues)
  const unpublished: Unpublished[] = []
  const isOut = (it: Issue | Note) => {
    const date = it.meta.date === undefined ? null : momentsOf(it.meta.date, settings).date
    const reason = unpublishedReasonOf(it.meta.draft, date ?? now, now)
    if (reason) unpublished.push({ file: it.file, unpublished: reason, date: reason === 'future' ? date : null })
    return reason === null || includeUnpublished
  }
  const issues = all.issues.filter(({ file }) => !refused.has(file)).filter(isOut)
  const notes = all.notes.filter(isOut)
  const issueNotes = all.issueNotes.filter((it) => {
    const isAlone = it.meta.draft && issues.some(({ name }) => name === it.name)
    const withIssue = unpublished.find(({ file }) => file.startsWith(`issues/${it.name}/index.`))
    const reason = withIssue?.unpublished ?? (isAlone ? 'draft' : null)
    if (reason) unpublished.push({ file: it.file, unpublished: reason, date: withIssue?.date ?? null })
    return reason === null || includeUnpublished
  })
  const standing = all.standing.filter(({ meta, file }) => {
    if (meta.draft) unpublished.push({ file, unpublished: 'draft', date: null })
    return !meta.draft || includeUnpublished
  })
  return { value: { ...all, issues, issueNotes, notes, standing }, unpublished, findings }
}

/** Tags passages, merges events and lays routes: the archive holds everything that a page may show. */
export function assemble(selected: ReturnType<typeof selectPublished>['value'], context: BuildContext) {
  const { settings, now, served, includeUnpublished } = context
  const findings: Finding[] = []
  const unpublished: Unpublished[] = []
  const vocabulary = compileVocabulary(selected.topics)
  const words = vocabulary.value!
  findings.push(...vocabulary.findings, ...selected.records.flatMap((record) => unknownTopics(record, words)))
  const announcing = selected.issues
    .map((issue) => ({ issue: issue.name, issued: momentsOf(issue.meta.date, settings).day, mentions: issue.body.mentions }))
    .sort((a, b) => a.issued.localeCompare(b.issued) || a.issue.localeCompare(b.issue, 'en', { numeric: true }))
  const events = mergeMentions(announcing, selected.records).map((event) => ({
    event,
    record: selected.records.find(({ name }) => name === event.record) ?? null,
  }))

  const dated = <P extends Issue | Note>(publication: P, route: Route, written: string): Dated<P> => {
    const { slugs, findings: said } = namedTopics(publication, words, settings)
    const { passages } = publication.body
    let tags: Dated<P>['tags'] | undefined
    findings.push(...said, ...passages.flatMap((passage) => unknownSaid(passage, words)))
    const moments = momentsOf(written, settings)
    return {
      publication,
      route,
      ...moments,
      unpublished: unpublishedReasonOf(publication.meta.draft, moments.date, now),
      get tags() {
        return (tags ??= passages.map((passage) => passageTags(passage, words)))
      },
      named: slugs,
    }
  }
  const newestFirst = (a: Dated<Issue | Note>, b: Dated<Issue | Note>) =>
    b.date.localeCompare(a.date) || b.publication.name.localeCompare(a.publication.name, 'en', { numeric: true })
  const issues = selected.issues.map((issue) => dated(issue, issueRoute(issue, settings), issue.meta.date)).sort(newestFirst)
  const merged = events.map(({ event }) => event)
  const notes = selected.notes.flatMap((note) => {
    const date = noteDate(note, selected.records, merged)
    if (date !== undefined) {
      const datedNote = dated(note, noteRoute(note, settings), date)
      // A note that takes its date from its event is known to be of the future only here.
      if (datedNote.unpublished !== 'future' || note.meta.date !== undefined) return [datedNote]
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
  const issueNotes = selected.issueNotes.flatMap((publication) => {
    const issue = issues.find((it) => it.publication.name === publication.name)
    return issue ? [{ publication, issue, route: issueNotesRoute(publication, issue.publication, settings) }] : []
  })
  const candidates = {
    issues,
    issueNotes,
    notes,
    topics: selected.topics.map((publication) => ({ publication, route: topicRoute(publication, settings) })),
    events: events.map((it) => ({ ...it, route: eventRoute(it.event, it.record ?? undefined, settings) })),
    standing: selected.standing.map((publication) => ({ publication, route: pageRoute(publication, settings) })),
  }
  const {
    routes,
    refused,
    findings: said,
  } = layRoutes(Object.values(candidates).flatMap((list: readonly { route: Route }[]) => list.map(({ route }) => route)))
  findings.push(...said)
  const isRouted = ({ route }: { readonly route: Route }) => !refused.has(route.file)
  const routed = issues.filter(isRouted)
  const files = new Set([...served, ...candidates.topics.map(({ route }) => `${route.path}feed.xml`)])
  let directory: Archive['directory'] | undefined
  let made: ReadonlySet<string> | undefined
  const pathsMade = () => (made ??= new Set([...pathsOf(archive.directory), ...calendarPaths(archive)]))
  const resolve = resolver(routes, { has: (path) => files.has(path) || pathsMade().has(path) }, settings)
  const archive: Archive = {
    issues: routed,
    issueNotes: issueNotes.filter(isRouted),
    notes: notes.filter(isRouted),
    topics: candidates.topics.filter(isRouted),
    events: candidates.events.filter(isRouted),
    standing: candidates.standing.filter(isRouted),
    get directory() {
      return (directory ??= directoryOf(routed, settings))
    },
    redirects: redirectsOf(routes),
    vocabulary: words,
    resolve,
    settings,
    now,
  }
  return { archive, unpublished, findings }
}
