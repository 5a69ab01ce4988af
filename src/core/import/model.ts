/** What an import can write: pages of three kinds, the companion of an issue, and files that pages refer to. */
export type TargetKind = 'issue' | 'issue-notes' | 'note' | 'page' | 'file'

/** One entry of the Hugo folder, found by walking it. Markdown comes with its bytes; everything else is copied as it lies. */
export type Found =
  | { readonly path: string; readonly kind: 'markdown'; readonly bytes: Uint8Array }
  | { readonly path: string; readonly kind: 'other' }
  | { readonly path: string; readonly kind: 'refused'; readonly reason: string; readonly isFault: boolean }

export interface HugoFolder {
  /** Its own name, `archive`: a folder named `content` holds pages that belong to no section. */
  readonly name: string
  readonly entries: readonly Found[]
}

export interface ImportOptions {
  /** Where Hugo published an issue, as Hugo's `permalinks` has it: `/archive/:slug/`. */
  readonly oldPath?: string
  /** Where Galley publishes an issue: the `issuePath` of its settings. */
  readonly issuePath: string
}

/** Why a file stays where it is. A fault is something to be put right; the rest is left on purpose. */
export interface Refusal {
  readonly reason: string
  readonly isFault: boolean
}

export interface Destination {
  readonly kind: TargetKind
  /** Path relative to the content folder that is written. */
  readonly target: string
}

/** What is to become of one file. `content` is null for a file that is copied as it lies. */
export type Planned = { readonly source: string } & (
  (Destination & { readonly content: Uint8Array | null; readonly notes: readonly string[] }) | Refusal
)

export type Status = 'imported' | 'unchanged' | 'left' | 'vanished'

/** What became of one file: a line of the report. */
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
