import type { PhraseEntry, TopicLexicon, PhraseNode } from '../model/topic-lexicon.ts'
import type { Tokens } from './tokens.ts'

/** A phrase of the lexicon where it stands in a text: its words from `from` up to `to`. */
export interface Match {
  readonly entry: PhraseEntry
  readonly from: number
  readonly to: number
  /** The phrase is told by its capital alone, and stands where every word has one. */
  readonly isDoubtful: boolean
}

/** Finds every phrase of the lexicon in one walk over the words. */
export function scan(tokens: Tokens, { phrases }: TopicLexicon): Match[] {
  const matches: Match[] = []
  for (let from = 0; from < tokens.lower.length; from += 1) {
    let node: PhraseNode | undefined = phrases
    for (let at = from; (node = node.next.get(tokens.lower[at]!)); at += 1) {
      for (const entry of node.entries) {
        if (entry.exact && !isWritten(entry.exact, tokens.written, from)) continue
        const isDoubtful = tokens.opens[from]! && at === from && entry.exact !== null && /^\p{Lu}\p{Ll}+$/u.test(entry.exact[0]!)
        matches.push({ entry, from, to: at + 1, isDoubtful })
      }
      if (at + 1 === tokens.lower.length) break
    }
  }
  return matches
}

const isWritten = (exact: readonly string[], written: readonly string[], from: number): boolean =>
  exact.every((word, index) => word === written[from + index])

/** The matches that count: not within a phrase that means something else, nor within a longer or stronger one of the same topic. */
export function standing(matches: readonly Match[]): readonly Match[] {
  const evidence = matches.filter(({ entry }) => entry.strength !== 'context')
  return evidence.filter((match, index) => !evidence.some((other, at) => at !== index && covers(other, match, at < index)))
}

const rank = { against: 3, word: 2, hint: 1, context: 0 } as const

const rankOf = ({ entry, isDoubtful }: Match): number => rank[entry.strength] - (isDoubtful ? 0.5 : 0)

function covers(other: Match, match: Match, isEarlier: boolean): boolean {
  if (other.entry.topic !== match.entry.topic || other.from > match.from || other.to < match.to) return false
  const isLonger = other.to - other.from > match.to - match.from
  const [higher, lower] = [rankOf(other), rankOf(match)]
  if (match.entry.strength === 'against') return isLonger && other.entry.strength === 'against'
  return isLonger || higher > lower || (higher === lower && isEarlier)
}
