import type { Severity } from '../../core/model/catalogue.ts'
import type { FileTally, Tally } from './proof.ts'

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

/** `2 errors`, `1 warning`, `3 info`; severities without findings are left out. */
export const countsOf = (tally: Tally): { severity: Severity; words: string }[] =>
  severities
    .filter((severity) => tally[severity] > 0)
    .map((severity) => {
      const plural = tally[severity] === 1 || severity === 'info' ? severity : `${severity}s`
      return { severity, words: `${tally[severity]} ${plural}` }
    })

const sumOf = (tallies: readonly Tally[]): Tally => ({
  error: tallies.reduce((sum, { error }) => sum + error, 0),
  warning: tallies.reduce((sum, { warning }) => sum + warning, 0),
  info: tallies.reduce((sum, { info }) => sum + info, 0),
})

type Tallied = Readonly<Record<'page' | 'blocked' | 'others', readonly Pick<FileTally, 'tally'>[]>>

/** Findings that count beside a page: those of its own files, or of all files where it has none, and those of blocked files. */
export const tallyOf = ({ page, blocked, others }: Tallied): Tally =>
  sumOf([...blocked, ...(page.length > 0 ? page : others)].map(({ tally }) => tally))

/** The level of the mark on the toolbar's button; null where there is nothing to report. */
export const levelOf = (tally: Tally): Severity | null => severities.find((severity) => tally[severity] > 0) ?? null
