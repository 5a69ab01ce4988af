import type { Root } from 'mdast'
import type { Body } from '../model/body.ts'
import type { Place } from '../model/diagnostic.ts'
import type { DocumentKind } from '../model/document.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { ReadingSettings } from '../model/settings.ts'
import type { Lines } from '../parse/lines.ts'
import type { Prose } from './prose/prose.ts'

/** What a rule over one text sees. `targetsOf`, `wordingsOf` and the like compute once for each what several rules need. */
export interface EntrySubject {
  readonly kind: DocumentKind
  readonly file: string
  /** The whole file, to which places and fixes refer. */
  readonly text: string
  /** Front matter as written. */
  readonly values: Readonly<Record<string, unknown>>
  /** The place of a key in the front matter; the file, if the key is not there. */
  readonly placeOfKey: (key: string) => Place
  readonly body: Body
  /** The parsed text; its positions are positions in `text`. */
  readonly tree: Root
  readonly prose: readonly Prose[]
  /** Turns offsets in `text` into places. */
  readonly lines: Lines
  readonly settings: ReadingSettings
  /** The words of the text's language. */
  readonly lexicon: Lexicon
}
