import { mostCommon } from '../../model/most-common.ts'
import { numberOf, type ArchiveRule, type IssueText } from './succession.ts'
import type { Code } from '../../model/catalogue.ts'

/** Told by so many issues it is the series' own line. */
const standing = 3

/** What is compared of an issue's title or description; empty where there is nothing to compare. */
type WordsOf = (issue: IssueText) => string

/** A rule that tells of a title or description that ran in an earlier issue. */
export function repeated(code: Code, key: 'title' | 'description', wordsOf: WordsOf): ArchiveRule {
  // Every issue is compared with all before it.
  const known = new WeakMap<IssueText, string>()
  const wordsOnce = (issue: IssueText): string => {
    const words = known.get(issue) ?? wordsOf(issue)
    known.set(issue, words)
    return words
  }
  return function* ({ issue, earlier, last }) {
    const own = wordsOf(issue)
    if (own === '') return
    const before = earlier.find((other) => wordsOnce(other) === own)
    const line = mostCommon(last.map(wordsOnce))
    if (!before || (line?.value === own && line.count >= standing)) return
    const label = numberOf(before) === null ? `“${before.meta.title}”` : `#${numberOf(before)}`
    const message = `The ${key} is that of ${label}, word for word; write one for this issue.`
    yield { code, place: issue.places?.[key] ?? { file: issue.file }, message }
  }
}
