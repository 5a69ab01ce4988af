import type { Body } from '../model/body.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { Rule } from './rule.ts'
import { sectionPlaceholder } from './rules/section-placeholder.ts'
import { titleTrailingComma } from './rules/title-trailing-comma.ts'

/** Every rule that needs one text alone; those that need the archive run after `link`. */
const rules: readonly Rule[] = [titleTrailingComma, sectionPlaceholder]

export function checkText({ kind, path: file, text, frontMatter }: Document, body: Body): Finding[] {
  const placeOfKey = (key: string) => frontMatter.places.get(key) ?? { file }
  return rules.flatMap((rule) => [...rule({ kind, file, text, values: frontMatter.values, placeOfKey, body })])
}
