import type { ElementContent, Node } from 'hast'
import type { Place, TextLines, TextPlace } from './diagnostic.ts'

/**
 * What a text is made of, whichever kind of file it stands in. Plain data in reading order; sections and items are
 * referred to by their index in the lists here.
 */
export interface Body {
  readonly sections: readonly Section[]
  readonly items: readonly Item[]
  readonly mentions: readonly EventMention[]
  readonly passages: readonly Passage[]
  readonly links: readonly OutgoingLink[]
  /** Images that lie beside the file, each once. */
  readonly images: readonly BesideImage[]
  /** The rendered text, cut where its sections and items begin. */
  readonly blocks: readonly Block[]
  /** The whole as plain text, one paragraph a line. */
  readonly text: string
  /** The whole as Markdown that needs nothing of Galley's. */
  readonly markdown: PendingMarkdown
}

export interface BesideImage {
  /** Relative to the file, as written. */
  readonly path: string
  readonly place: Place
}

/** A heading and what follows up to the next heading of its rank or a higher one. */
export interface Section {
  /** Fragment of the heading, made from its text, unique in the file. */
  readonly anchor: string
  /** Rendered text of the heading. */
  readonly heading: string
  /** 1 to 6, as written. */
  readonly depth: number
  /** The section that this one stands in. */
  readonly parent: number | null
  /** Place of the heading. */
  readonly place: TextPlace
  /** Plain text between this heading and the next heading of any rank. */
  readonly text: string
}

export type ItemKind = 'article' | 'repo' | 'video' | 'event' | 'book' | 'podcast' | 'job' | 'other'

/** An entry that the newsletter recommends. */
export interface Item {
  /** Fragment of the item, made from its title, unique in the file. */
  readonly anchor: string
  /** Rendered text of the title, without emphasis or code marks. */
  readonly title: string
  /** As written. */
  readonly url: string
  readonly byline: string | null
  readonly authors: readonly string[]
  readonly outlet: string | null
  /** Plain text of what the editor says of it. */
  readonly commentary: string
  readonly section: number | null
  readonly kind: ItemKind
  readonly isSponsored: boolean
  /** An entry of a numbered list: a chart of what was read most, and the like. */
  readonly isNumbered: boolean
  readonly readMinutes: number | null
  /** As written after a repository's title: `Apache-2.0`. */
  readonly licence: string | null
  /** From the title's line to the entry's last line. */
  readonly place: TextPlace
}

export type MentionKind = 'event' | 'live' | 'cfp'

/** One announcement of something that a reader can attend. */
export interface EventMention {
  readonly name: string
  readonly url: string | null
  /** First and last day, ISO. Null where the text does not tell. */
  readonly start: string | null
  readonly end: string | null
  /** Local start, `18:30`. */
  readonly time: string | null
  /** As written: `ET`, `PDT`, `UTC`. */
  readonly timezone: string | null
  /** Start as an instant, ISO with `Z`; null without a zone. */
  readonly utc: string | null
  /** Last day of the call for papers, ISO; null where there is none or none is said. */
  readonly deadline: string | null
  readonly location: string | null
  readonly isOnline: boolean
  readonly kind: MentionKind
  readonly section: number | null
  /** Fragment to link to: the item's, or the section's. */
  readonly anchor: string | null
  /** What the issue says of it, as plain text. */
  readonly quote: string
  readonly place: TextLines
}

/** An item with its commentary, or a paragraph of prose under its heading: the unit that carries topics. */
export interface Passage {
  readonly section: number | null
  readonly item: number | null
  /** Fragment to link to: the item's, or the nearest heading's. */
  readonly anchor: string | null
  /** Texts of the headings that it stands under, outermost first. */
  readonly headings: readonly string[]
  /** An item's title; empty for prose. */
  readonly title: string
  /** Everything as plain text, the title included. */
  readonly text: string
  readonly urls: readonly string[]
  /** Those that a comment of the editor's sets, none of them for `no-topics`; absent where no comment does. */
  readonly topics?: readonly NamedTopic[]
  readonly place: TextPlace
}

/** A topic as an editor names it in a comment. */
export interface NamedTopic {
  /** A slug, title or alias, as written. */
  readonly name: string
  /** Place of the comment. */
  readonly place: TextPlace
}

export interface OutgoingLink {
  /** As written, or the target of `ref` and `relref`. */
  readonly url: string
  /** Its identity, as `canonicalOf` gives it: for comparing, never for showing. */
  readonly canonical: string
  readonly text: string
  /** Where in the archive it leads, as `targetOf` gives it: a path with its fragment; null for the rest of the world. */
  readonly internal: string | null
  readonly section: number | null
  readonly item: number | null
  /** Index of the passage that it stands in. */
  readonly passage: number | null
  readonly place: TextPlace
}

/** A top-level piece of the rendered text. */
export interface Block {
  readonly section: number | null
  /** The item that the block is part of, where it is part of one alone. */
  readonly item: number | null
  /** Set when the block is the heading of `section`: its depth. */
  readonly headingDepth: number | null
  /**
   * Safe hast (https://github.com/syntax-tree/hast), without positions, for `finish`. What waits for an address, an image or an
   * anchor is an element; all else is HTML already, in `raw` nodes.
   */
  readonly content: readonly ElementContent[]
}

/** Markdown in the order of its text, cut where an address is still to come: that of a link into the archive, or of an image. */
export type PendingMarkdown = readonly (string | PendingAddress)[]
export type PendingAddress = { readonly target: string } | { readonly beside: string }

/** Where items end: what `finish` says of them stands here. */
export interface ItemEnds extends Node {
  type: 'itemEnds'
  items: readonly number[]
}

declare module 'hast' {
  interface ElementData {
    /** Of a link into the archive: where it leads, as `targetOf` gives it. */
    target?: string
    /** Of an image beside the file: its path, relative to the file. */
    beside?: string
  }
  interface ElementContentMap {
    itemEnds: ItemEnds
  }
  interface RootContentMap {
    itemEnds: ItemEnds
  }
}
