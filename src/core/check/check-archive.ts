import type { Finding } from '../model/diagnostic.ts'
import type { Issue } from '../model/publication.ts'
import type { Settings } from '../model/settings.ts'
import type { Rule } from './rule.ts'
import { seriesRules } from './series-rules.generated.ts'
import { lastOf } from './series/habits.ts'
import type { IssueText } from './series/succession.ts'

/** Rules that need the issues before an issue, and nothing else of the archive. */
const rules = seriesRules.filter(({ withoutArchive }) => !withoutArchive)

/** Rules for links of an issue's notes, whose campaigns are the issue's own. */
const rulesOfNotes = seriesRules.filter(({ includesNotes }) => includesNotes)

/** Rules that guess what the archive knows: they are for an issue that is looked at alone. */
const rulesWithoutArchive = seriesRules.filter(({ withoutArchive }) => withoutArchive)

/** @param earlierIssues newest first, here and below */
export const checkAgainstArchive = (issue: IssueText, earlierIssues: readonly Issue[], settings: Settings): Finding[] =>
  applied(rules, issue, earlierIssues, settings)

/** @param notes their text, with the front matter of their issue */
export const checkNotesAgainstArchive = (notes: IssueText, earlierIssues: readonly Issue[], settings: Settings): Finding[] =>
  applied(rulesOfNotes, notes, earlierIssues, settings)

export const checkWithoutArchive = (issue: IssueText, earlierIssues: readonly Issue[], settings: Settings): Finding[] =>
  applied(rulesWithoutArchive, issue, earlierIssues, settings)

function applied(list: readonly Rule<'series'>[], issue: IssueText, earlier: readonly Issue[], settings: Settings): Finding[] {
  const succession = { issue, earlier, last: lastOf(issue, earlier), settings }
  return list.flatMap((rule) => [...rule.check(succession)])
}
