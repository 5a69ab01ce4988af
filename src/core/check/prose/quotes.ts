import type { Prose } from './prose.ts'

/** A quotation mark, and which way it can be read from what stands beside it. */
export interface Quote {
  readonly sign: string
  readonly index: number
  readonly isOpening: boolean
  readonly isClosing: boolean
}

/** How many paragraphs a quotation may go on for. */
const reach = 6

/** Double quotation marks of a run, straight ones alone or curly ones, too; of an odd number without one that is inches: 6.5". */
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

/** `(")`, or `(' or ")`: the mark itself is spoken of. */
const isNamed = (text: string, index: number): boolean =>
  (text[index - 1] === '(' && /[\s)]/.test(text[index + 1] ?? '')) || (text[index - 1] === ' ' && text[index + 1] === ')')

/** The quotation mark that has no partner; none where they come out even. */
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

/** Of an odd number of curly marks the one that has none beside it that it goes with. */
export function oddCurly(quotes: readonly Quote[]): Quote | undefined {
  const curly = quotes.filter(({ sign }) => sign !== '"')
  if (curly.length % 2 === 0) return undefined
  return curly.find(({ sign }, at) => (sign === '”' ? curly[at - 1]?.sign !== '“' : curly[at + 1]?.sign !== '”'))
}

/** Index of the paragraph that ends a quotation: those between open it anew, or have no marks; -1 where none does. */
export function endOf(at: number, prose: readonly Prose[], isCurly: boolean): number {
  const first = at + 1
  for (const [index, run] of prose.slice(first, first + reach).entries()) {
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
