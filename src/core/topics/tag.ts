import type { Passage } from '../model/body.ts'
import type { TopicTag, Vocabulary } from '../model/topics.ts'
import { evidenceOf } from './evidence.ts'
import { scoreOf, threshold, type Piece } from './weigh.ts'

/** A topic whose score is less than this share of the best one is an aside. */
const subjectShare = 0.7

/** The share of a topic's score that each broader topic inherits. */
const broaderShare = 0.8

/**
 * Finds the topics that a passage is about. Every topic comes with its evidence, so that an editor can see in the passage why
 * it has the topic. Broader topics are added, marked as inferred.
 *
 * @returns best first; topics of the same score by slug
 */
export function tagPassage(passage: Passage, vocabulary: Vocabulary): readonly TopicTag[] {
  const scored = [...evidenceOf(passage, vocabulary.lexicon)].map(([slug, pieces]) => ({ slug, pieces, score: scoreOf(pieces) }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  const tags = scored
    .filter(({ score }) => score >= Math.max(threshold, best * subjectShare))
    .map(({ slug, pieces, score }): TopicTag => ({ slug, score, evidence: evidenceWords(pieces), ...direct, isNamed: false }))
  return withBroader(tags, vocabulary)
}

const direct = { isInferred: false, through: null } as const

/** The topics that the editor names for a passage, and the broader ones. No others are looked for. */
export function tagAsNamed(slugs: readonly string[], vocabulary: Vocabulary): readonly TopicTag[] {
  return withBroader(
    slugs.map((slug): TopicTag => ({ slug, score: 1, evidence: [], ...direct, isNamed: true })),
    vocabulary,
  )
}

/** Adds broader topics whose inherited score suffices, and sorts by score. */
function withBroader(found: readonly TopicTag[], { lexicon }: Vocabulary): readonly TopicTag[] {
  const tags = new Map(found.map((tag) => [tag.slug, tag]))
  for (const { slug: through, score, evidence, isNamed } of found.toSorted(bestFirst)) {
    for (const [index, slug] of (lexicon.broader.get(through) ?? []).entries()) {
      const inherited = round(score * broaderShare ** (index + 1))
      if (tags.has(slug) || inherited < threshold) continue
      tags.set(slug, { slug, score: inherited, evidence, isInferred: true, through, isNamed })
    }
  }
  return [...tags.values()].sort(bestFirst)
}

const bestFirst = (a: TopicTag, b: TopicTag): number => b.score - a.score || (a.slug < b.slug ? -1 : 1)

const round = (score: number): number => Math.round(score * 100) / 100

/** The evidence for a topic as written in the passage, strongest first; each phrase once, by its strongest mention. */
function evidenceWords(pieces: readonly Piece[]): readonly string[] {
  const words = new Map<string, string>()
  for (const { strength, key, written } of [...pieces].sort((a, b) => b.weight - a.weight)) {
    const phrase = strength === 'host' ? written : key
    if (strength !== 'against' && !words.has(phrase)) words.set(phrase, written)
  }
  return [...new Set(words.values())]
}
