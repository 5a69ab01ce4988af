import type { Body } from '../model/body.ts'
import type { Vocabulary } from '../model/topics.ts'
import { fold } from '../topics/fold.ts'
import { scan } from '../topics/scan.ts'
import { tokensOf, type Tokens } from '../topics/tokens.ts'
import { isEmptyWord } from './empty-words.ts'

/** A name or term of the archive that no topic covers. */
export interface Gap {
  readonly term: string
  readonly issues: number
  readonly mentions: number
  /** Some issues that have it, newest first. */
  readonly examples: readonly string[]
}

export interface Surveyed {
  readonly name: string
  readonly body: Body
}

const most = 60
const longest = 3

/** A word is a name if it is capitalised at least this many times as often as not. */
const capitalShare = 4

/**
 * Names and terms that no topic covers, those of most issues first. A name is a run of up to three capitalised words within a
 * sentence, or a single word with an inner capital or a digit (`eBPF`, `WASM`, `k3s`). A name found in this way also counts in titles,
 * where every word may be capitalised. A term is a pair of words that several titles have, neither of them a word such as “the” or
 * “how”. Both must occur in at least three issues, and in one of fifty. Left out are matches of a topic's words, hints and names,
 * people and outlets of bylines, days and months, and words that are mostly written without a capital.
 *
 * @param issues newest first
 * @param besides names to leave out, such as the newsletter's own
 */
export function gapsIn(issues: readonly Surveyed[], vocabulary: Vocabulary, besides: readonly string[]): readonly Gap[] {
  const people = issues.flatMap(({ body }) =>
    body.items.flatMap(({ authors, outlet }) => [...authors, ...(outlet ? [outlet] : [])]),
  )
  const isKnown = new Set([...people, ...besides].map(fold))
  const texts = issues.map(({ name, body }) => ({ name, ...textsOf(body) }))
  const names = namesOf(texts.flatMap(({ prose }) => prose))
  const found = new Map<string, { issues: string[]; mentions: number }>()
  for (const { name, titles, prose } of texts) {
    const terms = [
      ...prose.flatMap((tokens) => namesIn(tokens).filter((term) => names.has(term))),
      ...titles.flatMap((tokens) => termsIn(tokens, names)),
    ]
    for (const term of terms) {
      const known = found.get(term) ?? { issues: [], mentions: 0 }
      if (known.issues.at(-1) !== name) known.issues.push(name)
      known.mentions += 1
      found.set(term, known)
    }
  }
  const least = Math.max(3, Math.ceil(issues.length / 50))
  return [...found]
    .filter(([term, { issues: its }]) => its.length >= least && !isKnown.has(fold(term)) && !isCovered(term, vocabulary))
    .map(([term, { issues: its, mentions }]) => ({ term, issues: its.length, mentions, examples: its.slice(0, 3) }))
    .sort((a, b) => b.issues - a.issues || b.mentions - a.mentions || (a.term < b.term ? -1 : 1))
    .slice(0, most)
}

/** Every name that the prose has, as written. */
function namesOf(prose: readonly Tokens[]): ReadonlySet<string> {
  const capitals = new Map<string, number>()
  const small = new Map<string, number>()
  for (const tokens of prose) {
    for (const name of namesIn(tokens)) capitals.set(name, (capitals.get(name) ?? 0) + 1)
    for (const word of tokens.written) if (word === word.toLowerCase()) small.set(word, (small.get(word) ?? 0) + 1)
  }
  return new Set(
    [...capitals].filter(([name, count]) => count >= capitalShare * (small.get(name.toLowerCase()) ?? 0)).map(([name]) => name),
  )
}

function textsOf({ items, passages }: Body): { titles: Tokens[]; prose: Tokens[] } {
  return {
    titles: items.map(({ title }) => tokensOf(title)),
    prose: [
      ...items.map(({ commentary }) => commentary),
      ...passages.flatMap(({ item, text }) => (item === null ? [text] : [])),
    ].map(tokensOf),
  }
}

const isCovered = (term: string, vocabulary: Vocabulary): boolean =>
  vocabulary.resolve(term) !== undefined || scan(tokensOf(term), vocabulary.lexicon).some(({ entry }) => entry.topic >= 0)

const hasCapital = (word: string): boolean => /^\p{Lu}/u.test(word)
/** Whether its spelling alone shows that a word is a name. */
const isMarked = (word: string): boolean => /^\p{L}[\p{L}\d]*(?:\p{Lu}|\d)[\p{L}\d+#]*$/u.test(word)

function namesIn({ written, opens, text, starts, ends }: Tokens): string[] {
  const names: string[] = []
  for (let at = 0; at < written.length; at += 1) {
    const isName = (index: number) => {
      const word = written[index]
      return (
        word !== undefined && !isEmptyWord(word) && (isMarked(word) || (hasCapital(word) && !opens[index] && !/['’]/.test(word)))
      )
    }
    if (!isName(at)) continue
    let end = at + 1
    while (isName(end) && text.slice(ends[end - 1], starts[end]) === ' ') end += 1
    // A longer run is a title within the text.
    if (end - at <= longest && written.slice(at, end).join('').length > 1) names.push(text.slice(starts[at], ends[end - 1]))
    at = end - 1
  }
  return names
}

/** The names in a title, the longest at each word, and the pairs of words that are not part of a name. */
function termsIn({ written, lower, text, starts, ends }: Tokens, names: ReadonlySet<string>): string[] {
  const terms: string[] = []
  const isPlain = (word: string) => word.length > 2 && !isEmptyWord(word) && /^\p{L}+$/u.test(word)
  for (let at = 0; at < written.length; at += 1) {
    const runs = [3, 2, 1].filter((length) => at + length <= written.length)
    const length = runs.find((it) => names.has(text.slice(starts[at], ends[at + it - 1])))
    if (length !== undefined) {
      terms.push(text.slice(starts[at], ends[at + length - 1]))
      at += length - 1
    } else if (lower.slice(at, at + 2).filter(isPlain).length === 2 && text.slice(ends[at], starts[at + 1]) === ' ') {
      terms.push(lower.slice(at, at + 2).join(' '))
    }
  }
  return terms
}
