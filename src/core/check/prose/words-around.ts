import { notProse } from './prose.ts'

/** What stands before a place with no space between, not further back than `reach` units. */
export const tokenBefore = (text: string, index: number, reach = 40): string =>
  text.slice(Math.max(0, index - reach), index).replace(/^[^]*\s/, '')

/** What stands from a place up to the next space. */
export const tokenAfter = (text: string, index: number): string => text.slice(index).replace(/\s[^]*$/, '')

/** The words around a place, some `reach` units on either side, for a message: whole words, with `…` where the text goes on. */
export function wordsAround(text: string, index: number, reach = 20): string {
  const start = Math.max(0, index - reach)
  const end = Math.min(text.length, index + reach)
  const before = start === 0 ? text.slice(0, index) : `…${text.slice(start, index).replace(/^\S*\s+(?=\S)/, '')}`
  const after = end === text.length ? text.slice(index) : `${text.slice(index, end).replace(/(?<=\S)\s+\S*$/, '')}…`
  return `${before}${after}`.replaceAll(notProse, '…').replace(/\s+/g, ' ').replace(/…{2,}/g, '…').trim()
}

/** A text that is short enough to be quoted in a message. */
export const shortened = (text: string, length = 80): string =>
  text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text
