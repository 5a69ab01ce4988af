import type { Diagnostic } from '../../src/core/model/diagnostic.ts'
import { bySeverity } from '../../src/core/check/report/severity.ts'
import { tally } from './pretty.ts'

/** The last lines of `check`: how many findings there are, and what to do about them. */
export function checkSummary(all: readonly Diagnostic[], shown: readonly Diagnostic[], files: number): string {
  const faulty = new Set(shown.map(({ place }) => place.file)).size
  const looked = Math.max(files, faulty)
  const read = `${looked} ${looked === 1 ? 'file' : 'files'}`
  if (looked === 0) return 'The content folder holds no texts; there is nothing to check.\n'
  const lines = [
    shown.length === 0 ? `Nothing to fix in ${read}.` : `${tally(shown)} in ${faulty < looked ? `${faulty} of ${read}` : read}.`,
  ]
  const hidden = all.length - shown.length
  if (hidden > 0)
    lines.push(`${hidden} ${hidden === 1 ? 'hint is' : 'hints are'} not shown; --all shows ${hidden === 1 ? 'it' : 'them'}.`)
  const fixable = shown.filter(({ fix }) => fix).length
  if (fixable > 0) lines.push(`--fix fixes ${fixable} of them; --fix --dry-run shows how.`)
  const [first] = shown.toSorted(bySeverity)
  if (first) lines.push(`\`galley explain ${first.code}\` says more of a code.`)
  return `${lines.join('\n')}\n`
}
