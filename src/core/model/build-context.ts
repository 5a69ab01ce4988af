import type { Settings } from './settings.ts'

/** Everything that the archive depends on besides its texts. */
export interface BuildContext {
  readonly settings: Settings
  /** The build's clock, an ISO instant: it decides what is published and which events are past. */
  readonly now: string
  /** Whether drafts and texts with a later date are included, as in `dev`. */
  readonly includeUnpublished: boolean
  /** Paths in the content folder of the files beside the texts. */
  readonly assets: ReadonlySet<string>
  /** Paths from the site's root of the files in `public/`. */
  readonly served: ReadonlySet<string>
  /** Where `public/` is, as seen from the content folder; absent: beside it. */
  readonly servedFolder?: string
}
