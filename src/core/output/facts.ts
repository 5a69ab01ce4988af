/** Where on the written site an address stands. */
export type Where =
  /** In the frame of a page, which is the same on every page, or what a page itself is for: where a redirect leads, its own address. */
  | 'frame'
  /** In the text of a page, or in the HTML that a feed quotes. */
  | 'text'
  /** The icon that browsers show with a page. */
  | 'icon'
  /** Among words that no program takes for a link by itself, where it may be followed by any mark. */
  | 'words'
  /** A field that holds an address, in a feed, a calendar, a sitemap, JSON or JSON-LD. */
  | 'field'

/** An address of the site, as one of its files has it. */
export interface SiteAddress {
  /** The path from the site's root, with query and fragment, encoded as in an address. */
  readonly to: string
  /** As written. */
  readonly written: string
  readonly where: Where
}

/** What one file by itself shows to be wrong. */
export interface OwnFault {
  readonly kind: 'malformed' | 'relative-address' | 'repeated-id' | 'no-title' | 'no-description'
  /** The address, the id, or what the parser says; empty where there is nothing to tell. */
  readonly detail: string
}

/** What one written file shows to the programs of its readers. */
export interface FileFacts {
  /** Fragments that addresses may name; null where the file is no page. */
  readonly ids: readonly string[] | null
  readonly addresses: readonly SiteAddress[]
  readonly faults: readonly OwnFault[]
  /** Hashes of the pieces of text that are long enough to tell one text from another. */
  readonly pieces: readonly number[]
}
