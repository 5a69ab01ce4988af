import type { Finding } from '../model/diagnostic.ts'
import type { Issue } from '../model/publication.ts'
import type { Settings } from '../model/settings.ts'
import type { ArchiveRule, IssueText } from './archive-rule.ts'
import { linkRepeated } from './rules/link-repeated.ts'

/** Every rule that needs the issues before an issue, and nothing else of the archive. */
const rules: readonly ArchiveRule[] = [linkRepeated]

/** @param earlierIssues newest first */
export const checkAgainstArchive = (issue: IssueText, earlierIssues: readonly Issue[], settings: Settings): Finding[] =>
  rules.flatMap((rule) => [...rule({ issue, earlier: earlierIssues, settings })])
