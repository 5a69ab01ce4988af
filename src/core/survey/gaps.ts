import type { Body } from '../model/body.ts'
import type { Vocabulary } from '../model/topics.ts'
import { fold } from '../topics/fold.ts'
import { scan } from '../topics/scan.ts'
import { splitWords, type SplitText, type Word } from '../topics/words.ts'
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
      ...prose.flatMap((split) => namesIn(split).filter((term) => names.has(term))),
      ...titles.flatMap((split) => termsIn(split, names)),
    ]
    for (const term of terms) {
      const known = found.get(term) ?? { issues: [], mentions: 0 }
      if (known.issues.at(-1) !== name) known.issues.push(name)
      known.mentions += 1
      found.set(term, known)
    }
  }
  const minIssues = Math.max(3, Math.ceil(issues.length / 50))
  return [...found]
    .filter(
      ([term, { issues: naming }]) => naming.length >= minIssues && !isKnown.has(fold(term)) && !isCovered(term, vocabulary),
    )
    .map(([term, { issues: naming, mentions }]) => ({ term, issues: naming.length, mentions, examples: naming.slice(0, 3) }))
    .sort((a, b) => b.issues - a.issues || b.mentions - a.mentions || (a.term < b.term ? -1 : 1))
    .slice(0, most)
}

/** Every name that the prose has, as written. */
function namesOf(prose: readonly SplitText[]): ReadonlySet<string> {
  const capitals = new Map<string, number>()
  const small = new Map<string, number>()
  for (const split of prose) {
    for (const name of namesIn(split)) capitals.set(name, (capitals.get(name) ?? 0) + 1)
    for (const { written, lower } of split.words) if (written === lower) small.set(lower, (small.get(lower) ?? 0) + 1)
  }
  return new Set(
    [...capitals].filter(([name, count]) => count >= capitalShare * (small.get(name.toLowerCase()) ?? 0)).map(([name]) => name),
  )
}

function textsOf({ items, passages }: Body): { titles: SplitText[]; prose: SplitText[] } {
  return {
    titles: items.map(({ title }) => splitWords(title)),
    prose: [
      ...items.map(({ commentary }) => commentary),
      ...passages.flatMap(({ item, text }) => (item === null ? [text] : [])),
    ].map(splitWords),
  }
}

const isCovered = (term: string, vocabulary: Vocabulary): boolean =>
  vocabulary.resolve(term) !== undefined || scan(splitWords(term), vocabulary.lexicon).some(({ entry }) => entry.topic !== null)

const hasCapital = (word: string): boolean => /^\p{Lu}/u.test(word)
/** Whether its spelling alone shows that a word is a name. */
const isMarked = (word: string): boolean => /^\p{L}[\p{L}\d]*(?:\p{Lu}|\d)[\p{L}\d+#]*$/u.test(word)

const isName = ({ written, opensSentence }: Word): boolean =>
  !isEmptyWord(written) && (isMarked(written) || (hasCapital(written) && !opensSentence && !/['’]/.test(written)))

function namesIn({ text, words }: SplitText): string[] {
  const runs: Word[][] = []
  let before: Word | undefined
  for (const word of words) {
    const run = before && text.slice(before.end, word.at) === ' ' ? runs.at(-1) : undefined
    if (isName(word) && run) run.push(word)
    else if (isName(word)) runs.push([word])
    before = isName(word) ? word : undefined
  }
  // A longer run is a title within the text.
  return runs.flatMap((run) => (run.length <= longest ? textOfRun(text, run) : [])).filter((name) => name.length > 1)
}

/** The text from the first word to the last; none of no words. */
function textOfRun(text: string, words: readonly Word[]): string[] {
  const [first] = words
  const last = words.at(-1)
  return first && last ? [text.slice(first.at, last.end)] : []
}

/** The names in a title, the longest at each word, and the pairs of words that are not part of a name. */
function termsIn({ text, words }: SplitText, names: ReadonlySet<string>): string[] {
  const terms: string[] = []
  const isPlain = (word: string) => word.length > 2 && !isEmptyWord(word) && /^\p{L}+$/u.test(word)
  for (let at = 0; at < words.length; at += 1) {
    const runs = [3, 2, 1].map((length) => words.slice(at, at + length)).filter((run, index) => run.length === 3 - index)
    const name = runs.map((run) => ({ run, text: textOfRun(text, run).join('') })).find((it) => names.has(it.text))
    const [first, second] = words.slice(at, at + 2)
    if (name) {
      terms.push(name.text)
      at += name.run.length - 1
    } else if (first && second && isPlain(first.lower) && isPlain(second.lower) && text.slice(first.end, second.at) === ' ') {
      terms.push(`${first.lower} ${second.lower}`)
    }
  }
  return terms
}
