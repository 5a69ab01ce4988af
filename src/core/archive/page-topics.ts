import type { TopicOnPage } from '../model/views.ts'
import type { Body } from '../model/body.ts'
import { urlOf } from './resolve.ts'
import type { Archive, Dated } from './archive.ts'

type Tagged = Pick<Dated<{ readonly body: Body }>, 'publication' | 'tags' | 'named'>

/** Topics of a whole text: those its front matter names, then those of most passages. */
export function topicsOf({ tags, named }: Pick<Tagged, 'tags' | 'named'>, archive: Archive): TopicOnPage[] {
  const counts = countsOf(tags)
  for (const slug of named) counts.set(slug, counts.get(slug) ?? 0)
  const isNamed = new Set(named)
  return [...counts]
    .map(([slug, count]) => topicOnPage(slug, count, archive))
    .sort((a, b) => Number(isNamed.has(b.slug)) - Number(isNamed.has(a.slug)) || b.count - a.count || (a.slug < b.slug ? -1 : 1))
}

/** Topics of each section, its own passages only, by the section's anchor. */
export function sectionTopicsOf({ publication, tags }: Tagged, archive: Archive): Record<string, TopicOnPage[]> {
  const { sections, passages } = publication.body
  return Object.fromEntries(
    sections.flatMap(({ anchor }, section) => {
      const counts = countsOf(tags.filter((_, index) => passages[index]!.section === section))
      if (counts.size === 0) return []
      const topics = [...counts].map(([slug, count]) => topicOnPage(slug, count, archive))
      return [[anchor, topics.sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1)).slice(0, 5)]]
    }),
  )
}

function countsOf(tags: Tagged['tags']): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { slug } of tags.flat()) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  return counts
}

function topicOnPage(slug: string, count: number, { topics, settings }: Archive): TopicOnPage {
  const topic = topics.find(({ publication }) => publication.name === slug)
  return {
    slug,
    count,
    title: topic?.publication.meta.title ?? slug,
    url: topic?.route.url ?? urlOf(`/topics/${slug}/`, settings),
  }
}
