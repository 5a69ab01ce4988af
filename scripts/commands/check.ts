import path from 'node:path'
import type { Diagnostic } from '../../src/core/model/diagnostic.ts'
import { readSettings } from '../../src/io/settings.ts'
import type { Settings } from '../../src/core/model/settings.ts'
import type { FixResult } from '../check/fix.ts'
import { isShown, runCheck, type CheckRequest, type CheckResult } from '../check/run-check.ts'
import { report, type Format } from '../reporters/report.ts'
import { projectRoot } from '../shared-options.ts'
import type { Terminal } from '../terminal.ts'

export interface CheckOptions extends CheckRequest {
  readonly format: Format
  /** Also show hints, and fold nothing. */
  readonly all: boolean
  /** Only findings: no summary, and nothing at all if there are none. */
  readonly quiet: boolean
  /** More warnings than these count as an error. */
  readonly maxWarnings?: number
  readonly fix: boolean
  /** With `fix`: print what would change, and write nothing. */
  readonly dryRun: boolean
  readonly watch: boolean
}

type Exit = 0 | 1 | 2

/** @returns 1 if there is an error, or more warnings than allowed; 2 if a named issue does not exist */
export async function run(options: CheckOptions, terminal: Terminal): Promise<Exit> {
  if (options.dryRun && !options.fix) {
    terminal.stderr('--dry-run shows what --fix would change; give both.\n')
    return 2
  }
  if (options.watch && options.fix) {
    terminal.stderr('--fix and --watch do not go together: run --fix once, then --watch.\n')
    return 2
  }
  if (!options.watch) return checkOnce(options, terminal)
  const { watch } = await import('../check/watch.ts')
  const places = [path.resolve(options.content), path.resolve(options.config), path.join(projectRoot, 'public')]
  return watch(places, () => checkOnce(options, terminal), terminal)
}

async function checkOnce(options: CheckOptions, terminal: Terminal): Promise<Exit> {
  const settings = await readSettings(options.config)
  const first = await runCheck(options, settings)
  if (first.unknown !== undefined) {
    terminal.stderr(`${first.unknown} is neither an issue nor a file of ${options.content}.\n`)
    return 2
  }
  const { result, isRefused } = options.fix
    ? await fixed(first, options, settings, terminal)
    : { result: first, isRefused: false }
  if (!options.dryRun) report(result, options, terminal)
  return isRefused ? 2 : exitOf(result.diagnostics, options)
}

async function fixed(first: CheckResult, options: CheckOptions, settings: Settings, terminal: Terminal): Promise<FixResult> {
  const { fix } = await import('../check/fix.ts')
  const isWanted = (diagnostic: Diagnostic) => isShown(diagnostic, options)
  return fix(first, (instead) => runCheck(options, settings, instead), { dryRun: options.dryRun, isWanted }, terminal)
}

function exitOf(diagnostics: readonly Diagnostic[], { maxWarnings = Infinity }: CheckOptions): Exit {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
  return warnings > maxWarnings || diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0
}
