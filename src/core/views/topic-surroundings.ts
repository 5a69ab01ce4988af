import type { EventOnPage, IssueRef, PageRef, CoOccurringTopic } from '../model/views.ts'
import type { PassageSummary } from '../model/entry-summary.ts'
import { eventOnPage } from '../archive/page-events.ts'
import { issueRef } from '../archive/archive.ts'
import type { IndexedArchive } from '../archive/indexed.ts'
import { coOccurringTopics } from './co-occurring-topics.ts'

/** What topic pages show beside their own passages. Everything but the years is by the topic's slug. */
export interface TopicSurroundings {
  /** Every year from the first text to the last, oldest first. */
  readonly years: readonly string[]
  readonly coOccurringTopics: ReadonlyMap<string, readonly CoOccurringTopic[]>
  readonly events: ReadonlyMap<string, readonly EventOnPage[]>
  readonly notes: ReadonlyMap<string, readonly PageRef[]>
  readonly namedBy: ReadonlyMap<string, readonly IssueRef[]>
}

export function topicSurroundings(archive: IndexedArchive): TopicSurroundings {
  return {
    years: yearsOf(archive),
    coOccurringTopics: coOccurringTopics(archive),
    events: eventsByTopic(archive),
    notes: notesByTopic(archive),
    namedBy: namedByTopic(archive),
  }
}

function yearsOf({ issues, notes }: IndexedArchive): readonly string[] {
  const years = [...issues, ...notes].map(({ day }) => Number(day.slice(0, 4))).sort((a, b) => a - b)
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? -1]
  return Array.from({ length: last - first + 1 }, (_, step) => String(first + step))
}

const directTopics = (passages: readonly PassageSummary[]): string[] =>
  passages.flatMap(({ tags }) => tags.flatMap(({ slug, isInferred }) => (isInferred ? [] : [slug])))

/** Newest first. */
function eventsByTopic({ events }: IndexedArchive): ReadonlyMap<string, readonly EventOnPage[]> {
  const newestFirst = [...events].sort(
    (a, b) => (b.event.start ?? '').localeCompare(a.event.start ?? '') || a.event.slug.localeCompare(b.event.slug, 'en'),
  )
  const found = new Map<string, EventOnPage[]>()
  for (const it of newestFirst) for (const { slug } of it.topics) push(found, slug, eventOnPage(it))
  return found
}

/** A note is about what its front matter names, and about what any of its passages is about. */
function notesByTopic({ notes }: IndexedArchive): ReadonlyMap<string, readonly PageRef[]> {
  const found = new Map<string, PageRef[]>()
  for (const { route, named, publication } of notes) {
    const slugs = new Set([...named, ...directTopics(publication.body.passages)])
    for (const slug of slugs) push(found, slug, { url: route.url, title: route.title })
  }
  return found
}

function namedByTopic({ issues }: IndexedArchive): ReadonlyMap<string, readonly IssueRef[]> {
  const found = new Map<string, IssueRef[]>()
  for (const issue of issues) {
    const tagged = new Set(issue.publication.body.passages.flatMap(({ tags }) => tags.map(({ slug }) => slug)))
    for (const slug of issue.named) if (!tagged.has(slug)) push(found, slug, issueRef(issue))
  }
  return found
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
