import { notProse } from './prose.ts'

/** The text from the last space before an index up to the index, at most `reach` units. */
export const tokenBefore = (text: string, index: number, reach = 40): string =>
  text.slice(Math.max(0, index - reach), index).replace(/^[^]*\s/, '')

/** The text from an index up to the next space. */
export const tokenAfter = (text: string, index: number): string => text.slice(index).replace(/\s[^]*$/, '')

/** The words around an index for a message, about `reach` units on either side: whole words, with `…` where the text goes on. */
export function wordsAround(text: string, index: number, reach = 20): string {
  const start = Math.max(0, index - reach)
  const end = Math.min(text.length, index + reach)
  const before = start === 0 ? text.slice(0, index) : `…${text.slice(start, index).replace(/^\S*\s+(?=\S)/, '')}`
  const after = end === text.length ? text.slice(index) : `${text.slice(index, end).replace(/(?<=\S)\s+\S*$/, '')}…`
  return `${before}${after}`.replaceAll(notProse, '…').replace(/\s+/g, ' ').replace(/…{2,}/g, '…').trim()
}

/** A text cut to at most `length` units, for a message. */
export const shortened = (text: string, length = 80): string =>
  text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text
