import { mostCommon } from '../../model/most-common.ts'
import type { RuleFinding } from '../rule.ts'
import { numberOf, type IssueText, type SeriesSubject } from './earlier-issues.ts'

/** A title or description that as many of the last issues have is the series' own line. */
const minStanding = 3

/** The words of an issue's title or description that are compared; empty where there are none. */
export type ComparedWords = (issue: IssueText) => string

/** Checks whether the title or description of an issue ran in an earlier one. */
export function checkRepeated(key: 'title' | 'description', comparedWords: ComparedWords) {
  const keysOf = (issue: IssueText): string[] => [comparedWords(issue)]
  return function* ({ issue, earlier, last }: SeriesSubject): Generator<RuleFinding> {
    const own = comparedWords(issue)
    if (own === '') return
    const [before] = earlier.having(keysOf, own)
    const line = mostCommon(last.map(comparedWords))
    if (!before || (line?.value === own && line.count >= minStanding)) return
    const label = numberOf(before) === null ? `“${before.meta.title}”` : `#${numberOf(before)}`
    const message = `The ${key} is that of ${label}, word for word; write one for this issue.`
    yield { place: issue.places?.[key] ?? { file: issue.file }, message }
  }
}
