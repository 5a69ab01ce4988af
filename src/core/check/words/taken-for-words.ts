/**
 * Misspellings that dictionaries take for words: `wont` is a habit, `cant` is jargon, `dont` and `youre` are in lists of names. The
 * patterns require words around them that leave no doubt.
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

/** A text with more of them is written in lower case throughout, or is about something else. */
const maxOccurrences = 2

interface TakenForWord {
  readonly word: string
  readonly index: number
  readonly meant: string
}

/** The misspellings in a text that dictionaries take for words; corrections have the apostrophe that the text uses. */
export function takenForWords(text: string): TakenForWord[] {
  return patterns.flatMap(({ pattern, meant }) => {
    const found = [...text.matchAll(pattern)]
    if (found.length > maxOccurrences) return []
    return found.map(({ 0: word, index }) => ({ word, index, meant: text.includes('’') ? meant : meant.replace('’', "'") }))
  })
}
