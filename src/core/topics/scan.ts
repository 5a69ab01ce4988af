import type { PhraseEntry, TopicLexicon, TopicPhrase } from '../model/topic-lexicon.ts'
import type { SplitText, Word } from './words.ts'

/** An occurrence of a phrase of the lexicon in a text. */
export interface Match<Entry extends PhraseEntry = PhraseEntry> {
  readonly entry: Entry
  /** Indexes of its words, the last exclusive. */
  readonly from: number
  readonly to: number
  readonly first: Word
  readonly last: Word
  /** Whether only its capital identifies the phrase, and it stands where every word has one. */
  readonly isDoubtful: boolean
}

/** Finds every phrase of the lexicon in one pass over the words. */
export function scan({ words }: SplitText, { phrases }: TopicLexicon): Match[] {
  const matches: Match[] = []
  for (const [from, first] of words.entries()) {
    let last: Word | undefined = first
    for (let to = from + 1, node = phrases.next.get(first.lower); node && last; to += 1) {
      for (const entry of node.entries) {
        if (entry.exact && !isWritten(entry.exact, words, from)) continue
        const isDoubtful =
          to === from + 1 && entry.exact !== null && first.opensSentence && /^\p{Lu}\p{Ll}+$/u.test(first.written)
        matches.push({ entry, from, to, first, last, isDoubtful })
      }
      last = words[to]
      node = last && node.next.get(last.lower)
    }
  }
  return matches
}

const isWritten = (exact: readonly string[], words: readonly Word[], from: number): boolean =>
  exact.every((word, index) => word === words[from + index]?.written)

/**
 * The matches that count as evidence: not within a phrase that means something else, nor within a longer or stronger one of
 * the same topic.
 */
export function countingMatches(matches: readonly Match[]): readonly Match<TopicPhrase>[] {
  const evidence = matches.filter(isEvidence)
  return evidence.filter((match, index) => !evidence.some((other, at) => at !== index && covers(other, match, at < index)))
}

const isEvidence = (match: Match): match is Match<TopicPhrase> => match.entry.strength !== 'context'

const rank = { against: 3, word: 2, hint: 1 } as const

const rankOf = ({ entry, isDoubtful }: Match<TopicPhrase>): number => rank[entry.strength] - (isDoubtful ? 0.5 : 0)

function covers(other: Match<TopicPhrase>, match: Match<TopicPhrase>, isEarlier: boolean): boolean {
  if (other.entry.topic !== match.entry.topic || other.from > match.from || other.to < match.to) return false
  const isLonger = other.to - other.from > match.to - match.from
  const [higher, lower] = [rankOf(other), rankOf(match)]
  if (match.entry.strength === 'against') return isLonger && other.entry.strength === 'against'
  return isLonger || higher > lower || (higher === lower && isEarlier)
}
