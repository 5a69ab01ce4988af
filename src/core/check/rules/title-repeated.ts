import { foldedWords, titleParts } from '../front-matter/titles.ts'
import { defineRule } from '../rule.ts'
import { checkRepeated } from '../series/repeated.ts'
import { numberOf, type IssueText } from '../series/earlier-issues.ts'

/** A title that ran before, its number aside, says what is in another issue. A title that all issues share does not count. */
export const titleRepeated = defineRule({
  code: 'title-repeated',
  severity: 'warning',
  help: 'Write a title for this issue.',
  scope: 'series',
  check: checkRepeated('title', titleWords),
})

function titleWords(issue: IssueText): string {
  const title = issue.meta?.title ?? ''
  return foldedWords(titleParts(title, numberOf(issue))?.words ?? title)
}
