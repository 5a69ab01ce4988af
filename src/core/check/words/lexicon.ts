import type { Lexicon } from '../../model/lexicon.ts'
import type { Settings } from '../../model/settings.ts'

/** The dictionaries of English, as their packages have them. */
export interface Dictionaries {
  /** Most likely to have a word first; a later one is asked only for words that the ones before it lack. */
  readonly languages: readonly (() => Dictionary)[]
  /** Lists of products and terms of the trade: one a line, `#` begins a remark. */
  readonly terms: () => readonly string[]
  /** Lists of other names, in the same way. */
  readonly names: () => readonly string[]
  /** `misspelling->correction, correction`. */
  readonly misspellings: () => readonly string[]
  /** Words by how many know them. */
  readonly words: (rank: 'common' | 'basic') => readonly string[]
}

export interface Dictionary {
  readonly has: (word: string) => boolean
}

/**
 * English as dictionaries have it, American and British alike, with the editor's own words. Nothing is read before the first
 * word is asked for, for most runs ask for none.
 */
export function lexiconOf(dictionaries: Dictionaries, settings: Pick<Settings, 'words' | 'title' | 'author'>): Lexicon {
  const own = once(() => new Set([settings.title, settings.author, ...settings.words].flatMap(partsOf)))
  const languages = dictionaries.languages.map(once)
  const terms = once(() => new Set(dictionaries.terms().flatMap(termsIn)))
  const names = once(() => new Set(dictionaries.names().flatMap(termsIn)))
  const misspellings = once(() => correctionsIn(dictionaries.misspellings()))
  const basic = once(() => new Set(dictionaries.words('basic')))
  const common = once(() => new Set([...basic(), ...dictionaries.words('common')]))
  const asked = new Map<string, boolean>()
  const lookUp = (word: string): boolean => {
    const lower = word.toLowerCase()
    if (common().has(lower) || terms().has(lower) || names().has(lower) || own().has(lower)) return true
    return languages.some((language) => language().has(lower) || (word !== lower && language().has(word)))
  }
  return {
    isWord: (word) => {
      if (!asked.has(word)) asked.set(word, lookUp(word))
      return asked.get(word)!
    },
    isCommon: (word, rank) => (rank === 'basic' ? basic() : common()).has(word),
    isTerm: (word) => terms().has(word) || own().has(word),
    correctionsOf: (misspelling) => misspellings().get(misspelling) ?? [],
  }
}

/** `Slack Water's` is three words to a reader of single ones. */
const partsOf = (words: string): string[] => words.toLowerCase().split(/[^\p{L}\p{N}'’]+/u)

const termsIn = (list: string): string[] =>
  list
    .replaceAll(/^\s*#.*$/gm, '')
    .toLowerCase()
    .split(/[\s_+*]+/)

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
