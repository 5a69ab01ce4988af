// Written by `npm run rules` from src/core/check/rules.
import type { Rule } from './rule.ts'
import { eventRelativeStale } from './rules/event-relative-stale.ts'
import { eventUnknown } from './rules/event-unknown.ts'
import { imageMissing } from './rules/image-missing.ts'
import { linkFragmentMissing } from './rules/link-fragment-missing.ts'
import { linkHeld } from './rules/link-held.ts'
import { linkInternalMissing } from './rules/link-internal-missing.ts'

export const archiveRules: readonly Rule<'archive'>[] = [
  eventRelativeStale,
  eventUnknown,
  imageMissing,
  linkFragmentMissing,
  linkHeld,
  linkInternalMissing,
]
