import type { Code, Severity } from './catalogue.ts'

/** The place of a finding: a file, and possibly a line in it. Lines and columns are 1-based; what is unknown is absent, never made up. */
export interface Place {
  /** Path relative to the content folder, with forward slashes. */
  readonly file: string
  readonly line?: number
  readonly column?: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** Lines of a parsed text. Unlike a `Place`, which may be a whole file, it always has them. */
export interface TextLines {
  readonly file: string
  readonly line: number
  readonly endLine: number
}

/** A stretch of a parsed text, from its first character up to the one after its last. */
export interface TextPlace extends TextLines {
  readonly column: number
  readonly endColumn: number
}

/** A safe rewrite: `length` UTF-16 units from `offset` of the file's text (byte order mark not counted) become `text`. */
export interface Fix {
  readonly offset: number
  readonly length: number
  readonly text: string
}

/** One problem in content, as a value. An exception, in contrast, is a bug in Galley. */
export interface Diagnostic {
  readonly code: Code
  readonly severity: Severity
  readonly message: string
  readonly place: Place
  readonly fix?: Fix
}

/** One version of the content: its diagnostics, and access to its lines. */
export interface DiagnosedVersion {
  readonly diagnostics: readonly Diagnostic[]
  /** The line in which a place begins; empty where the place has no line. */
  readonly lineOf: (place: Place) => string
}

/** What a rule finds; its severity is that of its code, unless the finding is milder. */
export type Finding = Omit<Diagnostic, 'severity'> & {
  /** Set only if this finding is milder than its code: a hint among warnings. */
  readonly severity?: 'info'
}

/** The result of a stage: its value, absent if there is none, and all findings. */
export interface Outcome<T> {
  readonly value?: T
  readonly findings: readonly Finding[]
}

/** Passes an outcome's value to the next stage, and keeps the findings of both. */
export function andThen<A, B>(outcome: Outcome<A>, stage: (value: A) => Outcome<B>): Outcome<B> {
  if (outcome.value === undefined) return { findings: outcome.findings }
  const next = stage(outcome.value)
  return { ...next, findings: [...outcome.findings, ...next.findings] }
}
