import type { SafeUrl } from '../model/safe-url.ts'

/**
 * The content of a feed, independent of its format: `rssOf` writes it as RSS. Addresses are absolute, and nothing depends on the time
 * of the build.
 */
export interface Feed {
  readonly title: string
  readonly description: string
  readonly language: string
  /** Address of the page that the feed follows. */
  readonly url: SafeUrl
  /** When its newest entry was published, ISO with `Z`; null where there is none. */
  readonly updated: string | null
  /** Newest first. */
  readonly entries: readonly FeedEntry[]
}

interface FeedEntry {
  readonly title: string
  /** Its address, which is its identifier as well. */
  readonly url: SafeUrl
  /** ISO with `Z`. */
  readonly published: string
  readonly authors: readonly string[]
  /** Titles of its topics. */
  readonly topics: readonly string[]
  /** Plain text. */
  readonly summary: string | null
  /** HTML that needs nothing of the site. */
  readonly html: string
  /** Whether the HTML is only a quotation from the text at `url`. */
  readonly isExcerpt: boolean
}
