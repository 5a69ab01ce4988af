import type { Diagnostic, Finding, Severity } from '../../model/diagnostic.ts'
import type { Settings } from '../../model/settings.ts'
import { catalogue, isBlocking } from '../../model/catalogue.ts'

const asSeverity: Record<'info' | 'warn' | 'error', Severity> = { info: 'info', warn: 'warning', error: 'error' }

/** Gives findings the severity that the settings, or else the catalogue, have for their code; those switched off are dropped, hints stay hints. */
export function diagnose(findings: readonly Finding[], { rules }: Pick<Settings, 'rules'>): Diagnostic[] {
  return findings
    .flatMap((finding): Diagnostic[] => {
      // What keeps a file from being published is never silent.
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
