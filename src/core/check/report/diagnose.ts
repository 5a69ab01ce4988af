import type { Severity } from '../../model/catalogue.ts'
import type { Diagnostic, Finding } from '../../model/diagnostic.ts'
import type { Settings } from '../../model/settings.ts'
import { catalogue, isBlocking } from '../../model/catalogue.ts'

const asSeverity: Record<'info' | 'warn' | 'error', Severity> = { info: 'info', warn: 'warning', error: 'error' }

/**
 * Gives each finding the severity that the settings, or else the catalogue, have for its code. A finding that is milder than its code
 * stays so; one whose code is off is dropped.
 */
export function diagnose(findings: readonly Finding[], { rules }: Pick<Settings, 'rules'>): Diagnostic[] {
  return findings
    .flatMap((finding): Diagnostic[] => {
      // A finding that blocks publishing cannot be switched off.
      const chosen = isBlocking(finding.code) ? undefined : rules[finding.code]
      if (chosen === 'off') return []
      return [{ ...finding, severity: finding.severity ?? (chosen ? asSeverity[chosen] : catalogue[finding.code].severity) }]
    })
    .sort(byPlace)
}

const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  a.place.file.localeCompare(b.place.file, 'en', { numeric: true }) ||
  (a.place.line ?? 0) - (b.place.line ?? 0) ||
  (a.place.column ?? 0) - (b.place.column ?? 0) ||
  a.code.localeCompare(b.code, 'en')
