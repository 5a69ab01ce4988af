import { foldedWords, titleParts } from '../front-matter/titles.ts'
import { defineRule } from '../rule.ts'
import { checkRepeated } from '../series/repeated.ts'
import { numberOf, type IssueText } from '../series/earlier-issues.ts'

/** The title of an earlier issue, its number aside. A title that the last issues share is the motto of the series. */
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
