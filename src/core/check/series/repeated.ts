import { mostCommon } from '../../model/most-common.ts'
import type { RuleFinding } from '../rule.ts'
import { labelOf, type IssueText, type SeriesSubject } from './earlier-issues.ts'

/** A title or description that so many of the last issues have is the motto of the series. */
const minIssues = 3

/** The words of an issue's title or description that are compared; empty if there is nothing to compare. */
export type ComparedWords = (issue: IssueText) => string

/** Makes the check whether an issue has the title or description of an earlier one. */
export function checkRepeated(key: 'title' | 'description', comparedWords: ComparedWords) {
  const keysOf = (issue: IssueText): string[] => [comparedWords(issue)]
  return function* ({ issue, earlier, last }: SeriesSubject): Generator<RuleFinding> {
    const own = comparedWords(issue)
    if (own === '') return
    const [before] = earlier.having(keysOf, own)
    const motto = mostCommon(last.map(comparedWords))
    if (!before || (motto?.value === own && motto.count >= minIssues)) return
    const message = `The ${key} is that of ${labelOf(before)}, word for word; write one for this issue.`
    yield { place: issue.places?.[key] ?? { file: issue.file }, message }
  }
}
