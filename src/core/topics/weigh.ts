import type { Strength } from '../model/topic-lexicon.ts'

/** A piece of evidence for a topic, or against it. */
export interface Piece {
  readonly strength: Strength | 'host' | 'heading'
  /** The same for repetitions. */
  readonly key: string
  /** As written in the passage. */
  readonly written: string
  /** The score that it gives alone, 0…1. */
  readonly weight: number
  /** Whether it is an aside, long after the title. */
  readonly isAside?: boolean
}

/** The lowest score with which a passage has a topic. */
export const threshold = 0.5

/** The share that counts of the first mention of a phrase, the second and the third; further ones do not count. */
const repetition = [1, 0.5, 0.25]

/** The highest score that asides give together: a passage that lists names is about none of them. */
const maxOfAsides = 0.65

/**
 * Combines pieces of evidence as independent causes (noisy-or): the remaining doubt is the product of the doubts that each
 * leaves. Each phrase against the topic halves the score.
 */
export function scoreOf(pieces: readonly Piece[]): number {
  const seen = new Map<string, number>()
  let doubt = 1
  let asides = 1
  let share = 1
  for (const { strength, key, weight, isAside } of [...pieces].sort((a, b) => b.weight - a.weight)) {
    const times = seen.get(key) ?? 0
    seen.set(key, times + 1)
    if (strength === 'against') share = times === 0 ? share / 2 : share
    else if (isAside) asides *= 1 - weight * (repetition[times] ?? 0)
    else doubt *= 1 - weight * (repetition[times] ?? 0)
  }
  return Math.round((1 - doubt * Math.max(asides, 1 - maxOfAsides)) * share * 100) / 100
}
