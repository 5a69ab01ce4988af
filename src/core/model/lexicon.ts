/** What is known about the words of a language. Words are passed in lower case, unless a method says that case matters. */
export interface Lexicon {
  /** Whether a dictionary, or the editor, has the word; one that begins with a capital counts as written either way. */
  readonly isWord: (word: string) => boolean
  /** Whether everybody knows the word: adults for `common`, children for `basic`. */
  readonly isCommon: (word: string, rank: 'common' | 'basic') => boolean
  /** The spelling of a product's name or a technical term; null for every other word. */
  readonly termOf: (word: string) => string | null
  /** The words that a known misspelling may stand for, likeliest first; empty for every other word. */
  readonly correctionsOf: (misspelling: string) => readonly string[]
}

/** For languages without a dictionary: every word counts as known, so that none is reported. */
export const silentLexicon: Lexicon = {
  isWord: () => true,
  isCommon: () => false,
  termOf: () => null,
  correctionsOf: () => [],
}
