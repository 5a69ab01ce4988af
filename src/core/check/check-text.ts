import type { Body } from '../model/body.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { Settings } from '../model/settings.ts'
import { Lines } from '../source/lines.ts'
import { proseOf } from './prose.ts'
import type { Rule } from './rule.ts'
import { imageAltMissing } from './rules/image-alt-missing.ts'
import { imageAltRepeated } from './rules/image-alt-repeated.ts'
import { imageCoverFormat } from './rules/image-cover-format.ts'
import { imageIssueNumber } from './rules/image-issue-number.ts'
import { imageLater } from './rules/image-later.ts'
import { itemDuplicate } from './rules/item-duplicate.ts'
import { itemUrlShared } from './rules/item-url-shared.ts'
import { itemWithoutLink } from './rules/item-without-link.ts'
import { linkDoubledSlash } from './rules/link-doubled-slash.ts'
import { linkFragmentMalformed } from './rules/link-fragment-malformed.ts'
import { linkIssueMismatch } from './rules/link-issue-mismatch.ts'
import { linkMalformed } from './rules/link-malformed.ts'
import { linkPlaceholder } from './rules/link-placeholder.ts'
import { linkPrivate } from './rules/link-private.ts'
import { linkQueryMalformed } from './rules/link-query-malformed.ts'
import { linkSchemeMissing } from './rules/link-scheme-missing.ts'
import { linkTextMismatch } from './rules/link-text-mismatch.ts'
import { linkUnparsed } from './rules/link-unparsed.ts'
import { titleScraped } from './rules/title-scraped.ts'
import { trackingClickId } from './rules/tracking-click-id.ts'
import { trackingRedirector } from './rules/tracking-redirector.ts'
import { trackingShared } from './rules/tracking-shared.ts'
import { trackingSubscriber } from './rules/tracking-subscriber.ts'
import { sectionPlaceholder } from './rules/section-placeholder.ts'
import { titleTrailingComma } from './rules/title-trailing-comma.ts'

/** Every rule that needs one text alone; those that need the archive run after `link`. */
const rules: readonly Rule[] = [
  // Front matter
  titleTrailingComma,
  // Sections
  sectionPlaceholder,
  // Addresses and links
  linkPlaceholder,
  linkMalformed,
  linkUnparsed,
  linkSchemeMissing,
  linkQueryMalformed,
  linkFragmentMalformed,
  linkDoubledSlash,
  linkTextMismatch,
  linkIssueMismatch,
  linkPrivate,
  itemWithoutLink,
  itemDuplicate,
  itemUrlShared,
  titleScraped,
  trackingClickId,
  trackingSubscriber,
  trackingRedirector,
  trackingShared,
  imageIssueNumber,
  imageLater,
  imageCoverFormat,
  imageAltMissing,
  imageAltRepeated,
]

export function checkText({ kind, path: file, text, frontMatter, tree }: Document, body: Body, settings: Settings): Finding[] {
  const lines = new Lines(file, text)
  const placeOfKey = (key: string) => frontMatter.places.get(key) ?? { file }
  const prose = proseOf(tree, text, lines)
  const subject = { kind, file, text, values: frontMatter.values, placeOfKey, body, tree, prose, lines, settings }
  return rules.flatMap((rule) => [...rule(subject)])
}
