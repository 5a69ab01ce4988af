import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { config } from '../../../tests/support/galley.ts'

const at = (path: string): string => fileURLToPath(new URL(`../../../../shared/${path}`, import.meta.url))
const root = fileURLToPath(new URL('../../../', import.meta.url))
const isThere = existsSync(at('labels/defects.jsonl')) && existsSync(at('score/score.mjs'))

if (!isThere) console.log('The labelled mistakes (../shared) are absent; what the rules find of them is not checked.')

interface Score {
  readonly recall: number
  readonly alarmsPerCleanIssue: number
  readonly classes: Readonly<Record<string, { readonly found: number; readonly of: number }>>
}

describe.skipIf(!isThere)('of the mistakes in real issues', () => {
  test('most are found, some of every kind, and next to nothing where there is none', { timeout: 240_000 }, () => {
    const env = { ...process.env, INSPECT: `${process.execPath} scripts/galley.ts inspect --config ${config} --json` }
    const { stdout } = spawnSync(process.execPath, [at('score/score.mjs'), 'defects', '--json'], {
      cwd: root,
      encoding: 'utf8',
      env,
    })
    const { recall, alarmsPerCleanIssue, classes } = (JSON.parse(stdout) as { defects: Score }).defects
    expect(recall).toBeGreaterThanOrEqual(0.85)
    expect(alarmsPerCleanIssue).toBeLessThanOrEqual(0.2)
    expect(Object.entries(classes).filter(([, { found, of }]) => found < 0.6 * of)).toEqual([])
  })
})
