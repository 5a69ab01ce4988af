import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import type { Rule, Scope } from '../src/core/check/rule.ts'
import type { CatalogueEntry } from '../src/core/model/catalogue.ts'

/**
 * Collects the rules: `npm run rules` writes the guide's table of codes and the lists that the program imports, since the core reads no
 * folders. A test compares the files with the rules.
 */

const project = path.join(import.meta.dirname, '..')
const rulesFolder = path.join(project, 'src/core/check/rules')
const codesFile = 'src/core/model/rule-codes.generated.ts'
const guideFile = 'docs/guide/findings.md'
const heading = '// Written by `npm run rules` from src/core/check/rules.\n'

interface Collected {
  /** File name without its ending. */
  readonly name: string
  /** Name of the export that is the rule. */
  readonly variable: string
  readonly rule: Rule
}

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'code' in value && 'scope' in value && 'check' in value

/** All rules, in the order of their files' names. */
export async function collectRules(): Promise<readonly Collected[]> {
  const names = readdirSync(rulesFolder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
  return Promise.all(
    names.toSorted().map(async (name): Promise<Collected> => {
      const exports = (await import(path.join(rulesFolder, `${name}.ts`))) as Record<string, unknown>
      const rules = Object.entries(exports).flatMap(([variable, value]) =>
        isRule(value) ? [{ name, variable, rule: value }] : [],
      )
      const [only, ...more] = rules
      if (!only || more.length > 0) throw new Error(`${name}.ts must export one rule, and exports ${rules.length}.`)
      if (only.rule.declared && only.rule.code !== name)
        throw new Error(`${name}.ts declares \`${only.rule.code}\`; name the file after the code.`)
      return only
    }),
  )
}

/** The text of each file that is generated from the rules, by its path in the project. */
export async function collectedFiles(): Promise<ReadonlyMap<string, string>> {
  const rules = await collectRules()
  const files = [
    [codesFile, codesModule(rules)],
    ...(['entry', 'series', 'archive'] as const).map(
      (scope) => [`src/core/check/${scope}-rules.generated.ts`, rulesModule(rules, scope)] as const,
    ),
  ] as const
  return new Map(
    await Promise.all(
      files.map(async ([file, text]) => {
        const config = await resolveConfig(path.join(project, file))
        return [file, await format(text, { ...config, filepath: file })] as const
      }),
    ),
  )
}

/** The guide with its table of all codes. */
export async function guideWithTable(catalogue: Readonly<Record<string, CatalogueEntry>>): Promise<string> {
  const rows = Object.entries(catalogue)
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(
      ([code, { severity, help, fixable, blocksPublishing }]) =>
        `| [\`${code}\`](#${code}) | ${severity}${blocksPublishing ? ', blocks publishing' : ''} | ${fixable ? 'yes' : ''} | ${help} |`,
    )
  const table = ['| code | severity | `--fix` | what to do |', '| - | - | - | - |', ...rows].join('\n')
  const guide = readFileSync(path.join(project, guideFile), 'utf8')
  const [, before, after] = /^([^]*<!-- codes -->\n)[^]*(\n<!-- \/codes -->[^]*)$/.exec(guide) ?? []
  if (before === undefined || after === undefined) throw new Error(`${guideFile} lacks <!-- codes --> and <!-- /codes -->.`)
  const config = await resolveConfig(path.join(project, guideFile))
  return format(`${before}\n${table}\n${after}`, { ...config, filepath: guideFile })
}

function codesModule(rules: readonly Collected[]): string {
  const entries = rules.flatMap(({ rule: { code, declared } }) =>
    declared ? [`${JSON.stringify(code)}: ${JSON.stringify(declared)},\n`] : [],
  )
  return `${heading}
/** Codes that rules declare. */
export const ruleCodes = {
${entries.join('')}} as const\n`
}

function rulesModule(rules: readonly Collected[], scope: Scope): string {
  const own = rules.filter(({ rule }) => rule.scope === scope)
  const imports = own.map(({ name, variable }) => `import { ${variable} } from './rules/${name}.ts'`)
  return `${heading}import type { Rule } from './rule.ts'
${imports.join('\n')}

export const ${scope}Rules: readonly Rule<'${scope}'>[] = [${own.map(({ variable }) => variable).join(', ')}]\n`
}

if (import.meta.main) {
  for (const [file, text] of await collectedFiles()) writeFileSync(path.join(project, file), text)
  // Imported only here, since the catalogue reads the codes that have just been written.
  const { catalogue } = await import('../src/core/model/catalogue.ts')
  writeFileSync(path.join(project, guideFile), await guideWithTable(catalogue))
}
