import { nameOf } from '../../parse/names.ts'
import type { EntrySubject } from '../entry-subject.ts'
import { foldedWords, writtenText } from './titles.ts'

/** A weekly has no more issues a year. */
const issuesPerYear = 52
/** The name of a series has no more words. */
const maxSeriesWords = 3

/** What an issue is called in its address: its slug, or else the name of its folder. */
export const issueNameOf = ({ values, file }: Pick<EntrySubject, 'values' | 'file'>): string =>
  writtenText(values.slug) || nameOf(file)

/** Whether a number is that of an issue in the year before another. */
export const isOfLastYear = (number: number, own: number): boolean => number < own && own - number <= issuesPerYear

/** Whether a title or description is the issue's number alone, or after the series' name. */
export function isNumberAlone(text: string, subject: EntrySubject): boolean {
  const words = foldedWords(text).split(' ')
  const isNumber = Number(words.at(-1) || NaN) === Number(issueNameOf(subject))
  return subject.kind === 'issue' && isNumber && words.length <= maxSeriesWords + 1
}
