import type { Body } from '../model/body.ts'
import type { Finding, Place } from '../model/diagnostic.ts'
import type { DocumentKind } from '../model/document.ts'

/** What a rule over one text sees. */
export interface Subject {
  readonly kind: DocumentKind
  readonly file: string
  readonly text: string
  /** Front matter as written; keys that are not there have no place. */
  readonly values: Readonly<Record<string, unknown>>
  readonly placeOfKey: (key: string) => Place
  readonly body: Body
}

/** One rule, one file: it names what is wrong, and leaves to the catalogue how bad that is. */
export type Rule = (subject: Subject) => Iterable<Finding>
