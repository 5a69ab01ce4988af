import type { Diagnostic } from '../../src/core/model/diagnostic.ts'
import type { Terminal } from '../terminal.ts'
import { reportGithub } from './github.ts'
import { reportPretty, tally } from './pretty.ts'
import { reportSarif } from './sarif.ts'

export type Format = 'pretty' | 'json' | 'github' | 'sarif'

export interface Checked {
  /** Content folder, as given. */
  readonly content: string
  /** How many files were read. */
  readonly files: number
}

/** Prints findings; in every format but `pretty` standard output holds the format and nothing else. */
export function report(
  diagnostics: readonly Diagnostic[],
  format: Format,
  { content, files }: Checked,
  terminal: Terminal,
): void {
  if (format === 'json') terminal.stdout(`${JSON.stringify(diagnostics, null, 2)}\n`)
  else if (format === 'sarif') terminal.stdout(`${JSON.stringify(reportSarif(diagnostics, content), null, 2)}\n`)
  else if (format === 'github') terminal.stdout(reportGithub(diagnostics, content))
  else {
    terminal.stdout(reportPretty(diagnostics, content, terminal))
    terminal.stdout(`${tally(diagnostics)} in ${files} ${files === 1 ? 'file' : 'files'}.\n`)
  }
}
