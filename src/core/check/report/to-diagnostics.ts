import type { Diagnostic, Finding } from '../../model/diagnostic.ts'
import type { Settings } from '../../model/settings.ts'
import type { Entry } from '../../model/entry.ts'
import { unusedIn, withoutAllowed } from '../exceptions/apply-exceptions.ts'
import { diagnose } from './diagnose.ts'

/** What is reported of all findings: those that no exception allows, with their severities, and exceptions without a finding. */
export function toDiagnostics(findings: readonly Finding[], entries: readonly Entry[], settings: Settings): Diagnostic[] {
  const exceptions = entries.flatMap((entry) => entry.exceptions)
  return diagnose([...withoutAllowed(findings, exceptions), ...unusedIn(findings, exceptions, settings)], settings)
}
