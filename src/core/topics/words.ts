/** A word of a text. */
export interface Word {
  /** As written, without a possessive ’s. */
  readonly written: string
  /** In lower case. */
  readonly lower: string
  /** Offsets in the text; the end is exclusive. */
  readonly at: number
  readonly end: number
  /** Whether a sentence begins here, where a capital means nothing. */
  readonly opensSentence: boolean
}

/** A text with its words. */
export interface SplitText {
  readonly text: string
  readonly words: readonly Word[]
}

/**
 * Letters and digits make a word; so hyphens, slashes and full stops within names separate words (`multi-cloud`, `CI/CD`,
 * `Node.js`). A dot at the beginning (`.NET`, `.env`) and a plus or sharp at the end (`C++`, `C#`) belong to the word.
 */
const pattern = /(?:(?<![^\s([{“"'‘])\.)?[\p{L}\p{N}]+(?:['’](?!s\b)\p{L}+)?(?:\+\+|#)?/gu
const sentenceEnd = /[.!?:…][)\]”"’']*\s|\n|[•–—|]\s|^\s*$/u

export function splitWords(text: string): SplitText {
  const words: Word[] = []
  let last = 0
  for (const { 0: written, index: at } of text.matchAll(pattern)) {
    const isPossessive = written === 's' && at === last + 1 && /['’]/.test(text.charAt(last))
    const opensSentence = last === 0 || (at > last + 1 && sentenceEnd.test(text.slice(last, at)))
    last = at + written.length
    if (!isPossessive) words.push({ written, lower: written.toLowerCase(), at, end: last, opensSentence })
  }
  return { text, words }
}
