import type { Body, Passage } from '../../model/body.ts'
import { memoizeByObject } from '../../model/memoize.ts'
import { saysSponsored } from '../../entry/items/sponsor.ts'
import { defineRule } from '../rule.ts'
import { numberOf, type IssueText } from '../series/earlier-issues.ts'
import { foldedWords } from '../front-matter/titles.ts'

/** Fewer words come again by chance, as greetings do. */
const fewestWords = 20
/** What as many of the last issues have is a notice that stands. */
const standing = 3

/** The words above the first heading that are those of the last issue, though they are no notice that stands in every issue. */
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
      if (!has(previous) || last.filter(has).length >= standing) continue
      const message = `This paragraph opened #${numberOf(previous) ?? previous.name} already, word for word; write it anew, or take it out.`
      yield { place: passage.place, message }
    }
  },
})

/** The paragraphs of a text that are not items, as they are compared. */
const paragraphsOf = memoizeByObject(
  ({ passages }: Body): ReadonlySet<string> =>
    new Set(passages.flatMap(({ item, text }) => (item === null ? [foldedWords(text)] : []))),
)

const introOf = ({ body: { passages } }: IssueText): Passage[] =>
  passages.filter(
    ({ item, headings, text }) =>
      item === null && headings.length === 0 && text.split(/\s+/).length >= fewestWords && !saysSponsored(text),
  )
