import type { Lexicon } from '../../model/lexicon.ts'
import { memoize } from '../../model/memoize.ts'
import type { ReadingSettings, Settings } from '../../model/settings.ts'

/** Whether texts are in English, the one language whose words are checked. */
export const isEnglish = ({ language }: Pick<ReadingSettings, 'language'>): boolean => /^en\b/i.test(language)

/** English dictionaries, as their packages have them. */
export interface Dictionaries {
  /** The one most likely to have a word first; a later one is asked only about words that those before it lack. */
  readonly languages: readonly (() => Dictionary)[]
  /** Lists of products and technical terms, one a line; `#` begins a remark. */
  readonly terms: () => readonly string[]
  /** Lists of other names, in the same form. */
  readonly names: () => readonly string[]
  /** `misspelling->correction, correction`. */
  readonly misspellings: () => readonly string[]
  /** Words by how many people know them. */
  readonly words: (rank: 'common' | 'basic') => readonly string[]
}

export interface Dictionary {
  readonly has: (word: string) => boolean
}

/**
 * English as dictionaries have it, American and British alike, with the editor's own words. Dictionaries are read when the first word
 * is looked up: most runs look up none.
 */
export function lexiconOf(dictionaries: Dictionaries, settings: Pick<Settings, 'words' | 'title' | 'author'>): Lexicon {
  const languages = dictionaries.languages.map(once)
  const own = once(() => casesIn([settings.title, settings.author, ...settings.words]))
  const terms = once(() => casesIn(dictionaries.terms().map(withoutRemarks)))
  const names = once(() => casesIn(dictionaries.names().map(withoutRemarks)))
  const misspellings = once(() => correctionsIn(dictionaries.misspellings()))
  const basic = once(() => new Set(dictionaries.words('basic')))
  const common = once(() => new Set([...basic(), ...dictionaries.words('common')]))
  const isWord = memoize((word: string): boolean => {
    const lower = word.toLowerCase()
    if (common().has(lower) || terms().has(lower) || names().has(lower) || own().has(lower)) return true
    return languages.some((language) => language().has(lower) || (word !== lower && language().has(word)))
  })
  return {
    isWord,
    isCommon: (word, rank) => (rank === 'basic' ? basic() : common()).has(word),
    termOf: (word) => own().get(word) ?? terms().get(word) ?? null,
    correctionsOf: (misspelling) => misspellings().get(misspelling) ?? [],
  }
}

/** Words as they are written, by their lower case. A name such as `Slack Water` counts as two words. */
const casesIn = (texts: readonly string[]): Map<string, string> =>
  new Map(texts.flatMap((text) => text.split(/[\s_+*]+/).map((word) => [word.toLowerCase(), word] as const)))

const withoutRemarks = (list: string): string => list.replaceAll(/^\s*#.*$/gm, '')

const correctionsIn = (lines: readonly string[]): Map<string, string[]> =>
  new Map(
    lines.flatMap((line) => {
      const [wrong, right] = line.split('->')
      return wrong !== undefined && right !== undefined ? [[wrong, right.split(/,\s*/)] as const] : []
    }),
  )

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
