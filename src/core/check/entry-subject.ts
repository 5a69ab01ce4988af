import type { Root } from 'mdast'
import type { Body } from '../model/body.ts'
import type { Place } from '../model/diagnostic.ts'
import type { DocumentKind } from '../model/document.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { ReadingSettings } from '../model/settings.ts'
import type { Lines } from '../parse/lines.ts'
import type { Prose } from './prose/prose.ts'

/** What a rule over one text sees. */
export interface EntrySubject {
  readonly kind: DocumentKind
  readonly file: string
  /** The whole file, as places and fixes count it. */
  readonly text: string
  /** Front matter as written; keys that are not there have no place. */
  readonly values: Readonly<Record<string, unknown>>
  readonly placeOfKey: (key: string) => Place
  readonly body: Body
  /** What the Markdown parser made of the text: positions are positions in `text`. */
  readonly tree: Root
  readonly prose: readonly Prose[]
  /** Turns offsets in `text` into places. */
  readonly lines: Lines
  readonly settings: ReadingSettings
  /** What is known of the words of its language. */
  readonly lexicon: Lexicon
}
