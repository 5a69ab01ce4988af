import type { Passage } from '../model/body.ts'
import type { TopicFacts } from '../model/publication.ts'
import { headingPieces, hostPieces } from '../topics/evidence.ts'
import { fold } from '../topics/fold.ts'
import { hostAndPath } from '../topics/lexicon.ts'
import type { TopicLexicon, PhraseNode } from '../model/topic-lexicon.ts'
import { partsOf } from '../topics/parts.ts'
import { scan } from '../topics/scan.ts'
import { splitWords } from '../topics/words.ts'

/** Words of a topic that match nothing in the archive, as the topic's file has them. */
export interface UnusedWords {
  readonly slug: string
  /** Of `words`, `hints` and `against`. */
  readonly words: readonly string[]
  readonly hosts: readonly string[]
  readonly headings: readonly string[]
  /** Words whose matches another word of the topic finds: `teams` beside `team`. */
  readonly needless: readonly string[]
}

export function unusedWords(
  topics: readonly TopicFacts[],
  passages: readonly Passage[],
  lexicon: TopicLexicon,
): readonly UnusedWords[] {
  const met = new Map(topics.map(({ name }) => [name, new Set<string>()]))
  for (const passage of passages) {
    for (const { text } of partsOf(passage)) {
      for (const { entry } of scan(splitWords(text), lexicon)) if (entry.topic !== null) met.get(entry.topic)?.add(entry.phrase)
    }
    for (const [topic, { written }] of hostPieces(passage, lexicon)) met.get(topic)?.add(`host ${written}`)
    for (const [topic, { key }] of headingPieces(passage, lexicon)) met.get(topic)?.add(`heading ${key}`)
  }
  return topics.flatMap(({ name: slug, meta }): UnusedWords[] => {
    const phrases = [...[...meta.words, ...meta.hints].map(({ word }) => word), ...meta.against]
    const isNeedless = (word: string) => !isInLexicon(slug, word, lexicon)
    const isMet = (what: string) => met.get(slug)?.has(what) ?? false
    const hostOf = (written: string) => Object.values(hostAndPath(written)).join('')
    const unused = {
      slug,
      words: phrases.filter((word) => !isMet(word) && !isNeedless(word)),
      hosts: meta.hosts.filter((written) => !isMet(`host ${hostOf(written)}`)),
      headings: meta.headings.filter((heading) => !isMet(`heading ${fold(heading)}`)),
      needless: phrases.filter(isNeedless),
    }
    return [unused.words, unused.hosts, unused.headings, unused.needless].some((list) => list.length > 0) ? [unused] : []
  })
}

/** Whether the lexicon has a phrase. It leaves out one that another phrase of the topic already finds. */
function isInLexicon(topic: string, phrase: string, { phrases }: TopicLexicon): boolean {
  let node: PhraseNode | undefined = phrases
  for (const { lower } of splitWords(phrase).words) node = node?.next.get(lower)
  return node?.entries.some((entry) => entry.topic === topic && entry.phrase === phrase) ?? false
}
