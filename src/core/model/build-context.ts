import type { Settings } from './settings.ts'

/** What the archive is made from, apart from the files. */
export interface BuildContext {
  readonly settings: Settings
  /** The build's clock, an ISO instant: it decides what is published and which events are past. */
  readonly now: string
  /** Include drafts and what is dated later, as `dev` does. */
  readonly includeUnpublished: boolean
  /** Files beside the texts, by path in the content folder. */
  readonly assets: ReadonlySet<string>
  /** Paths from the site's root that `public/` serves. */
  readonly served: ReadonlySet<string>
}
