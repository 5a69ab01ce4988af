import { existsSync } from 'node:fs'
import { catalogue, isBlocking, type Code } from '../../src/core/model/catalogue.ts'
import type { Settings } from '../../src/core/model/settings.ts'
import { nearestOf } from '../../src/core/entry/read-front-matter.ts'
import { codeSections } from '../../src/io/guide.ts'
import { readSettings } from '../../src/io/settings.ts'
import { listCodes, describeCode } from '../reporters/explanation.ts'
import type { Terminal } from '../terminal.ts'

export interface ExplainOptions {
  /** All codes are listed if none is named. */
  readonly code?: string | undefined
  readonly config: string
}

/**
 * Prints what the guide says about a code, and its severity in this newsletter.
 *
 * @returns 2 for an unknown code
 */
export async function run({ code, config }: ExplainOptions, terminal: Terminal): Promise<0 | 2> {
  const sections = codeSections()
  if (code === undefined) {
    terminal.stdout(listCodes([...sections.values()], terminal))
    return 0
  }
  const section = sections.get(code as Code)
  if (!section) {
    const nearest = nearestOf(code, Object.keys(catalogue))
    terminal.stderr(`“${code}” is no code${nearest ? `; did you mean ${nearest}?` : '.'} \`galley explain\` lists all codes.\n`)
    return 2
  }
  const chosen = isBlocking(section.code) ? undefined : (await rulesOf(config))[section.code]
  terminal.stdout(describeCode(section, chosen, terminal))
  return 0
}

/** The rules of the settings; none outside of a newsletter, where codes can be explained as well. */
const rulesOf = async (config: string): Promise<Settings['rules']> =>
  existsSync(config) ? (await readSettings(config)).rules : {}
