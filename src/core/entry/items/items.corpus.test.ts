import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { config } from '../../../../tests/support/galley.ts'

const at = (path: string): string => fileURLToPath(new URL(`../../../../../shared/${path}`, import.meta.url))
const root = fileURLToPath(new URL('../../../..', import.meta.url))
const isThere = existsSync(at('labels/items.jsonl')) && existsSync(at('score/score.mjs'))

if (!isThere) console.log('The labelled corpus (../shared) is absent; its scores are not checked.')

describe.skipIf(!isThere)('on the labelled issues', () => {
  test('items, titles, bylines, kinds, sections and sponsors are as good as promised', { timeout: 120_000 }, () => {
    const env = { ...process.env, INSPECT: `${process.execPath} scripts/galley.ts inspect --config ${config} --json` }
    const { stdout } = spawnSync(process.execPath, [at('score/score.mjs'), 'items', '--json'], {
      cwd: root,
      encoding: 'utf8',
      env,
    })
    const { items } = JSON.parse(stdout) as { items: Record<string, number> }
    const promised = {
      f1: 0.97,
      title: 0.98,
      byline: 0.95,
      kind: 0.92,
      section: 0.98,
      sponsoredPrecision: 0.95,
      sponsoredRecall: 0.95,
    }
    const missed = Object.entries(promised).filter(([name, least]) => !(items[name]! >= least))
    expect(missed.map(([name, least]) => `${name}: ${items[name]} < ${least}`)).toEqual([])
  })

  test('hand-picked passages are each covered by one', async () => {
    const { parse } = await import('../../parse/parse.ts')
    const { outlineOf } = await import('../outline.ts')
    const { itemsOf } = await import('../items.ts')
    const { passagesOf } = await import('../passages.ts')
    const rows = readFileSync(at('labels/topics.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { issue: string; file: string; line: number; end_line: number; sample: string })
      .filter(({ sample }) => sample !== 'section')
    const counts = rows.map(({ issue, file, line, end_line: endLine }) => {
      const path = at(`corpus/devopsish/content/archive/${issue}/${file}`)
      const { tree } = parse({ path, bytes: readFileSync(path) }, 'issue').value!
      const outline = outlineOf(tree, path)
      const passages = passagesOf(tree, outline, itemsOf(tree, outline, path), path)
      return passages.filter(({ place }) => place.line! <= endLine && place.endLine! >= line).length
    })
    expect(counts.filter((count) => count === 1).length / counts.length).toBeGreaterThan(0.99)
  })
})
