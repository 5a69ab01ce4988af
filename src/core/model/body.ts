import type { ElementContent, Node } from 'hast'
import type { Place, TextLines, TextPlace } from './diagnostic.ts'

/**
 * The content of a text, the same for every kind of file: plain data in reading order. Other values refer to sections and
 * items by their index in the lists here.
 */
export interface Body {
  readonly sections: readonly Section[]
  readonly items: readonly Item[]
  readonly mentions: readonly EventMention[]
  readonly passages: readonly Passage[]
  readonly links: readonly OutgoingLink[]
  /** Images that lie beside the file, each once. */
  readonly images: readonly BesideImage[]
  /** Links into the archive that are written in HTML or by a shortcode, and so not among `links`; absent where there are none. */
  readonly htmlTargets?: readonly TargetInText[]
  /** The rendered text, split where sections and items begin. */
  readonly blocks: readonly Block[]
  /** The whole text without markup, one paragraph per line. */
  readonly text: string
  /** The whole text as Markdown that needs nothing specific to Galley. */
  readonly markdown: PendingMarkdown
}

/** A link into the archive, as the page has it. */
export interface TargetInText {
  /** Where it leads, as `targetOf` gives it. */
  readonly target: string
  /** As written. */
  readonly url: string
  readonly place: Place
}

export interface BesideImage {
  /** Relative to the file, as written. */
  readonly path: string
  readonly place: Place
}

/** A heading and everything up to the next heading of the same rank or a higher one. */
export interface Section {
  /** Fragment of the heading, made from its text, unique in the file. */
  readonly anchor: string
  /** Rendered text of the heading. */
  readonly heading: string
  /** 1 to 6, as written. */
  readonly depth: number
  /** Index of the section around this one. */
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
  /** The editor's words about it, as plain text. */
  readonly commentary: string
  readonly section: number | null
  readonly kind: ItemKind
  readonly isSponsored: boolean
  /** Whether it is an entry of a numbered list, such as a chart of the most-read articles. */
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
  /** First and last day, ISO; null where the text gives none. */
  readonly start: string | null
  readonly end: string | null
  /** Local start, `18:30`. */
  readonly time: string | null
  /** As written: `ET`, `PDT`, `UTC`. */
  readonly timezone: string | null
  /** Start as an instant, ISO with `Z`; null without a zone. */
  readonly utc: string | null
  /** Last day of the call for papers, ISO; null where the text gives none. */
  readonly deadline: string | null
  readonly location: string | null
  readonly isOnline: boolean
  readonly kind: MentionKind
  readonly section: number | null
  /** Fragment to link to: the item's, or the section's. */
  readonly anchor: string | null
  /** The words about it, as plain text. */
  readonly quote: string
  readonly place: TextLines
}

/** An item with its commentary, or a paragraph of prose under its heading: the unit that carries topics. */
export interface Passage {
  readonly section: number | null
  readonly item: number | null
  /** Fragment to link to: the item's, or the nearest heading's. */
  readonly anchor: string | null
  /** Texts of the headings above it, outermost first. */
  readonly headings: readonly string[]
  /** An item's title; empty for prose. */
  readonly title: string
  /** The whole passage as plain text, the title included. */
  readonly text: string
  readonly urls: readonly string[]
  /** Topics that a comment of the editor's sets, none for `no-topics`; absent where there is no such comment. */
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
  /** The URL as `canonicalOf` normalises it: for comparing, never for showing. */
  readonly canonical: string
  readonly text: string
  /** Where it leads within the archive, as `targetOf` returns it: a path with its fragment. Null for a link to any other site. */
  readonly internal: string | null
  readonly section: number | null
  readonly item: number | null
  /** Index of the passage around it. */
  readonly passage: number | null
  readonly place: TextPlace
}

/** A top-level piece of the rendered text. */
export interface Block {
  readonly section: number | null
  /** Index of the item that the block belongs to; null where it belongs to none, or to several. */
  readonly item: number | null
  /** Depth of the heading, if the block is the heading of `section`. */
  readonly headingDepth: number | null
  /**
   * Safe hast (https://github.com/syntax-tree/hast), without positions, for `finish`. Elements are only what still needs an
   * address, an image or an anchor; all else is HTML already, in `raw` nodes.
   */
  readonly content: readonly ElementContent[]
}

/** Markdown, split wherever an address is not known yet: that of a link into the archive, or of an image. */
export type PendingMarkdown = readonly (string | PendingAddress)[]
export type PendingAddress = { readonly target: string } | { readonly beside: string }

/** Marks where items end: here `finish` adds its notes on them, such as “Also in”. */
export interface ItemEnds extends Node {
  type: 'itemEnds'
  items: readonly number[]
}

declare module 'hast' {
  interface ElementData {
    /** For a link into the archive: where it leads, as `targetOf` returns it. */
    target?: string
    /** For an image beside the file: its path, relative to the file. */
    beside?: string
  }
  interface ElementContentMap {
    itemEnds: ItemEnds
  }
  interface RootContentMap {
    itemEnds: ItemEnds
  }
}
