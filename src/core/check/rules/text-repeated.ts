import type { Body, Passage } from '../../model/body.ts'
import { memoizeByObject } from '../../model/memoize.ts'
import { saysSponsored } from '../../entry/items/sponsor.ts'
import { defineRule } from '../rule.ts'
import { labelOf, type IssueText } from '../series/earlier-issues.ts'
import { foldedWords } from '../front-matter/titles.ts'

/** Shorter paragraphs, such as greetings, recur by chance. */
const minWords = 20
/** A paragraph that so many of the last issues have is a permanent notice. */
const minIssues = 3

/** A paragraph above the first heading that the last issue had already, and that is not a permanent notice. */
export const textRepeated = defineRule({
  code: 'text-repeated',
  severity: 'warning',
  help: 'Write the paragraph anew, or take it out.',
  scope: 'series',
  *check({ issue, last }) {
    const [previous] = last
    if (!previous) return
    for (const passage of introOf(issue)) {
      const words = foldedWords(passage.text)
      const has = ({ body }: IssueText) => paragraphsOf(body).has(words)
      if (!has(previous) || last.filter(has).length >= minIssues) continue
      const message = `This paragraph opened ${labelOf(previous)} already, word for word; write it anew, or take it out.`
      yield { place: passage.place, message }
    }
  },
})

/** The paragraphs of a text that are not items, in the form in which they are compared. */
const paragraphsOf = memoizeByObject(
  ({ passages }: Body): ReadonlySet<string> =>
    new Set(passages.flatMap(({ item, text }) => (item === null ? [foldedWords(text)] : []))),
)

const introOf = ({ body: { passages } }: IssueText): Passage[] =>
  passages.filter(
    ({ item, headings, text }) =>
      item === null && headings.length === 0 && text.split(/\s+/).length >= minWords && !saysSponsored(text),
  )
