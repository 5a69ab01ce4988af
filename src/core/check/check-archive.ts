import type { Finding } from '../model/diagnostic.ts'
import type { Issue } from '../model/publication.ts'
import type { Settings } from '../model/settings.ts'
import type { ArchiveRule, IssueText } from './archive-rule.ts'
import { lastOf } from './habits.ts'
import { linkRepeated } from './rules/link-repeated.ts'
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
  linkRepeated,
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

/** @param earlierIssues newest first */
export function checkAgainstArchive(issue: IssueText, earlierIssues: readonly Issue[], settings: Settings): Finding[] {
  const succession = { issue, earlier: earlierIssues, last: lastOf(issue, earlierIssues), settings }
  return rules.flatMap((rule) => [...rule(succession)])
}
