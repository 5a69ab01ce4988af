/** What is known of the words of a language. Words are asked for in lower case unless their own case is said to matter. */
export interface Lexicon {
  /** Whether a dictionary, or the editor, has the word; one that begins with a capital counts as written either way. */
  readonly isWord: (word: string) => boolean
  /** Whether everybody knows the word: `common` to readers, `basic` to children. */
  readonly isCommon: (word: string, rank: 'common' | 'basic') => boolean
  /** A product or a term of the trade as it is written; null for every other word. */
  readonly termOf: (word: string) => string | null
  /** What a known misspelling is meant to be, likeliest first; empty for every other word. */
  readonly correctionsOf: (misspelling: string) => readonly string[]
}

/** For languages that there is no dictionary of: nothing is unknown, and so nothing is wrong. */
export const silentLexicon: Lexicon = {
  isWord: () => true,
  isCommon: () => false,
  termOf: () => null,
  correctionsOf: () => [],
}
