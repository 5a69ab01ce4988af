import type { EventOnPage, IssueRef, PageRef, CoOccurringTopic } from '../model/views.ts'
import type { TopicTag } from '../model/topics.ts'
import { eventOnPage } from '../archive/page-events.ts'
import { issueRef, type Archive } from '../archive/archive.ts'
import { kinByTopic } from './co-occurring-topics.ts'

/** What the archive has around its topics; everything but the years by slug. */
export interface TopicSurroundings {
  /** Every year from the first text to the last, oldest first. */
  readonly years: readonly string[]
  readonly coOccurringTopics: ReadonlyMap<string, readonly CoOccurringTopic[]>
  readonly events: ReadonlyMap<string, readonly EventOnPage[]>
  readonly notes: ReadonlyMap<string, readonly PageRef[]>
  readonly namedBy: ReadonlyMap<string, readonly IssueRef[]>
}

export function topicSurroundings(archive: Archive): TopicSurroundings {
  return {
    years: yearsOf(archive),
    coOccurringTopics: kinByTopic(archive),
    events: eventsByTopic(archive),
    notes: notesByTopic(archive),
    namedBy: namedByTopic(archive),
  }
}

function yearsOf({ issues, notes }: Archive): readonly string[] {
  const years = [...issues, ...notes].map(({ day }) => Number(day.slice(0, 4))).sort((a, b) => a - b)
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? -1]
  return Array.from({ length: last - first + 1 }, (_, step) => String(first + step))
}

const direct = (tags: readonly TopicTag[] = []): string[] => tags.filter(({ isInferred }) => !isInferred).map(({ slug }) => slug)

/** An event is about what its record names, and about what the passages that announce it are about, but not by inference. */
function eventsByTopic({ events, issues, vocabulary }: Archive): ReadonlyMap<string, readonly EventOnPage[]> {
  const byName = new Map(issues.map((issue) => [issue.publication.name, issue]))
  const found = new Map<string, EventOnPage[]>()
  const newestFirst = [...events].sort(
    (a, b) => (b.event.start ?? '').localeCompare(a.event.start ?? '') || a.event.slug.localeCompare(b.event.slug, 'en'),
  )
  for (const shown of newestFirst) {
    const said = shown.event.mentions.flatMap(({ issue: name, mention: index }) => {
      const issue = byName.get(name)
      const line = issue?.publication.body.mentions[index]?.place.line
      if (!issue || line === undefined) return []
      const at = issue.publication.body.passages.findIndex(({ place }) => place.line! <= line && place.endLine! >= line)
      return direct(issue.tags[at])
    })
    const named = (shown.record?.meta.topics ?? []).flatMap((name) => vocabulary.resolve(name) ?? [])
    for (const slug of new Set([...named, ...said])) push(found, slug, eventOnPage(shown))
  }
  return found
}

/** A note is about what its front matter names, and about what any of its passages is about. */
function notesByTopic({ notes }: Archive): ReadonlyMap<string, readonly PageRef[]> {
  const found = new Map<string, PageRef[]>()
  for (const { route, named, tags } of notes) {
    for (const slug of new Set([...named, ...tags.flatMap(direct)])) push(found, slug, { url: route.url, title: route.title })
  }
  return found
}

function namedByTopic({ issues }: Archive): ReadonlyMap<string, readonly IssueRef[]> {
  const found = new Map<string, IssueRef[]>()
  for (const issue of issues) {
    const seen = new Set(issue.tags.flat().map(({ slug }) => slug))
    for (const slug of issue.named) if (!seen.has(slug)) push(found, slug, issueRef(issue))
  }
  return found
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
