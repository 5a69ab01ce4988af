import { pathOf } from '../links/page-paths.ts'
import type { Body } from '../model/body.ts'
import type { Finding, Outcome } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import { placesOf, type Publication } from '../model/publication.ts'
import type { ReadingSettings } from '../model/settings.ts'
import { dayOf } from '../parse/moment.ts'
import { readFrontMatter } from './read-front-matter.ts'
import { refuseKeys } from './refuse-keys.ts'
import { bodyOf } from './body.ts'
import { nameOf } from '../parse/names.ts'

export interface Structured extends Outcome<Publication> {
  /** The text is read even where its front matter is at fault, so that everything wrong is reported at once. */
  readonly body: Body
}

/** Makes a publication of a parsed file: an issue, its notes, a note, an event, a topic or a page. */
export function structure(document: Document, settings: ReadingSettings): Structured {
  const { kind, path: file, isMdx, frontMatter } = document
  const name = nameOf(file)
  const read = readFrontMatter(document)
  const { meta, findings: refused } = read.value ? refuseKeys(read.value, frontMatter, file) : { meta: undefined, findings: [] }
  const date = meta && 'date' in meta && meta.date !== undefined ? dayOf(meta.date, settings) : null
  const base = pathOf({ kind, name, slug: meta && 'slug' in meta ? meta.slug : undefined }, settings)
  const body = bodyOf(document, { settings, base, occasion: { issued: date, settings } })
  const all: readonly Finding[] = [...read.findings, ...refused, ...body.findings]
  if (!meta) return { body: body.value, findings: all }
  // The compiler cannot follow that kind and meta belong to the same document.
  const value = { kind, file, name, isMdx, meta, places: placesOf(frontMatter), body: body.value } as Publication
  return { value, body: body.value, findings: all }
}
