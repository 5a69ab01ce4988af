import type { Body } from './body.ts'
import type { Code } from './catalogue.ts'
import type { Finding, Place } from './diagnostic.ts'
import type { DocumentKind } from './document.ts'
import type { Publication } from './publication.ts'

/** Everything that one file yields without the others. Plain data: the parse cache stores it as it is. */
export interface Entry {
  readonly file: string
  readonly kind: DocumentKind
  /** Absent when the file cannot be published; the findings say why. */
  readonly publication?: Publication
  /** Absent when the file has no text that can be read. */
  readonly body?: Body
  /** Findings that these cover are not reported: the editor intends what they criticise. */
  readonly exceptions: readonly Exception[]
  /** All findings of the file, those that an exception covers included. */
  readonly findings: readonly Finding[]
}

/** A finding that the editor accepts: it is not reported where this covers it. */
export interface Exception {
  readonly code: Code
  /** First and last line that it covers; null for the whole file. */
  readonly lines: readonly [number, number] | null
  readonly reason: string
  /** Place of the comment. */
  readonly place: Place
}
