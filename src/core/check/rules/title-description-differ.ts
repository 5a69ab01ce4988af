import { memoizeByObject } from '../../model/memoize.ts'
import { defineRule } from '../rule.ts'
import { numberOf, type IssueText } from '../series/earlier-issues.ts'
import { habitOf } from '../series/habits.ts'
import { foldedWords, titleParts } from '../front-matter/titles.ts'

/** Title and description are meant to be the same if they share at least this part of their words. */
const minShared = 0.6

/**
 * A description that differs from the title in a few words, though the two are the same in the last issues: only one of them was
 * corrected. Capitals, punctuation and the issue's number are not compared.
 */
export const titleDescriptionDiffer = defineRule({
  code: 'title-description-differ',
  severity: 'warning',
  help: 'Correct the title or the description.',
  scope: 'series',
  *check({ issue, last }) {
    const { title, description } = comparedWords(issue)
    if (title.length === 0 || description.length === 0 || isSame(issue)) return
    if (!habitOf(last, isSame).isUsual) return
    const { common, left, right } = compared(title, description)
    if (common < minShared * Math.max(title.length, description.length)) return
    const [inTitle, inDescription] = [`“${left.join(' ')}”`, `“${right.join(' ')}”`]
    const difference =
      left.length === 0
        ? `the description alone has ${inDescription}`
        : right.length === 0
          ? `the title alone has ${inTitle}`
          : `the title has ${inTitle}, the description ${inDescription}`
    yield {
      place: issue.places?.['description'] ?? { file: issue.file },
      message: `Title and description are the same but for a few words: ${difference}; correct one of them.`,
    }
  },
})

/** The words of an issue's title and description, without its number. */
const comparedWords = memoizeByObject((issue: IssueText): { title: readonly string[]; description: readonly string[] } => {
  const numbers = [numberOf(issue), /^\d+$/.test(issue.name) ? Number(issue.name) : null]
  const split = (text = '') => {
    const parts = numbers.map((number) => titleParts(text, number)).find((it) => it !== null)
    return foldedWords(parts?.words ?? text).split(' ')
  }
  const { title, description } = { title: split(issue.meta?.title), description: split(issue.meta?.description) }
  return { title: title.filter(Boolean), description: description.filter(Boolean) }
})

const isSame = (issue: IssueText): boolean => {
  const { title, description } = comparedWords(issue)
  return title.length > 0 && title.join(' ') === description.join(' ')
}

/** The words of each text between the beginning and the end that they share, and how many words they have in common. */
function compared(a: readonly string[], b: readonly string[]) {
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  return { common: commonLength(a, b), left: a.slice(start, a.length - end), right: b.slice(start, b.length - end) }
}

/** The length of the longest common subsequence of words. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0)
  for (const word of a) {
    let corner = 0
    row = row.reduce<number[]>((next, above, index) => {
      next.push(word === b[index] ? corner + 1 : Math.max(above, next.at(-1) ?? 0))
      corner = above
      return next
    }, [])
  }
  return row.at(-1) ?? 0
}
