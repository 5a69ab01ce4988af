import type { Passage } from '../model/body.ts'
import type { TopicTag, Vocabulary } from '../model/topics.ts'
import { evidenceOf } from './evidence.ts'
import { scoreOf, threshold, type Piece } from './weigh.ts'

/** Beside a clear subject, what is much less sure than it is an aside. */
const subjectShare = 0.7

/** A broader topic is as sure as the narrower one, less what is lost on the way. */
const broaderShare = 0.8

/**
 * Gives a passage the topics that it is about. Every topic carries its evidence: an editor must be able to say why a passage
 * has it by pointing at words in it. What is part of a broader topic brings that topic along, marked as inferred.
 *
 * @returns best first; topics of the same score in the vocabulary's order
 */
export function tagPassage(passage: Passage, vocabulary: Vocabulary): readonly TopicTag[] {
  const { lexicon, topics } = vocabulary
  const scored = [...evidenceOf(passage, lexicon)].map(([topic, pieces]) => ({ topic, pieces, score: scoreOf(pieces) }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  const tags = new Map<number, TopicTag>()
  for (const { topic, pieces, score } of scored) {
    if (score < Math.max(threshold, best * subjectShare)) continue
    tags.set(topic, { slug: topics[topic]!.slug, score, evidence: wordsOf(pieces), ...byItself, isNamed: false })
  }
  return withBroader(tags, vocabulary)
}

const byItself = { isInferred: false, through: null } as const

/** Gives a passage the topics that its editor says it has, and what these are part of. Nothing else is looked for. */
export function tagAsSaid(slugs: readonly string[], vocabulary: Vocabulary): readonly TopicTag[] {
  const tags = slugs.map((slug): [number, TopicTag] => [
    vocabulary.topics.findIndex((topic) => topic.slug === slug),
    { slug, score: 1, evidence: [], ...byItself, isNamed: true },
  ])
  return withBroader(new Map(tags), vocabulary)
}

/** Adds what surely follows, and puts the best first. */
function withBroader(direct: ReadonlyMap<number, TopicTag>, { lexicon, topics }: Vocabulary): readonly TopicTag[] {
  const tags = new Map(direct)
  for (const [topic, { slug: through, score, evidence, isNamed }] of [...direct].sort(bestFirst)) {
    for (const [index, broader] of lexicon.broader[topic]!.entries()) {
      const inherited = round(score * broaderShare ** (index + 1))
      if (tags.has(broader) || inherited < threshold) continue
      tags.set(broader, { slug: topics[broader]!.slug, score: inherited, evidence, isInferred: true, through, isNamed })
    }
  }
  return [...tags].sort(bestFirst).map(([, tag]) => tag)
}

const bestFirst = ([a, first]: [number, TopicTag], [b, second]: [number, TopicTag]): number => second.score - first.score || a - b

const round = (score: number): number => Math.round(score * 100) / 100

/** What speaks for a topic, strongest first; of a word that stands there twice, its strongest mention. */
function wordsOf(pieces: readonly Piece[]): readonly string[] {
  const words = new Map<string, string>()
  for (const { strength, key, shown } of [...pieces].sort((a, b) => b.weight - a.weight)) {
    const what = strength === 'host' ? shown : key
    if (strength !== 'against' && !words.has(what)) words.set(what, shown)
  }
  return [...new Set(words.values())]
}
