import { nameOf } from '../../parse/names.ts'
import type { EntrySubject } from '../entry-subject.ts'

/** A title around its issue's number: `Letter 16: Kelp, fog` is `Letter `, and `Kelp, fog`. */
export interface TitleParts {
  readonly lead: string
  readonly words: string
}

/** Where a title's first number is its issue's own; null where it is another, or there is none. */
export function titleParts(title: string, number: number | null): TitleParts | null {
  const [, lead = '', first, words = ''] = /^(\D*)(\d+)[\s:.,;|–—-]*(.*)$/su.exec(title) ?? []
  return number !== null && first !== undefined && Number(first) === number ? { lead, words: words.trim() } : null
}

/** The first number of a title or description that begins as titles do, with `lead`. */
export function numberAfter(lead: string, text: string): number | null {
  const [, before = '', digits, next = ''] = /^(\D*)(\d+)\s*(.?)/su.exec(text) ?? []
  if (digits === undefined || foldedWords(before) !== foldedWords(lead)) return null
  // Without a name of the series a number is the only where a mark sets it off: “15 ways” is none.
  return foldedWords(lead) !== '' || next === '' || /[:.|–—-]/.test(next) ? Number(digits) : null
}

/** The name of a series has a few words at most. */
const maxSeriesWords = 3

/** Whether a title or description is the issue's number alone, or after the series' name. */
export function isNumberAlone(text: string, { kind, values, file }: Pick<EntrySubject, 'kind' | 'values' | 'file'>): boolean {
  const words = foldedWords(text).split(' ')
  const number = Number(writtenText(values.slug) || nameOf(file))
  return kind === 'issue' && Number(words.at(-1) || NaN) === number && words.length <= maxSeriesWords + 1
}

/** Words and numbers in lower case, one space apart: what is the same to a reader is the same here. */
export const foldedWords = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')

/** `description` as written: a text, or Hugo's list of texts. */
export const writtenText = (value: unknown): string =>
  (Array.isArray(value) ? value : [value])
    .filter((entry) => typeof entry === 'string')
    .join(' ')
    .trim()
