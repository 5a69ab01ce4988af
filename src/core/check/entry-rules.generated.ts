// Written by `npm run rules` from src/core/check/rules.
import type { Rule } from './rule.ts'
import { articleDoubled } from './rules/article-doubled.ts'
import { articleWrong } from './rules/article-wrong.ts'
import { bracketUnbalanced } from './rules/bracket-unbalanced.ts'
import { capitalsAlone } from './rules/capitals-alone.ts'
import { codeUnclosed } from './rules/code-unclosed.ts'
import { descriptionStub } from './rules/description-stub.ts'
import { descriptionTrailingComma } from './rules/description-trailing-comma.ts'
import { emphasisUnclosed } from './rules/emphasis-unclosed.ts'
import { emphasisWithinWord } from './rules/emphasis-within-word.ts'
import { frontMatterWrapped } from './rules/front-matter-wrapped.ts'
import { haveOf } from './rules/have-of.ts'
import { headingOne } from './rules/heading-one.ts'
import { headingSkipped } from './rules/heading-skipped.ts'
import { imageAltMissing } from './rules/image-alt-missing.ts'
import { imageAltRepeated } from './rules/image-alt-repeated.ts'
import { imageCoverFormat } from './rules/image-cover-format.ts'
import { imageIssueNumber } from './rules/image-issue-number.ts'
import { imageLater } from './rules/image-later.ts'
import { invisibleCharacter } from './rules/invisible-character.ts'
import { itemDuplicate } from './rules/item-duplicate.ts'
import { itemUrlShared } from './rules/item-url-shared.ts'
import { itemWithoutLink } from './rules/item-without-link.ts'
import { itsApostrophe } from './rules/its-apostrophe.ts'
import { lineBreakMissing } from './rules/line-break-missing.ts'
import { linkDoubledSlash } from './rules/link-doubled-slash.ts'
import { linkFragmentMalformed } from './rules/link-fragment-malformed.ts'
import { linkIssueMismatch } from './rules/link-issue-mismatch.ts'
import { linkMalformed } from './rules/link-malformed.ts'
import { linkPlaceholder } from './rules/link-placeholder.ts'
import { linkPrivate } from './rules/link-private.ts'
import { linkQueryMalformed } from './rules/link-query-malformed.ts'
import { linkSchemeMissing } from './rules/link-scheme-missing.ts'
import { linkTextMismatch } from './rules/link-text-mismatch.ts'
import { linkTextMissing } from './rules/link-text-missing.ts'
import { linkTextRagged } from './rules/link-text-ragged.ts'
import { linkUnparsed } from './rules/link-unparsed.ts'
import { ordinalWrong } from './rules/ordinal-wrong.ts'
import { placeholder } from './rules/placeholder.ts'
import { punctuationDoubled } from './rules/punctuation-doubled.ts'
import { quoteUnbalanced } from './rules/quote-unbalanced.ts'
import { sectionEmpty } from './rules/section-empty.ts'
import { sectionPlaceholder } from './rules/section-placeholder.ts'
import { shortcodeMalformed } from './rules/shortcode-malformed.ts'
import { spaceBeforePunctuation } from './rules/space-before-punctuation.ts'
import { spaceInside } from './rules/space-inside.ts'
import { spaceMissing } from './rules/space-missing.ts'
import { spellingInconsistent } from './rules/spelling-inconsistent.ts'
import { sponsorUnlabelled } from './rules/sponsor-unlabelled.ts'
import { thisIssueElsewhere } from './rules/this-issue-elsewhere.ts'
import { titleScraped } from './rules/title-scraped.ts'
import { titleTrailingComma } from './rules/title-trailing-comma.ts'
import { titleVersion } from './rules/title-version.ts'
import { trackingClickId } from './rules/tracking-click-id.ts'
import { trackingRedirector } from './rules/tracking-redirector.ts'
import { trackingShared } from './rules/tracking-shared.ts'
import { trackingSubscriber } from './rules/tracking-subscriber.ts'
import { wordDoubled } from './rules/word-doubled.ts'
import { wordMisspelt } from './rules/word-misspelt.ts'
import { wordUnknown } from './rules/word-unknown.ts'

export const entryRules: readonly Rule<'entry'>[] = [
  articleDoubled,
  articleWrong,
  bracketUnbalanced,
  capitalsAlone,
  codeUnclosed,
  descriptionStub,
  descriptionTrailingComma,
  emphasisUnclosed,
  emphasisWithinWord,
  frontMatterWrapped,
  haveOf,
  headingOne,
  headingSkipped,
  imageAltMissing,
  imageAltRepeated,
  imageCoverFormat,
  imageIssueNumber,
  imageLater,
  invisibleCharacter,
  itemDuplicate,
  itemUrlShared,
  itemWithoutLink,
  itsApostrophe,
  lineBreakMissing,
  linkDoubledSlash,
  linkFragmentMalformed,
  linkIssueMismatch,
  linkMalformed,
  linkPlaceholder,
  linkPrivate,
  linkQueryMalformed,
  linkSchemeMissing,
  linkTextMismatch,
  linkTextMissing,
  linkTextRagged,
  linkUnparsed,
  ordinalWrong,
  placeholder,
  punctuationDoubled,
  quoteUnbalanced,
  sectionEmpty,
  sectionPlaceholder,
  shortcodeMalformed,
  spaceBeforePunctuation,
  spaceInside,
  spaceMissing,
  spellingInconsistent,
  sponsorUnlabelled,
  thisIssueElsewhere,
  titleScraped,
  titleTrailingComma,
  titleVersion,
  trackingClickId,
  trackingRedirector,
  trackingShared,
  trackingSubscriber,
  wordDoubled,
  wordMisspelt,
  wordUnknown,
]
