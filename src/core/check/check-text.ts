import type { Body } from '../model/body.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import { silentLexicon, type Lexicon } from '../model/lexicon.ts'
import type { ReadingSettings } from '../model/settings.ts'
import { Lines } from '../parse/lines.ts'
import { proseOf } from './prose/prose.ts'
import { entryRules } from './entry-rules.generated.ts'

/** Applies every rule that sees one text alone. */
export function checkText(
  document: Document,
  body: Body,
  settings: ReadingSettings,
  lexicon: Lexicon = silentLexicon,
): Finding[] {
  const { kind, path: file, text, frontMatter, tree } = document
  const lines = new Lines(file, text)
  const placeOfKey = (key: string) => frontMatter.places.get(key) ?? { file }
  const prose = proseOf(tree, text, lines)
  const subject = { kind, file, text, values: frontMatter.values, placeOfKey, body, tree, prose, lines, settings, lexicon }
  return entryRules.flatMap((rule) => [...rule.check(subject)])
}
