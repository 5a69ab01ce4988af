import type { Code } from '../../core/model/catalogue.ts'
import type { SafeUrl } from '../../core/model/safe-url.ts'
import type { Severity } from '../../core/model/catalogue.ts'

/** What the toolbar shows beside one page. */
export interface Proof {
  /** Path of the page in the browser's location. */
  readonly pathname: string
  /** Files that cannot be published, and so have no page. */
  readonly blocked: readonly BlockedFile[]
  /** The files from which the page is made; none for a page about many files, such as the archive. */
  readonly page: readonly FileProof[]
  /** All other files with findings, the worst first. */
  readonly others: readonly FileTally[]
  /** Texts that `build` leaves out on purpose. */
  readonly unpublished: readonly UnpublishedText[]
}

export type Tally = Readonly<Record<Severity, number>>

/** A file, its page, and how many findings it has. */
export interface FileTally {
  /** Path in the content folder. */
  readonly file: string
  /** Address of its page; null where it has none. */
  readonly url: SafeUrl | null
  readonly tally: Tally
}

export interface FileProof extends FileTally {
  /** Absolute path on the disk, as an editor opens it. */
  readonly path: string
  /** The worst first, then from top to bottom. */
  readonly findings: readonly ShownFinding[]
  /** Files that are not published either because this one is not: the notes of an issue. */
  readonly waiting: readonly string[]
}

/** A file that an error keeps from being published. */
export interface BlockedFile extends FileProof {
  readonly findings: readonly [ShownFinding, ...ShownFinding[]]
}

export interface ShownFinding {
  readonly severity: Severity
  readonly code: Code
  readonly message: string
  /** The catalogue's advice. */
  readonly help: string
  /** Absent where the place is not known. */
  readonly line?: number
  readonly column?: number
  readonly excerpt: Excerpt | null
}

/** The line of a finding: the marked words, and the text before and after them. */
export interface Excerpt {
  readonly before: string
  readonly marked: string
  readonly after: string
}

export interface UnpublishedText {
  readonly file: string
  readonly title: string
  readonly url: SafeUrl | null
  /** “Draft: not published”. */
  readonly words: string
}

/** Messages between the toolbar in the browser and the server. */
export const message = {
  /** The browser asks for the proof of its page: `{ pathname }`. */
  ask: 'galley:proof:ask',
  /** The server sends a `Proof` to every browser; each uses only that of its own page. */
  answer: 'galley:proof:answer',
  /** The content has changed: ask again. */
  changed: 'galley:proof:changed',
} as const

export const appId = 'galley:proof'
