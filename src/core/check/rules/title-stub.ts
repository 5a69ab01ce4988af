import { defineRule } from '../rule.ts'
import { numberOf, type IssueText } from '../series/earlier-issues.ts'
import { habitOf } from '../series/habits.ts'
import { foldedWords, titleParts } from '../front-matter/titles.ts'

/** A title without words besides the issue's number, where those of the last issues say what is in them. */
export const titleStub = defineRule({
  code: 'title-stub',
  severity: 'warning',
  help: 'Say in the title what is in the issue.',
  scope: 'series',
  *check({ issue, last }) {
    const { meta, places, file } = issue
    // `title-trailing-comma` reports what ends in a comma or a colon.
    if (!meta || numberOf(issue) === null || hasWords(issue) || /[,;:]\s*$/.test(meta.title)) return
    if (!habitOf(last, hasWords).isFirm) return
    const message = `The title is “${meta.title}” alone, while those of the last issues go on and say what is in them; so should this.`
    yield { place: places?.['title'] ?? { file }, message }
  },
})

const hasWords = (issue: IssueText): boolean => {
  const title = issue.meta?.title ?? ''
  const parts = titleParts(title, numberOf(issue))
  return foldedWords(parts ? parts.words : title) !== ''
}
