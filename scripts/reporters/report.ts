import { appendFileSync } from 'node:fs'
import { catalogue } from '../../src/core/model/catalogue.ts'
import { repositoryOf } from '../../src/io/repository.ts'
import { isShown, type CheckResult } from '../check/run-check.ts'
import type { Terminal } from '../terminal.ts'
import { reportGithub } from './github.ts'
import { reportPretty } from './pretty.ts'
import { checkSummary } from './check-summary.ts'
import { reportSarif } from './sarif.ts'
import { stepSummary } from './step-summary.ts'

export type Format = 'pretty' | 'json' | 'github' | 'sarif'

export interface ReportOptions {
  readonly format: Format
  /** Also show hints, and fold nothing. */
  readonly all: boolean
  /** Findings alone. */
  readonly quiet: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Prints findings. Every format but `pretty` prints all findings and nothing else to standard output. In a GitHub workflow, `github` also
 * adds them to the step's summary.
 */
export function report(result: CheckResult, options: ReportOptions, terminal: Terminal, env: Environment = process.env): void {
  const { diagnostics, content } = result
  if (options.format === 'json') {
    const records = diagnostics.map(({ code, severity, message, place, fix }) => ({
      code,
      severity,
      message,
      help: catalogue[code].help,
      place,
      ...(fix ? { fix } : {}),
    }))
    terminal.stdout(`${JSON.stringify(records, null, 2)}\n`)
    return
  }
  if (options.format === 'pretty') return reportToPeople(result, options, terminal)
  const repository = repositoryOf(content, env)
  if (options.format === 'sarif') {
    terminal.stdout(`${JSON.stringify(reportSarif(result, repository), null, 2)}\n`)
    return
  }
  terminal.stdout(reportGithub(diagnostics, repository))
  const summary = env['GITHUB_STEP_SUMMARY']
  if (summary) appendFileSync(summary, stepSummary(result, repository))
}

function reportToPeople(result: CheckResult, options: ReportOptions, terminal: Terminal): void {
  const { all, quiet } = options
  const { diagnostics, content, sources, files } = result
  const shownDiagnostics = diagnostics.filter((it) => isShown(it, options))
  terminal.stdout(reportPretty(shownDiagnostics, { content, sources, all }, terminal))
  if (!quiet) terminal.stdout(checkSummary(diagnostics, shownDiagnostics, files))
}
