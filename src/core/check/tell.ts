import type { Diagnostic, Finding } from '../model/diagnostic.ts'
import type { Settings } from '../model/settings.ts'
import type { Reading } from '../read.ts'
import { unusedIn, withoutAllowed } from './allow.ts'
import { diagnose } from './diagnose.ts'

/** What editors are told of all that was found: without what they mean to have, as severe as the settings say. */
export function tell(findings: readonly Finding[], readings: readonly Reading[], settings: Settings): Diagnostic[] {
  const exceptions = readings.flatMap((reading) => reading.exceptions)
  return diagnose([...withoutAllowed(findings, exceptions), ...unusedIn(findings, exceptions, settings)], settings)
}
