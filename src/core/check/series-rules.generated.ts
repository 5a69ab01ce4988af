// Written by `npm run rules` from src/core/check/rules.
import type { Rule } from './rule.ts'
import { dateOrder } from './rules/date-order.ts'
import { dateWeekday } from './rules/date-weekday.ts'
import { descriptionMissing } from './rules/description-missing.ts'
import { descriptionRepeated } from './rules/description-repeated.ts'
import { linkIssueMissing } from './rules/link-issue-missing.ts'
import { linkRepeated } from './rules/link-repeated.ts'
import { slugNumber } from './rules/slug-number.ts'
import { sponsorLabelLost } from './rules/sponsor-label-lost.ts'
import { textRepeated } from './rules/text-repeated.ts'
import { titleDescriptionDiffer } from './rules/title-description-differ.ts'
import { titleNumber } from './rules/title-number.ts'
import { titleRepeated } from './rules/title-repeated.ts'
import { titleStub } from './rules/title-stub.ts'
import { topicsMissing } from './rules/topics-missing.ts'
import { trackingForeign } from './rules/tracking-foreign.ts'
import { trackingIssueNumber } from './rules/tracking-issue-number.ts'

export const seriesRules: readonly Rule<'series'>[] = [
  dateOrder,
  dateWeekday,
  descriptionMissing,
  descriptionRepeated,
  linkIssueMissing,
  linkRepeated,
  slugNumber,
  sponsorLabelLost,
  textRepeated,
  titleDescriptionDiffer,
  titleNumber,
  titleRepeated,
  titleStub,
  topicsMissing,
  trackingForeign,
  trackingIssueNumber,
]
