import type { Entry } from '../core/model/entry.ts'
import type { Settings } from '../core/model/settings.ts'
import { openLexicon } from './lexicon.ts'
import type { Text } from './reading/protocol.ts'
import { readTexts } from './reading/read-texts.ts'

/** Reads texts, by the settings and with Galley's dictionaries. */
export type Reader = (texts: readonly Text[]) => readonly Entry[]

export function readerOf(settings: Settings): Reader {
  const lexicon = openLexicon(settings)
  return (texts) => readTexts(texts, settings, lexicon)
}
