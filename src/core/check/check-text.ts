import type { Body } from '../model/body.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import { silentLexicon, type Lexicon } from '../model/lexicon.ts'
import type { Settings } from '../model/settings.ts'
import { Lines } from '../source/lines.ts'
import { proseOf } from './prose.ts'
import type { Rule } from './rule.ts'
import { articleDoubled } from './rules/article-doubled.ts'
import { articleWrong } from './rules/article-wrong.ts'
import { haveOf } from './rules/have-of.ts'
import { itsApostrophe } from './rules/its-apostrophe.ts'
import { ordinalWrong } from './rules/ordinal-wrong.ts'
import { spellingInconsistent } from './rules/spelling-inconsistent.ts'
import { wordDoubled } from './rules/word-doubled.ts'
import { wordMisspelt } from './rules/word-misspelt.ts'
import { wordUnknown } from './rules/word-unknown.ts'
import { sectionPlaceholder } from './rules/section-placeholder.ts'
import { titleTrailingComma } from './rules/title-trailing-comma.ts'

/** Every rule that needs one text alone; those that need the archive run after `link`. */
const rules: readonly Rule[] = [
  // Front matter
  titleTrailingComma,
  // Sections
  sectionPlaceholder,
  // Words
  wordMisspelt,
  wordUnknown,
  spellingInconsistent,
  wordDoubled,
  articleWrong,
  articleDoubled,
  itsApostrophe,
  ordinalWrong,
  haveOf,
]

export function checkText(document: Document, body: Body, settings: Settings, lexicon: Lexicon = silentLexicon): Finding[] {
  const { kind, path: file, text, frontMatter, tree } = document
  const lines = new Lines(file, text)
  const placeOfKey = (key: string) => frontMatter.places.get(key) ?? { file }
  const prose = proseOf(tree, text, lines)
  const subject = { kind, file, text, values: frontMatter.values, placeOfKey, body, tree, prose, lines, settings, lexicon }
  return rules.flatMap((rule) => [...rule(subject)])
}
