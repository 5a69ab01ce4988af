import type { Passage } from '../model/body.ts'
import type { Finding, Place } from '../model/diagnostic.ts'
import type { EventFacts, Issue, Note } from '../model/publication.ts'
import type { Settings } from '../model/settings.ts'
import type { TopicTag, Vocabulary } from '../model/topics.ts'
import { tagAsSaid, tagPassage } from './tag.ts'

/** Topics that an event's record names and the vocabulary does not know. */
export function unknownTopics({ meta, file, places }: EventFacts, vocabulary: Vocabulary): readonly Finding[] {
  return meta.topics.flatMap((name, index) =>
    vocabulary.resolve(name) ? [] : [unknownTopic(name, places[`topics.${index}`] ?? places['topics'] ?? { file })],
  )
}

const unknownTopic = (name: string, place: Place): Finding => ({
  code: 'topic-unknown',
  place,
  message: `“${name}” is no topic of content/topics, nor an alias of one; correct it, or add the topic.`,
})

/**
 * The topics that a text's front matter names: its `topics`, which must be known, and those of its `tags` and `categories`
 * that the vocabulary knows. Words of the series (`seriesWords`) say nothing of an issue and are set aside.
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
    const place = places[`topics.${index}`] ?? places['topics'] ?? { file }
    findings.push(unknownTopic(name, place))
    return []
  })
  const fromTags = [...meta.tags, ...meta.categories]
    .filter((tag) => !isSeries.has(tag.toLowerCase()))
    .flatMap((tag) => vocabulary.resolve(tag) ?? [])
  return { slugs: [...new Set([...explicit, ...fromTags])], findings }
}

/**
 * The topics of a passage: those that a comment of the editor's sets, else those that there is evidence for. A comment of which
 * no name is known sets nothing.
 */
export function tagsOf(passage: Passage, vocabulary: Vocabulary): { tags: readonly TopicTag[]; findings: readonly Finding[] } {
  return { tags: passageTags(passage, vocabulary), findings: unknownSaid(passage, vocabulary) }
}

/** The topics alone: to weigh evidence takes long. */
function passageTags(passage: Passage, vocabulary: Vocabulary): readonly TopicTag[] {
  const { topics: said } = passage
  if (!said) return tagPassage(passage, vocabulary)
  const slugs = said.flatMap(({ name }) => vocabulary.resolve(name) ?? [])
  const isLost = said.length > 0 && slugs.length === 0
  return isLost ? tagPassage(passage, vocabulary) : tagAsSaid([...new Set(slugs)], vocabulary)
}

/** Topics of each passage of a text, in the passages' order. What makes them may keep them: they depend on its arguments alone. */
export type TagsOf = (text: Issue | Note, vocabulary: Vocabulary) => readonly (readonly TopicTag[])[]

export const textTags: TagsOf = ({ body }, vocabulary) => body.passages.map((passage) => passageTags(passage, vocabulary))

/** Names in a comment that no topic has. */
export const unknownSaid = ({ topics = [] }: Pick<Passage, 'topics'>, vocabulary: Vocabulary): readonly Finding[] =>
  topics.filter(({ name }) => !vocabulary.resolve(name)).map(({ name, place }) => unknownTopic(name, place))
