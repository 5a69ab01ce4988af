/** What an import can write: pages of three kinds, the companion of an issue, and files that pages refer to. */
export type TargetKind = 'issue' | 'issue-notes' | 'note' | 'page' | 'file'

/** A file of the Hugo folder. Markdown has its bytes; everything else is copied unchanged. */
export type Found =
  | { readonly path: string; readonly kind: 'markdown'; readonly bytes: Uint8Array }
  | { readonly path: string; readonly kind: 'other' }
  | { readonly path: string; readonly kind: 'refused'; readonly reason: string; readonly isFault: boolean }

export interface HugoFolder {
  /** The folder's own name, such as `archive`; pages in one called `content` belong to no section. */
  readonly name: string
  readonly entries: readonly Found[]
}

export interface ImportOptions {
  /** Where Hugo published an issue, in the form of its `permalinks`: `/archive/:slug/`. */
  readonly oldPath?: string
  /** Where Galley publishes an issue: the `issuePath` of its settings. */
  readonly issuePath: string
}

/** Why a file is not imported. A fault should be corrected; other files are left on purpose. */
export interface Refusal {
  readonly reason: string
  readonly isFault: boolean
}

export interface Destination {
  readonly kind: TargetKind
  /** Path relative to the content folder that is written. */
  readonly target: string
}

/** What a file is to become. `content` is null for one that is copied unchanged. */
export type Planned = { readonly source: string } & (
  (Destination & { readonly content: Uint8Array | null; readonly notes: readonly string[] }) | Refusal
)

export type Status = 'imported' | 'unchanged' | 'left' | 'vanished'

/** What a file became: a line of the report. */
export interface ImportRecord {
  readonly source: string
  readonly status: Status
  readonly target: string | null
  readonly reason: string | null
  readonly notes: readonly string[]
}

export const left = (reason: string): Refusal => ({ reason, isFault: false })
export const fault = (reason: string): Refusal => ({ reason, isFault: true })
export const isRefusal = (value: object): value is Refusal => 'reason' in value
