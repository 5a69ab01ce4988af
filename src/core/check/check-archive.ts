import type { Finding } from '../model/diagnostic.ts'
import type { Issue } from '../model/publication.ts'
import type { Settings } from '../model/settings.ts'
import type { ArchiveRule, IssueText } from './series/succession.ts'
import { lastOf } from './series/habits.ts'
import { linkIssueMissing } from './rules/link-issue-missing.ts'
import { linkRepeated } from './rules/link-repeated.ts'
import { trackingForeign } from './rules/tracking-foreign.ts'
import { trackingIssueNumber } from './rules/tracking-issue-number.ts'
import { dateOrder } from './rules/date-order.ts'
import { dateWeekday } from './rules/date-weekday.ts'
import { descriptionMissing } from './rules/description-missing.ts'
import { descriptionRepeated } from './rules/description-repeated.ts'
import { slugNumber } from './rules/slug-number.ts'
import { sponsorLabelLost } from './rules/sponsor-label-lost.ts'
import { textRepeated } from './rules/text-repeated.ts'
import { titleDescriptionDiffer } from './rules/title-description-differ.ts'
import { titleNumber } from './rules/title-number.ts'
import { titleRepeated } from './rules/title-repeated.ts'
import { titleStub } from './rules/title-stub.ts'
import { topicsMissing } from './rules/topics-missing.ts'

/** Every rule that needs the issues before an issue, and nothing else of the archive. */
const rules: readonly ArchiveRule[] = [
  // Links
  linkRepeated,
  trackingIssueNumber,
  trackingForeign,
  // Front matter
  descriptionMissing,
  descriptionRepeated,
  titleStub,
  titleNumber,
  titleRepeated,
  titleDescriptionDiffer,
  dateOrder,
  dateWeekday,
  topicsMissing,
  slugNumber,
  // Text
  textRepeated,
  sponsorLabelLost,
]

/** Rules for links of an issue's notes, whose campaigns are the issue's own. */
const rulesOfNotes: readonly ArchiveRule[] = [trackingIssueNumber, trackingForeign]

/** Rules that guess what `publish` knows: they are for an issue that is looked at without the pages around it. */
const rulesWithoutPages: readonly ArchiveRule[] = [linkIssueMissing]

/** @param earlierIssues newest first, here and below */
export const checkAgainstArchive = (issue: IssueText, earlierIssues: readonly Issue[], settings: Settings): Finding[] =>
  applied(rules, issue, earlierIssues, settings)

/** @param notes their text, with the front matter of their issue */
export const checkNotesAgainstArchive = (notes: IssueText, earlierIssues: readonly Issue[], settings: Settings): Finding[] =>
  applied(rulesOfNotes, notes, earlierIssues, settings)

export const checkWithoutPages = (issue: IssueText, earlierIssues: readonly Issue[], settings: Settings): Finding[] =>
  applied(rulesWithoutPages, issue, earlierIssues, settings)

function applied(list: readonly ArchiveRule[], issue: IssueText, earlier: readonly Issue[], settings: Settings): Finding[] {
  const succession = { issue, earlier, last: lastOf(issue, earlier), settings }
  return list.flatMap((rule) => [...rule(succession)])
}
