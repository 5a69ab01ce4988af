import type { DocumentKind, SourceFile } from '../core/model/document.ts'
import type { Settings } from '../core/model/settings.ts'
import { read } from '../core/read.ts'
import type { Entry } from '../core/model/entry.ts'
import { openLexicon } from './lexicon.ts'

/** Reads one file, by the settings and with Galley's dictionaries. */
export type Reader = (source: SourceFile, kind: DocumentKind) => Entry

export function readerOf(settings: Settings): Reader {
  const lexicon = openLexicon(settings)
  return (source, kind) => read(source, kind, settings, lexicon)
}
