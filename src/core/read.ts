import { checkText } from './check/check-text.ts'
import type { Body } from './model/body.ts'
import type { Finding } from './model/diagnostic.ts'
import type { DocumentKind, SourceFile } from './model/document.ts'
import type { Publication } from './model/publication.ts'
import type { Settings } from './model/settings.ts'
import { parse } from './source/parse.ts'
import { structure } from './structure/structure.ts'

/** All that one file yields by itself. Plain data: the parse cache keeps it as it is. */
export interface Reading {
  readonly file: string
  readonly kind: DocumentKind
  /** Absent when the file cannot be published; the findings say why. */
  readonly publication?: Publication
  /** Absent when there is no text to be had. */
  readonly body?: Body
  readonly findings: readonly Finding[]
}

/** Reads one file through every stage that needs no other file. What it gives depends on its arguments alone. */
export function read(source: SourceFile, kind: DocumentKind, settings: Settings): Reading {
  const { value: document, findings } = parse(source, kind)
  const known = { file: source.path, kind }
  if (!document) return { ...known, findings }
  const { value, body, findings: structural } = structure(document, settings)
  const all = [...findings, ...structural, ...checkText(document, body)]
  return { ...known, body, findings: all, ...(value ? { publication: value } : {}) }
}
