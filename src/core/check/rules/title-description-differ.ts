import { memoizeByObject } from '../../model/memoize.ts'
import { defineRule } from '../rule.ts'
import { numberOf, type IssueText } from '../series/earlier-issues.ts'
import { habitOf } from '../series/habits.ts'
import { foldedWords, titleParts } from '../front-matter/titles.ts'

/** From this share of words on the two are meant to be the same. */
const alike = 0.6

/**
 * A description that repeats the title, as it does in the last issues, but for a word or two: one of them was corrected and the
 * other was not. Capitals, marks and the issue's number are not compared.
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
    if (common < alike * Math.max(title.length, description.length)) return
    const said = (words: readonly string[], other: string) =>
      words.length === 0 ? `the ${other} alone has` : `“${words.join(' ')}”`
    const difference =
      left.length === 0 || right.length === 0
        ? `${left.length === 0 ? said(left, 'description') : said(right, 'title')} “${[...left, ...right].join(' ')}”`
        : `the title has ${said(left, '')}, the description ${said(right, '')}`
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

/** What stands between the first and the last words that two texts share; of the longest common row only its length. */
function compared(a: readonly string[], b: readonly string[]) {
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  return { common: commonLength(a, b), left: a.slice(start, a.length - end), right: b.slice(start, b.length - end) }
}

/** Length of the longest row of words that both have in this order. */
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
