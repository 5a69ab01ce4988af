import type { Settings } from './settings.ts'

/** What the archive is made from, beside the files. */
export interface BuildContext {
  readonly settings: Settings
  /** The build's clock, an ISO instant: what is dated later is held back, what is over is past. */
  readonly now: string
  /** Show drafts and the future, as `dev` does. */
  readonly includeUnpublished: boolean
  /** Files beside the texts, by path in the content folder. */
  readonly assets: ReadonlySet<string>
  /** Paths from the site's root that `public/` serves. */
  readonly served: ReadonlySet<string>
}
