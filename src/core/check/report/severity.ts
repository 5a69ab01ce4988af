import type { Severity } from '../../model/catalogue.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

/** Sorts the most serious first. */
export const compareSeverity = (a: Severity, b: Severity): number => rank[a] - rank[b]

export const bySeverity = (a: Pick<Diagnostic, 'severity'>, b: Pick<Diagnostic, 'severity'>): number =>
  compareSeverity(a.severity, b.severity)
