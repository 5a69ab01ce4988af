import type { Root } from 'mdast'
import type { TextPlace } from './diagnostic.ts'

/** A file of the content folder, as it is on the disk. */
export interface SourceFile {
  /** Path relative to the content folder, with forward slashes: `issues/288/index.md`. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** The kind of a file in the content folder, by its path. */
export type DocumentKind = 'issue' | 'issue-notes' | 'note' | 'event' | 'topic' | 'page'

/** Front matter as written: plain values with the position of every key. */
export interface FrontMatter {
  readonly format: 'toml' | 'yaml' | 'none'
  /** Dates stay the text that was written: `2026-08-21`, never a `Date`. */
  readonly values: Readonly<Record<string, unknown>>
  /** Place of each key by its path: `title`, `image.alt`, `tags.0` (an entry of a list). */
  readonly places: ReadonlyMap<string, TextPlace>
  /** Set if front matter is there but cannot be read: its keys are unknown, and the parser has reported it. */
  readonly isUnreadable?: true
}

/** A Hugo shortcode, lifted out of the text before Markdown is parsed. */
export interface Shortcode {
  readonly type: 'shortcode'
  readonly name: string
  /** Named arguments by name, positional ones by index: `{ user: 'a', id: '1' }`, `{ 0: 'dQw4' }`. */
  readonly args: Readonly<Record<string, string>>
  /** The text between the opening and the closing tag of a paired shortcode. */
  readonly inner: string | null
  /** The whole as written, inner text and closing tag included. */
  readonly source: string
  readonly place: TextPlace
}

/** A parsed file: front matter and one Markdown tree whose positions are positions in `text`. */
export interface Document {
  readonly path: string
  readonly kind: DocumentKind
  readonly isMdx: boolean
  /** The decoded text, without byte order mark, line ends as written. */
  readonly text: string
  readonly frontMatter: FrontMatter
  /** mdast with GFM. Every node has a position, in `text`. Shortcodes are nodes of type `shortcode`, in blocks of their own where they stand alone. */
  readonly tree: Root
}

declare module 'mdast' {
  interface ShortcodeNode extends Node {
    type: 'shortcode'
    shortcode: Shortcode
  }
  interface RootContentMap {
    shortcode: ShortcodeNode
  }
  interface PhrasingContentMap {
    shortcode: ShortcodeNode
  }
}
