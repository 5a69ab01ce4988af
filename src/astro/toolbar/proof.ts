import type { Code } from '../../core/model/catalogue.ts'
import type { Severity } from '../../core/model/diagnostic.ts'

/** What the toolbar shows beside one page. */
export interface Proof {
  /** Of the page, as its browser has it. */
  readonly pathname: string
  /** Files that have no page, because they cannot be published; each with why. */
  readonly blocked: readonly FileProof[]
  /** The files that make the page; none where it gathers from many, as the archive does. */
  readonly page: readonly FileProof[]
  /** Every other file with findings, the worst first. */
  readonly others: readonly FileTally[]
  /** What `build` leaves out on purpose. */
  readonly unpublished: readonly UnpublishedText[]
}

export type Tally = Readonly<Record<Severity, number>>

/** A file and where it is shown. */
export interface FileTally {
  /** By path in the content folder. */
  readonly file: string
  /** Of its page; null where it has none. */
  readonly url: string | null
  readonly tally: Tally
}

export interface FileProof extends FileTally {
  /** On the disk, absolute, as an editor opens it. */
  readonly path: string
  /** The worst first, then from top to bottom. */
  readonly findings: readonly ShownFinding[]
  /** Files that have no page either, for they go out with this one: the notes of an issue. */
  readonly withheld: readonly string[]
}

export interface ShownFinding {
  readonly severity: Severity
  readonly code: Code
  readonly message: string
  /** What the catalogue says to do. */
  readonly help: string
  /** Absent where the place is not known. */
  readonly line?: number
  readonly column?: number
  readonly excerpt: Excerpt | null
}

/** The line of a finding, in three parts: the middle one is meant. */
export interface Excerpt {
  readonly before: string
  readonly marked: string
  readonly after: string
}

export interface UnpublishedText {
  readonly file: string
  readonly title: string
  readonly url: string | null
  /** “Draft: not published”. */
  readonly words: string
}

/** Messages between the toolbar in the browser and the server. */
export const message = {
  /** The browser asks for the proof of its page: `{ pathname }`. */
  ask: 'galley:proof:ask',
  /** The server sends a `Proof`; every browser hears it, and takes that of its own page. */
  answer: 'galley:proof:answer',
  /** The content has changed: ask again. */
  changed: 'galley:proof:changed',
} as const

export const appId = 'galley:proof'
