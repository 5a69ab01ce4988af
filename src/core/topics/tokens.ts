/** A text cut into words. The arrays run in parallel, one entry a word. */
export interface Tokens {
  readonly text: string
  /** Offsets in the text. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** As written, without a possessive ’s. */
  readonly written: readonly string[]
  /** In lower case. */
  readonly lower: readonly string[]
  /** Whether a sentence begins here: a capital then tells nothing. */
  readonly opens: readonly boolean[]
}

/**
 * Letters and digits make a word; so hyphens, slashes and full stops within names part words (`multi-cloud`, `CI/CD`,
 * `Node.js`). A dot before a word that begins a token (`.NET`, `.env`) and a plus or sharp after it (`C++`, `C#`) belong to it.
 */
const pattern = /(?:(?<![^\s([{“"'‘])\.)?[\p{L}\p{N}]+(?:['’](?!s\b)\p{L}+)?(?:\+\+|#)?/gu
const sentenceEnd = /[.!?:…][)\]”"’']*\s|\n|[•–—|]\s|^\s*$/u

export function tokensOf(text: string): Tokens {
  const [starts, ends]: [number[], number[]] = [[], []]
  const written: string[] = []
  const lower: string[] = []
  const opens: boolean[] = []
  let end = 0
  for (const { 0: word, index } of text.matchAll(pattern)) {
    const isPossessive = word === 's' && index === end + 1 && /['’]/.test(text[end]!)
    if (isPossessive) {
      end = index + 1
      continue
    }
    opens.push(end === 0 || (index > end + 1 && sentenceEnd.test(text.slice(end, index))))
    written.push(word)
    lower.push(word.toLowerCase())
    end = index + word.length
    starts.push(index)
    ends.push(end)
  }
  return { text, starts, ends, written, lower, opens }
}
