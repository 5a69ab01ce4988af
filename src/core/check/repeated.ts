import { mostCommon } from '../scaffold/habit.ts'
import { numberOf, type ArchiveRule, type IssueText } from './archive-rule.ts'
import { lastOf } from './habits.ts'
import type { Code } from './catalogue.ts'

/** Told by so many issues it is the series' own line. */
const standing = 3

/** The words of a description or title of one issue, without its number; empty where there are none. */
type WordsOf = (issue: Pick<IssueText, 'name' | 'body' | 'meta' | 'file'>) => string

/** A rule that tells of a title or description that ran in an earlier issue. */
export const repeated = (code: Code, key: 'title' | 'description', wordsOf: WordsOf): ArchiveRule =>
  function* ({ issue, earlier, ...rest }) {
    const own = wordsOf(issue)
    if (own === '') return
    const before = earlier.filter((other) => wordsOf(other) === own)
    const last = before[0]
    const line = mostCommon(lastOf({ issue, earlier, ...rest }).map(wordsOf))
    if (!last || (line?.value === own && line.count >= standing)) return
    const label = numberOf(last) === null ? `“${last.meta.title}”` : `#${numberOf(last)}`
    const message = `The ${key} is that of ${label}, word for word; write one for this issue.`
    yield { code, place: issue.places?.[key] ?? { file: issue.file }, message }
  }
