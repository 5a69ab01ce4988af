import type { IndexedArchive } from '../archive/indexed.ts'
import type { Body } from '../model/body.ts'
import type { BodySummary, EntrySummary, Texts } from '../model/entry-summary.ts'

/** Digests that differ whenever the texts do. */
export interface Digests {
  /** The same for the same bytes, read by the same code and settings. */
  ofFile(file: string): string
  /** A hash, such as SHA-256. */
  of(text: string): string
}

/** Makes the key of a view, which changes whenever the view does. */
export type KeyOf = (make: (texts: Texts) => unknown) => string

/**
 * Makes keys of views without reading the texts that they show. The view is made with outlines in place of its texts, so no prose is
 * read; of each text that it requested, the digest is added. So a key covers exactly what its view depends on.
 */
export function viewKeys(archive: IndexedArchive, digests: Digests): KeyOf {
  const { issues, issueNotes, notes, topics, events, pages } = archive
  const summaries = [...issues, ...issueNotes, ...notes, ...topics, ...pages].map(({ publication }): EntrySummary => publication)
  const records = events.flatMap(({ record }) => record ?? [])
  const outlines = new Map([...summaries, ...records].map(({ file, body }) => [file, outlineOf(body, file)]))
  return (make) => {
    const requested = new Set<string>()
    const texts: Texts = {
      bodyOf(file) {
        requested.add(file)
        return outlines.get(file) ?? outlineOf(nothing, file)
      },
    }
    const view = make(texts)
    return digests.of(JSON.stringify([view, [...requested].map((file) => digests.ofFile(file))]))
  }
}

const nothing: BodySummary = {
  sections: [],
  items: [],
  mentions: [],
  passages: [],
  internalLinks: [],
  addresses: [],
  campaigns: [],
  daySentences: [],
  terms: { words: [], commonWords: [], links: [] },
}

/** A body with only its links into the archive, whose addresses other files may change, and the places of its passages. */
function outlineOf({ passages, internalLinks }: BodySummary, file: string): Body {
  return {
    sections: [],
    items: [],
    mentions: [],
    passages: passages.map(({ section, item, anchor, place }) => {
      return {
        section,
        item,
        anchor,
        headings: [],
        title: '',
        text: '',
        urls: [],
        place: { file, column: 1, endColumn: 1, ...place },
      }
    }),
    links: internalLinks.map(({ target, passage, text, place }) => ({
      url: target,
      canonical: target,
      text,
      internal: target,
      section: null,
      item: null,
      passage,
      place: { file, column: 1, endColumn: 1, ...place },
    })),
    images: [],
    blocks: [
      {
        section: null,
        item: null,
        headingDepth: null,
        content: internalLinks.map(({ target }) => {
          return { type: 'element', tagName: 'a', properties: {}, children: [], data: { target } }
        }),
      },
    ],
    text: '',
    markdown: [],
  }
}
