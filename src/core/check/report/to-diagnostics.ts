import type { Diagnostic, Finding } from '../../model/diagnostic.ts'
import type { Settings } from '../../model/settings.ts'
import type { Entry } from '../../model/entry.ts'
import { unusedIn, withoutAllowed } from '../exceptions/apply-exceptions.ts'
import { diagnose } from './diagnose.ts'

/** What editors are told of all that was found: without what they mean to have, as severe as the settings say. */
export function toDiagnostics(findings: readonly Finding[], entries: readonly Entry[], settings: Settings): Diagnostic[] {
  const exceptions = entries.flatMap((entry) => entry.exceptions)
  return diagnose([...withoutAllowed(findings, exceptions), ...unusedIn(findings, exceptions, settings)], settings)
}
