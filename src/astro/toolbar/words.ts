import type { Severity } from '../../core/model/diagnostic.ts'
import type { Proof, Tally } from './proof.ts'

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

/** `2 errors`, `1 warning`, `3 info`: those there are. */
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

/** What there is to say beside the page: of its own files, or of all where it has none; and of those that have no page. */
export const tallyOf = ({ page, blocked, others }: Pick<Proof, 'page' | 'blocked' | 'others'>): Tally =>
  sumOf([...blocked, ...(page.length > 0 ? page : others)].map(({ tally }) => tally))

/** The level of the toolbar's mark; none where all is well. */
export const levelOf = (tally: Tally): Severity | null => severities.find((severity) => tally[severity] > 0) ?? null
