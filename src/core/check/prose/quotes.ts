import type { Prose } from './prose.ts'

/** A quotation mark, and whether what stands beside it lets it open or close a quotation. */
export interface Quote {
  readonly sign: string
  readonly index: number
  readonly isOpening: boolean
  readonly isClosing: boolean
}

/** How many paragraphs after its first a quotation may run through. */
const maxParagraphs = 6

/**
 * The double quotation marks in a run. If their number is odd, one that does not quote is left out: a mark that is itself the
 * subject, or the sign for inches in 6.5".
 *
 * @param isCurly whether curly marks count, besides straight ones
 */
export function quotesIn({ text }: Pick<Prose, 'text'>, isCurly: boolean): Quote[] {
  const quotes = [...text.matchAll(isCurly ? /["“”]/g : /"/g)].map(({ 0: sign, index }): Quote => {
    const before = text[index - 1] ?? '\n'
    const after = text[index + 1] ?? '\n'
    const isOpening = sign === '“' || (sign === '"' && !/\s/.test(after) && /[\s([{—–\-/'‘“]/.test(before))
    const isClosing = sign === '”' || (sign === '"' && !/\s/.test(before) && /[\s)\]},.;:!?…—–\-/'’”]/.test(after))
    return { sign, index, isOpening, isClosing }
  })
  if (quotes.length % 2 === 0) return quotes
  const named = quotes.findIndex(({ index }) => isNamed(text, index))
  if (named !== -1) return quotes.toSpliced(named, 1)
  const inches = quotes.findIndex(
    ({ sign, index }, at) =>
      sign === '"' && /\d/.test(text[index - 1] ?? '') && (at % 2 === 0 || quotes[at + 1]?.isOpening === false),
  )
  return inches === -1 ? quotes : quotes.toSpliced(inches, 1)
}

/** `(")`, or `(' or ")`: the text is about the mark itself. */
const isNamed = (text: string, index: number): boolean =>
  (text[index - 1] === '(' && /[\s)]/.test(text[index + 1] ?? '')) || (text[index - 1] === ' ' && text[index + 1] === ')')

/** The quotation mark that has no partner, if their number is odd. */
export function oddOne(quotes: readonly Quote[]): Quote | undefined {
  const last = quotes.at(-1)
  if (!last || quotes.length % 2 === 0) return undefined
  const curly = oddCurly(quotes)
  if (curly) return curly
  const doubled = quotes.findIndex((it, at) => it.isOpening && !it.isClosing && quotes[at + 1]?.isOpening)
  if (doubled !== -1) return quotes[doubled]
  if (last.isOpening) return last
  return quotes.find((it, at) => it.isClosing && !it.isOpening && quotes[at - 1]?.isClosing !== false) ?? last
}

/** The curly mark whose neighbour among the curly marks does not match it, if their number is odd. */
export function oddCurly(quotes: readonly Quote[]): Quote | undefined {
  const curly = quotes.filter(({ sign }) => sign !== '"')
  if (curly.length % 2 === 0) return undefined
  return curly.find(({ sign }, at) => (sign === '”' ? curly[at - 1]?.sign !== '“' : curly[at + 1]?.sign !== '”'))
}

/** Index of the paragraph that ends a quotation, or -1. Each paragraph between opens the quotation again, or has no marks. */
export function endOf(at: number, prose: readonly Prose[], isCurly: boolean): number {
  const first = at + 1
  for (const [index, run] of prose.slice(first, first + maxParagraphs).entries()) {
    if (run.kind === 'heading') return -1
    const next = first + index
    const quotes = quotesIn(run, isCurly)
    const isReopened = /^\s*["“]/.test(run.text)
    if (isReopened && quotes.length % 2 === 0) return next
    if (!isReopened && quotes.length % 2 === 1) return quotes.some(({ isClosing }) => isClosing) ? next : -1
    if (!isReopened && quotes.length > 0) return -1
  }
  return -1
}
