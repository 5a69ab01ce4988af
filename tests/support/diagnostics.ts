import type { Diagnostic } from '../../src/core/model/diagnostic.ts'
import type { Repository } from '../../src/io/repository.ts'
import type { CheckResult } from '../../scripts/check/run-check.ts'

/** A finding for tests, with defaults for what is not given. */
export const diagnostic = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'html-removed',
  severity: 'warning',
  message: 'Taken out.',
  place: { file: 'issues/1/index.md', line: 3, column: 5, endLine: 3, endColumn: 9 },
  ...more,
})

export const sourcesOf = (files: Readonly<Record<string, string>>): CheckResult['sources'] =>
  new Map(Object.entries(files).map(([file, text]) => [file, new TextEncoder().encode(text)]))

/** Findings in two files, and the texts that they are in. */
export const resultOf = (diagnostics: readonly Diagnostic[], files: Readonly<Record<string, string>> = {}): CheckResult => ({
  content: 'content',
  diagnostics,
  files: 2,
  sources: sourcesOf(files),
})

export const repository: Repository = {
  root: 'file:///home/me/letters/',
  pathOf: (file) => `content/${file}`,
  browse: 'https://code.example/me/letters/blob/abc',
}
