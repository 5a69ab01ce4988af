import { notProse } from './prose.ts'

/** The words around a place, some `reach` units on either side, for a message: whole words, with `…` where the text goes on. */
export function wordsAround(text: string, index: number, reach = 20): string {
  const start = Math.max(0, index - reach)
  const end = Math.min(text.length, index + reach)
  const before = start === 0 ? text.slice(0, index) : `…${text.slice(start, index).replace(/^\S*\s+(?=\S)/, '')}`
  const after = end === text.length ? text.slice(index) : `${text.slice(index, end).replace(/(?<=\S)\s+\S*$/, '')}…`
  return `${before}${after}`.replaceAll(notProse, '…').replace(/\s+/g, ' ').replace(/…{2,}/g, '…').trim()
}
