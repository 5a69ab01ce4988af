import type { CoOccurringTopic } from '../model/views.ts'
import type { Archive } from '../archive/archive.ts'
import type { IndexedArchive } from '../archive/indexed.ts'

/** Fewer passages than this on both topics may be chance. */
const minShared = 3
/** How much closer than chance two topics must be, from 0 for independent to 1 for inseparable. */
const minCloseness = 0.15
const most = 6

/**
 * For each topic, by its slug, those that share more passages with it than chance would explain, closest first: at least three
 * passages, and a normalised pointwise mutual information of 0.15 (G. Bouma, “Normalized (Pointwise) Mutual Information in
 * Collocation Extraction”, 2009), which favours neither frequent topics nor rare ones. Inferred topics do not count, nor do pairs of
 * which one is part of the other.
 */
export function coOccurringTopics({
  issues,
  notes,
  topics,
  vocabulary,
}: IndexedArchive): ReadonlyMap<string, readonly CoOccurringTopic[]> {
  const counts = new Map<string, number>()
  const shared = new Map<string, Map<string, number>>()
  let passages = 0
  for (const { publication } of [...issues, ...notes]) {
    for (const { tags } of publication.body.passages) {
      passages += 1
      const slugs = tags.filter(({ isInferred }) => !isInferred).map(({ slug }) => slug)
      for (const slug of slugs) {
        counts.set(slug, (counts.get(slug) ?? 0) + 1)
        const others = shared.get(slug) ?? new Map<string, number>()
        shared.set(slug, others)
        for (const other of slugs) if (other !== slug) others.set(other, (others.get(other) ?? 0) + 1)
      }
    }
  }
  const refs = new Map(topics.map(({ publication, route }) => [publication.name, { url: route.url, title: route.title }]))
  const isPart = partsIn(vocabulary.topics)
  return new Map(
    [...shared].map(([slug, others]) => {
      const close = [...others]
        .filter(([other, both]) => both >= minShared && refs.has(other) && !isPart(slug, other))
        .map(([other, both]) => ({
          slug: other,
          both,
          closeness: closenessOf(both, counts.get(slug) ?? 0, counts.get(other) ?? 0, passages),
        }))
        .filter(({ closeness }) => closeness >= minCloseness)
        .sort((a, b) => b.closeness - a.closeness || b.both - a.both || (a.slug < b.slug ? -1 : 1))
      return [
        slug,
        close.slice(0, most).flatMap(({ slug: other, both }) => {
          const ref = refs.get(other)
          return ref ? [{ ...ref, count: both }] : []
        }),
      ]
    }),
  )
}

/** Normalised pointwise mutual information, −1…1. */
export function closenessOf(both: number, one: number, other: number, all: number): number {
  if (both === all) return 1
  return Math.log((both * all) / (one * other)) / -Math.log(both / all)
}

/** Tells whether one of two topics is part of the other, directly or through topics in between. */
function partsIn(topics: Archive['vocabulary']['topics']): (a: string, b: string) => boolean {
  const entries = new Map(topics.map((topic) => [topic.slug, topic]))
  const above = (slug: string, seen = new Set<string>()): ReadonlySet<string> => {
    for (const broader of entries.get(slug)?.broader ?? []) {
      if (seen.has(broader)) continue
      seen.add(broader)
      above(broader, seen)
    }
    return seen
  }
  const ancestors = new Map(topics.map(({ slug }) => [slug, above(slug)]))
  const isAbove = (a: string, b: string) => ancestors.get(b)?.has(a) ?? false
  return (a, b) => isAbove(a, b) || isAbove(b, a)
}
