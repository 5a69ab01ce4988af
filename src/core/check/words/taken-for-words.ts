/**
 * Misspellings that a dictionary takes for words: `wont` is a habit, `cant` is talk, `dont` and `youre` stand in lists of names.
 * What stands before or after them leaves no doubt.
 */
const patterns: readonly { readonly pattern: RegExp; readonly meant: string }[] = [
  {
    pattern:
      /(?<!\b(?:my|your|his|her|its|our|their|one['’]s|is|was|are|were|be)\s+)(?<![\p{L}\p{N}'’\-_.@#/])wont(?=\s+(?!to\b)\p{Ll})/gu,
    meant: 'won’t',
  },
  { pattern: /(?<=\b(?:I|you|we|they|he|she|it|who|that|which|people|one)\s+)cant(?=\s+\p{Ll})/giu, meant: 'can’t' },
  { pattern: /(?<![\p{L}\p{N}'’\-_.@#/])dont(?=\s+\p{Ll})/gu, meant: 'don’t' },
  { pattern: /(?<![\p{L}\p{N}'’\-_.@#/])youre(?=\s+\p{Ll})/gu, meant: 'you’re' },
  {
    pattern:
      /(?<![\p{L}\p{N}'’\-_.@#/(]|[\p{L}\p{N}] \+ )(?<=^|\s)i(?=\s+(?:am|was|think|believe|have|had|would|will|could|did|don['’]t|know|hope|guess|love|want|mean|feel)\b)/gu,
    meant: 'I',
  },
]

/** Who writes so more often than this writes all in small letters, or of something else. */
const most = 2

export interface Taken {
  readonly word: string
  readonly index: number
  readonly meant: string
}

/** The misspellings of a text that are words, with the apostrophe that the text writes. */
export function takenForWords(text: string): Taken[] {
  return patterns.flatMap(({ pattern, meant }) => {
    const found = [...text.matchAll(pattern)]
    if (found.length > most) return []
    return found.map(({ 0: word, index }) => ({ word, index, meant: text.includes('’') ? meant : meant.replace('’', "'") }))
  })
}
