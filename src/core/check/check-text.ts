import type { Body } from '../model/body.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { Settings } from '../model/settings.ts'
import { Lines } from '../source/lines.ts'
import { proseOf } from './prose.ts'
import type { Rule } from './rule.ts'
import { bracketUnbalanced } from './rules/bracket-unbalanced.ts'
import { codeUnclosed } from './rules/code-unclosed.ts'
import { emphasisUnclosed } from './rules/emphasis-unclosed.ts'
import { emphasisWithinWord } from './rules/emphasis-within-word.ts'
import { invisibleCharacter } from './rules/invisible-character.ts'
import { lineBreakMissing } from './rules/line-break-missing.ts'
import { linkTextRagged } from './rules/link-text-ragged.ts'
import { punctuationDoubled } from './rules/punctuation-doubled.ts'
import { quoteUnbalanced } from './rules/quote-unbalanced.ts'
import { sectionPlaceholder } from './rules/section-placeholder.ts'
import { spaceBeforePunctuation } from './rules/space-before-punctuation.ts'
import { spaceInside } from './rules/space-inside.ts'
import { spaceMissing } from './rules/space-missing.ts'
import { titleTrailingComma } from './rules/title-trailing-comma.ts'

/** Every rule that needs one text alone; those that need the archive run after `link`. */
const rules: readonly Rule[] = [
  // Front matter
  titleTrailingComma,
  // Sections
  sectionPlaceholder,
  // Marks and blanks
  emphasisUnclosed,
  emphasisWithinWord,
  codeUnclosed,
  bracketUnbalanced,
  quoteUnbalanced,
  lineBreakMissing,
  spaceBeforePunctuation,
  spaceInside,
  spaceMissing,
  punctuationDoubled,
  linkTextRagged,
  invisibleCharacter,
]

export function checkText({ kind, path: file, text, frontMatter, tree }: Document, body: Body, settings: Settings): Finding[] {
  const lines = new Lines(file, text)
  const placeOfKey = (key: string) => frontMatter.places.get(key) ?? { file }
  const prose = proseOf(tree, text, lines)
  const subject = { kind, file, text, values: frontMatter.values, placeOfKey, body, tree, prose, lines, settings }
  return rules.flatMap((rule) => [...rule(subject)])
}
