import type { TopicOnPage } from '../model/views.ts'
import type { Place } from '../model/diagnostic.ts'
import type { EventRecord } from '../model/publication.ts'
import type { Mentioned } from './event-mentions.ts'
import { topicsOf } from './page-topics.ts'
import type { Archive } from './archive.ts'

/** Topics of an event: those that its record names, then those of the passages that announce it and nothing else. */
export function topicsOfEvent(
  record: EventRecord | null,
  mentioned: readonly Mentioned[],
  archive: Archive,
): readonly TopicOnPage[] {
  const named = (record?.meta.topics ?? []).flatMap((name) => archive.vocabulary.resolve(name) ?? [])
  const tags = mentioned.flatMap(({ mention, from }) => {
    const { passages, mentions } = from.publication.body
    const others = mentions.filter((other) => other !== mention)
    const isItsOwn = (place: Place) => overlaps(place, mention.place) && !others.some((other) => overlaps(place, other.place))
    return passages.flatMap(({ place }, index) => (isItsOwn(place) ? [from.tags[index] ?? []] : []))
  })
  return topicsOf({ tags, named: [...new Set(named)] }, archive)
}

const overlaps = (a: Place, b: Place): boolean =>
  a.line !== undefined && b.line !== undefined && a.line <= (b.endLine ?? b.line) && b.line <= (a.endLine ?? a.line)
