import type { Severity } from '../../src/core/model/catalogue.ts'
import type { Diagnostic } from '../../src/core/model/diagnostic.ts'
import type { Repository } from '../../src/io/repository.ts'

const command = { error: 'error', warning: 'warning', info: 'notice' } as const

/** GitHub shows ten annotations of each kind for a step, and silently drops the rest. */
const most = 10

/**
 * Workflow commands (https://docs.github.com/actions/reference/workflow-commands-for-github-actions): an annotation for each finding, the
 * most serious first, as many as GitHub shows. If there are more, the last notice says so.
 */
export function reportGithub(diagnostics: readonly Diagnostic[], { pathOf }: Pick<Repository, 'pathOf'>): string {
  const of = (wanted: Severity) => diagnostics.filter(({ severity }) => severity === wanted)
  const [errors, warnings, infos] = [of('error'), of('warning'), of('info')]
  const serious = [...errors.slice(0, most), ...warnings.slice(0, most)]
  const isCut = errors.length > most || warnings.length > most || infos.length > most
  const annotated = [...serious, ...infos.slice(0, isCut ? most - 1 : most)]
  const left = diagnostics.length - annotated.length
  const rest =
    left === 0
      ? ''
      : `::notice title=galley::${left} more ${left === 1 ? 'finding is' : 'findings are'} not shown here; \`galley check\` and this step's summary list all.\n`
  return annotated.map((diagnostic) => annotation(diagnostic, pathOf)).join('') + rest
}

function annotation({ severity, place, message, code }: Diagnostic, pathOf: Repository['pathOf']): string {
  const { file, line, column, endLine, endColumn } = place
  const properties = { file: pathOf(file), line, col: column, endLine, endColumn, title: code }
  const written = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  )
  return `::${command[severity]} ${written.join(',')}::${escapeData(message)}\n`
}

/** Percent-encoded as by GitHub's own toolkit (https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts). */
const escapeData = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
