import type { Strength } from '../model/topic-lexicon.ts'

/** One thing that speaks for a topic, or against it. */
export interface Piece {
  readonly strength: Strength | 'host' | 'heading'
  /** What repetitions share. */
  readonly key: string
  /** As it stands in the passage. */
  readonly shown: string
  /** 0…1: how sure it alone makes. */
  readonly weight: number
  /** It stands far behind a title. */
  readonly isAside?: boolean
}

/** From this score on a passage has a topic. */
export const threshold = 0.5

/** A second mention of the same word says less than a first mention of another, a third less still, a fourth nothing. */
const repetition = [1, 0.5, 0.25]

/** How sure all that is said in passing can make together: a list of names is about none of them. */
const mostOfAsides = 0.65

/**
 * Puts pieces together as independent witnesses (noisy-or): the doubt that is left is the product of the doubts that each leaves.
 * Each phrase that speaks against the topic halves what comes out.
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
  return Math.round((1 - doubt * Math.max(asides, 1 - mostOfAsides)) * share * 100) / 100
}
