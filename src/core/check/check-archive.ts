import type { Finding } from '../model/diagnostic.ts'
import type { Issue } from '../model/publication.ts'
import type { Settings } from '../model/settings.ts'
import type { ArchiveRule, IssueText } from './archive-rule.ts'
import { linkIssueMissing } from './rules/link-issue-missing.ts'
import { linkRepeated } from './rules/link-repeated.ts'
import { trackingForeign } from './rules/tracking-foreign.ts'
import { trackingIssueNumber } from './rules/tracking-issue-number.ts'

/** Every rule that needs the issues before an issue, and nothing else of the archive. */
const rules: readonly ArchiveRule[] = [linkRepeated, trackingIssueNumber, trackingForeign]

/** @param earlierIssues newest first */
export const checkAgainstArchive = (issue: IssueText, earlierIssues: readonly Issue[], settings: Settings): Finding[] =>
  rules.flatMap((rule) => [...rule({ issue, earlier: earlierIssues, settings })])

/** Rules for links of an issue's notes, whose campaigns are the issue's own. */
const rulesOfNotes: readonly ArchiveRule[] = [trackingIssueNumber, trackingForeign]

/** @param notes their text, with the front matter of their issue */
export const checkNotesAgainstArchive = (notes: IssueText, earlierIssues: readonly Issue[], settings: Settings): Finding[] =>
  rulesOfNotes.flatMap((rule) => [...rule({ issue: notes, earlier: earlierIssues, settings })])

/** What else is sure where an issue is looked at without the pages around it, which `publish` knows. @param earlierIssues newest first */
export const checkWithoutPages = (issue: IssueText, earlierIssues: readonly Issue[], settings: Settings): Finding[] => [
  ...linkIssueMissing({ issue, earlier: earlierIssues, settings }),
]
