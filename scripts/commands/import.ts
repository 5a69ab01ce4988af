import { knownTokens, unknownTokens } from '../../src/core/import/addresses.ts'
import { reportJson, reportText } from '../../src/core/import/report.ts'
import { importFolder } from '../../src/io/import.ts'

export interface ImportCommandOptions {
  /** The Hugo content folder. */
  readonly directory: string
  /** The content folder that is written. */
  readonly out: string
  /** Overwrite targets that were edited, or that import did not write. */
  readonly force: boolean
  /** Write nothing, report the same. */
  readonly dryRun: boolean
  readonly format: 'pretty' | 'json'
  /** Where Hugo published issues: `/archive/:slug/`. Each issue gets an alias there. */
  readonly oldPath?: string
  /** Where Galley publishes issues: `issuePath` of the settings. */
  readonly issuePath?: string
}

interface Output {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
}

/** @returns 1 if a file was not imported because of a fault, 2 if nothing could be done */
export async function run({ issuePath = '/:number/', ...options }: ImportCommandOptions, io: Output): Promise<0 | 1 | 2> {
  const problem = problemWith(options.oldPath)
  const result = problem === null ? importFolder({ ...options, issuePath }) : { problem }
  if ('problem' in result) {
    io.stderr(`galley import: ${result.problem}\n`)
    return 2
  }
  io.stdout(options.format === 'json' ? reportJson(result.verdicts) : reportText(result.verdicts))
  return result.verdicts.some(({ isFault }) => isFault) ? 1 : 0
}

function problemWith(oldPath: string | undefined): string | null {
  if (oldPath === undefined) return null
  const [unknown] = unknownTokens(oldPath)
  if (unknown !== undefined) return `--old-path cannot fill in ${unknown}; it knows ${knownTokens.join(', ')}.`
  return oldPath.startsWith('/')
    ? null
    : `--old-path must be a path from the site’s root such as /archive/:slug/; it is “${oldPath}”.`
}
