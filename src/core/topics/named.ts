import type { Passage } from '../model/body.ts'
import type { Finding, Place } from '../model/diagnostic.ts'
import type { EventFacts, Issue, Note } from '../model/publication.ts'
import type { Settings } from '../model/settings.ts'
import type { TopicTag, Vocabulary } from '../model/topics.ts'
import { tagAsNamed, tagPassage } from './tag.ts'
import { ownValue } from '../model/own-value.ts'

/** Reports the topics of an event's record that the vocabulary does not have. */
export function unknownTopics({ meta, file, places }: EventFacts, vocabulary: Vocabulary): readonly Finding[] {
  return meta.topics.flatMap((name, index) =>
    vocabulary.resolve(name) ? [] : [unknownTopic(name, ownValue(places, `topics.${index}`) ?? places['topics'] ?? { file })],
  )
}

const unknownTopic = (name: string, place: Place): Finding => ({
  code: 'topic-unknown',
  place,
  message: `“${name}” is neither a topic of content/topics nor an alias of one; correct it, or add the topic.`,
})

/**
 * The topics that the front matter of a text names: its `topics`, which must be in the vocabulary, and those of its `tags` and
 * `categories` that are. The words in `seriesWords` are skipped, as they apply to every issue.
 */
export function namedTopics(
  { meta, file, places }: Omit<Issue | Note, 'body'>,
  vocabulary: Vocabulary,
  { seriesWords }: Pick<Settings, 'seriesWords'>,
): { slugs: readonly string[]; findings: readonly Finding[] } {
  const isSeries = new Set(seriesWords.map((word) => word.toLowerCase()))
  const findings: Finding[] = []
  const explicit = meta.topics.flatMap((name, index) => {
    const slug = vocabulary.resolve(name)
    if (slug) return [slug]
    const place = ownValue(places, `topics.${index}`) ?? places['topics'] ?? { file }
    findings.push(unknownTopic(name, place))
    return []
  })
  const fromTags = [...meta.tags, ...meta.categories]
    .filter((tag) => !isSeries.has(tag.toLowerCase()))
    .flatMap((tag) => vocabulary.resolve(tag) ?? [])
  return { slugs: [...new Set([...explicit, ...fromTags])], findings }
}

/**
 * The topics of a passage: those that the editor names in a comment, else those for which there is evidence. A comment without
 * any known name has no effect.
 */
export function tagsOf(passage: Passage, vocabulary: Vocabulary): { tags: readonly TopicTag[]; findings: readonly Finding[] } {
  return { tags: passageTags(passage, vocabulary), findings: unknownNames(passage, vocabulary) }
}

/** The topics alone: to weigh evidence takes long. */
export function passageTags(passage: Passage, vocabulary: Vocabulary): readonly TopicTag[] {
  const { topics: named } = passage
  if (!named) return tagPassage(passage, vocabulary)
  const slugs = named.flatMap(({ name }) => vocabulary.resolve(name) ?? [])
  const isLost = named.length > 0 && slugs.length === 0
  return isLost ? tagPassage(passage, vocabulary) : tagAsNamed([...new Set(slugs)], vocabulary)
}

/** Reports the names in a comment that no topic has. */
export const unknownNames = ({ topics = [] }: Pick<Passage, 'topics'>, vocabulary: Vocabulary): readonly Finding[] =>
  topics.filter(({ name }) => !vocabulary.resolve(name)).map(({ name, place }) => unknownTopic(name, place))
