import { directoryOf, type Directory } from '../outlets/directory.ts'
import { fold } from '../topics/fold.ts'
import type { Archive, ArchivedCitation, ArchivedEvent, DatedIssue, DatedNote, DatedNotes, SharedAddress } from './archive.ts'
import { calendarPaths } from './calendar-paths.ts'
import { pathsOf } from './linked-paths.ts'
import { resolver, type Resolve } from './resolve.ts'
import { routesOf } from './routes.ts'

/** An archive with its indexes. Each index is made when it is first used, and derives from the archive alone. */
export interface IndexedArchive extends Archive {
  readonly resolve: Resolve
  /** Slug of the topic that has this slug, title or alias. */
  topicCalled(name: string): string | undefined
  topicOf(slug: string): Archive['topics'][number] | undefined
  issueNamed(name: string): DatedIssue | undefined
  /** The issue at a path. */
  issueAt(path: string): DatedIssue | undefined
  /** The issue or note that a file contains. */
  textIn(file: string): DatedIssue | DatedNote | undefined
  /** Notes beside an issue. */
  notesBeside(name: string): DatedNotes | undefined
  /** Events that the issue of this name announces in its text or names in its front matter, in the archive's order. */
  eventsOfIssue(name: string): readonly ArchivedEvent[]
  /** The event that has this slug, or whose record has this name. */
  eventCalled(name: string): ArchivedEvent | undefined
  /** Notes taken at the event with this slug, in the archive's order. */
  notesOf(slug: string): readonly DatedNote[]
  /** The editions of a series of events, in the archive's order. */
  editionsOf(series: string): readonly ArchivedEvent[]
  /** Events about a topic, in the archive's order. */
  eventsAbout(slug: string): readonly ArchivedEvent[]
  /** Citations of the page at a path. */
  citationsOf(path: string): readonly ArchivedCitation[]
  /** Citations in a file. */
  citationsIn(file: string): readonly ArchivedCitation[]
  /** The issues that share an address; undefined where fewer than two have it. */
  addressOf(canonical: string): SharedAddress | undefined
  readonly directory: Directory
}

export function indexed(archive: Archive): IndexedArchive {
  const { issues, events, topics, citations, settings } = archive
  const names = once(() => new Map(archive.vocabulary.names))
  const topicBySlug = once(() => new Map(topics.map((topic) => [topic.publication.name, topic])))
  const issueByName = once(() => new Map(issues.map((issue) => [issue.publication.name, issue])))
  const issueByPath = once(() => new Map(issues.map((issue) => [issue.route.path, issue])))
  const textByFile = once(() => new Map([...issues, ...archive.notes].map((text) => [text.publication.file, text])))
  const notesByIssue = once(() => new Map(archive.issueNotes.map((notes) => [notes.issue, notes])))
  const eventByName = once(() => new Map(events.toReversed().flatMap((it) => namesOf(it).map((name) => [name, it] as const))))
  const eventsByIssue = once(() => {
    const naming = groupedBy(
      issues.flatMap(({ publication: { name: issue, meta } }) => meta.events.map((event) => ({ issue, event }))),
      ({ event }) => event,
      ({ issue }) => issue,
    )
    const pairs = events.flatMap((it) => {
      const named = namesOf(it).flatMap((name) => naming.get(name) ?? [])
      return [...it.event.mentions.map(({ issue }) => issue), ...named].map((issue) => ({ issue, it }))
    })
    return groupedBy(
      pairs,
      ({ issue }) => issue,
      ({ it }) => it,
    )
  })
  const notesByEvent = once(() =>
    groupedBy(
      archive.notes.flatMap((note) => {
        const event = note.publication.meta.event === undefined ? undefined : eventByName().get(note.publication.meta.event)
        return event ? [{ slug: event.event.slug, note }] : []
      }),
      ({ slug }) => slug,
      ({ note }) => note,
    ),
  )
  const eventsBySeries = once(() => Map.groupBy(events, ({ event }) => event.series))
  const eventsByTopic = once(() =>
    groupedBy(
      events.flatMap((it) => it.topics.map(({ slug }) => ({ slug, it }))),
      ({ slug }) => slug,
      ({ it }) => it,
    ),
  )
  const citationsByPath = once(() => Map.groupBy(citations, ({ to }) => to))
  const citationsByFile = once(() => Map.groupBy(citations, ({ from }) => from))
  const addresses = once(() => new Map(archive.sharedAddresses.map((address) => [address.canonical, address])))
  const directory = once(() => directoryOf(issues, settings))
  const files = once(() => new Set(archive.files))
  // These pages and calendars are derived, at some cost, and few texts link to one: they are computed for such a link only.
  const mayBeDerived = /^\/(?:sources|authors)\/|\.ics$/
  const derivedPaths = once(() => new Set([...pathsOf(directory()), ...calendarPaths(archive)]))
  return {
    ...archive,
    resolve: resolver(
      routesOf(archive),
      archive.redirects,
      { has: (path) => files().has(path) || (mayBeDerived.test(path) && derivedPaths().has(path)) },
      settings,
    ),
    topicCalled: (name) => names().get(fold(name)),
    topicOf: (slug) => topicBySlug().get(slug),
    issueNamed: (name) => issueByName().get(name),
    issueAt: (path) => issueByPath().get(path),
    textIn: (file) => textByFile().get(file),
    notesBeside: (name) => notesByIssue().get(name),
    eventsOfIssue: (name) => eventsByIssue().get(name) ?? [],
    eventCalled: (name) => eventByName().get(name),
    notesOf: (slug) => notesByEvent().get(slug) ?? [],
    editionsOf: (series) => eventsBySeries().get(series) ?? [],
    eventsAbout: (slug) => eventsByTopic().get(slug) ?? [],
    citationsOf: (path) => citationsByPath().get(path) ?? [],
    citationsIn: (file) => citationsByFile().get(file) ?? [],
    addressOf: (canonical) => addresses().get(canonical),
    get directory() {
      return directory()
    },
  }
}

const namesOf = ({ event, record }: ArchivedEvent): string[] => [event.slug, ...(record ? [record.name] : [])]

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** The values of each key, each value once. */
function groupedBy<T, V>(list: readonly T[], keyOf: (it: T) => string, valueOf: (it: T) => V): ReadonlyMap<string, readonly V[]> {
  const groups = new Map<string, Set<V>>()
  for (const it of list) {
    const group = groups.get(keyOf(it))
    if (group) group.add(valueOf(it))
    else groups.set(keyOf(it), new Set([valueOf(it)]))
  }
  return new Map([...groups].map(([key, values]) => [key, [...values]]))
}
