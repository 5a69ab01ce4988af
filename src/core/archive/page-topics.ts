import type { TopicOnPage } from '../model/views.ts'
import type { PassageSummary } from '../model/entry-summary.ts'
import type { ArchivedEvent, DatedIssue, DatedNote } from './archive.ts'
import type { IndexedArchive } from './indexed.ts'

/** Topics of a whole text: those that its front matter names, then those of the most passages. */
export function topicsOf({ publication, named }: DatedIssue | DatedNote, archive: IndexedArchive): TopicOnPage[] {
  const counts = countsOf(publication.body.passages)
  for (const slug of named) counts.set(slug, counts.get(slug) ?? 0)
  const isNamed = new Set(named)
  return [...counts]
    .flatMap(([slug, count]) => topicOnPage(slug, count, archive))
    .sort((a, b) => Number(isNamed.has(b.slug)) - Number(isNamed.has(a.slug)) || b.count - a.count || (a.slug < b.slug ? -1 : 1))
}

/** Topics of each section, by its anchor; passages of sections within it do not count. */
export function sectionTopicsOf({ publication }: DatedIssue, archive: IndexedArchive): Record<string, TopicOnPage[]> {
  const { sections, passages } = publication.body
  const passagesIn = Map.groupBy(passages, ({ section }) => section)
  return Object.fromEntries(
    sections.flatMap(({ anchor }, section) => {
      const counts = countsOf(passagesIn.get(section) ?? [])
      const topics = [...counts].flatMap(([slug, count]) => topicOnPage(slug, count, archive))
      if (topics.length === 0) return []
      return [[anchor, topics.sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1)).slice(0, 5)]]
    }),
  )
}

export const topicsOnEvent = ({ topics }: ArchivedEvent, archive: IndexedArchive): TopicOnPage[] =>
  topics.flatMap(({ slug, count }) => topicOnPage(slug, count, archive))

function countsOf(passages: readonly Pick<PassageSummary, 'tags'>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { slug } of passages.flatMap(({ tags }) => tags)) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  return counts
}

/** None where the topic has no page, because its address is another's or cannot be one. */
function topicOnPage(slug: string, count: number, archive: IndexedArchive): TopicOnPage[] {
  const topic = archive.topicOf(slug)
  return topic ? [{ slug, count, title: topic.publication.meta.title, url: topic.route.url }] : []
}
