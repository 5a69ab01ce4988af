import type { MetaOf, Publication } from '../core/model/publication.ts'
import type { EventOnPage, TopicOnPage, Views } from '../core/model/views.ts'
import type { ReadArchive } from '../io/archive.ts'

export function issueEntries({ entries, views }: ReadArchive) {
  const frontMatter = frontMatterIn(entries, 'issue')
  const contents = new Map(views.issueFiles.map(({ file, data }) => [file, data]))
  return views.issues.map(({ name, file, url, date, day, unpublished, readingMinutes }) => ({
    id: name,
    data: () => {
      const { items, events, topics } = found(contents.get(file), file)
      const lists = { items: items.map(withPath), events: events.map(withPath), topics: topics.map(withPath) }
      return { frontMatter: frontMatter(file), url, date, day, unpublished, readingMinutes, ...lists }
    },
  }))
}

export function issueNotesEntries({ entries, views }: ReadArchive) {
  const frontMatter = frontMatterIn(entries, 'issue-notes')
  return views.issueNotes.map(({ name, file, url, title, unpublished }) => ({
    id: name,
    data: () => ({ frontMatter: frontMatter(file), url, title, unpublished }),
  }))
}

export function noteEntries({ entries, views }: ReadArchive) {
  const frontMatter = frontMatterIn(entries, 'note')
  const eventRef = eventRefs(views)
  return views.notes.map(({ name, file, url, title, date, day, unpublished, events, topics }) => ({
    id: name,
    data: () => {
      const lists = { events: events.map(eventRef), topics: topics.map(topicRef) }
      return { frontMatter: frontMatter(file), url, title, date, day, unpublished, ...lists }
    },
  }))
}

export function eventEntries({ entries, views }: ReadArchive) {
  const frontMatter = frontMatterIn(entries, 'event')
  return views.events.map(({ slug, file, deadline, website, topics, ...event }) => ({
    id: slug,
    data: () => ({
      frontMatter: file === null ? null : frontMatter(file),
      ...eventFacts(event),
      deadline,
      website,
      topics: topics.map(topicRef),
    }),
  }))
}

export function topicEntries({ entries, views }: ReadArchive) {
  const frontMatter = frontMatterIn(entries, 'topic')
  return views.topics.map(({ slug, file, url, count }) => ({
    id: slug,
    data: () => ({ frontMatter: frontMatter(file), url, count }),
  }))
}

export function pageEntries({ entries, views }: ReadArchive) {
  const frontMatter = frontMatterIn(entries, 'page')
  return views.pages.map(({ name, file, url, unpublished }) => ({
    id: name,
    data: () => ({ frontMatter: frontMatter(file), url, unpublished }),
  }))
}

/** The front matter of the texts of one kind, by file. */
function frontMatterIn<Kind extends Publication['kind']>(
  entries: ReadArchive['entries'],
  kind: Kind,
): (file: string) => MetaOf[Kind] {
  const isOfKind = (it: Publication | undefined): it is Publication & { kind: Kind; meta: MetaOf[Kind] } => it?.kind === kind
  const byFile = new Map(
    entries
      .map(({ publication }) => publication)
      .filter(isOfKind)
      .map(({ file, meta }) => [file, meta]),
  )
  return (file) => found(byFile.get(file), file)
}

/** Whatever is published has been read: a missing value is a bug in Galley. */
function found<Value>(value: Value | undefined, file: string): Value {
  if (value === undefined) throw new Error(`${file} is published, but was not read.`)
  return value
}

/** With a path in place of the absolute address that the JSON of an issue has. */
function withPath<Part extends { readonly url: string }>(part: Part): Part {
  const { pathname, hash } = new URL(part.url)
  return { ...part, url: pathname + hash }
}

const topicRef = ({ slug, url, title, count }: TopicOnPage) => ({ slug, url, title, count })

const eventFacts = ({ url, title, start, end, location, isOnline, status }: Omit<EventOnPage, 'deadline'>) => {
  return { url, title, start, end, location, online: isOnline, status }
}

function eventRefs({ events }: Views) {
  const slugs = new Map(events.map(({ url, slug }) => [url, slug]))
  return (event: EventOnPage) => ({ slug: found(slugs.get(event.url), event.url), ...eventFacts(event) })
}
