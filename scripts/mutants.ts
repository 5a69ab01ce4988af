import { spawnSync } from 'node:child_process'
import { globSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

/**
 * Breaks the code in one place at a time and counts the changes that no test notices. Without options it takes hours, since it breaks
 * all lines; `--sample 100 --seed 1` breaks a hundred, the same ones for the same seed, and `--in src/core/events` those of one folder.
 */
const { values } = parseArgs({
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' }, in: { type: 'string', multiple: true } },
})
const root = path.join(import.meta.dirname, '..')
const folders = values.in ?? ['check', 'events', 'archive/events', 'links', 'topics'].map((name) => `src/core/${name}`)

const lines = folders
  .flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }))
  .filter((file) => !file.endsWith('.test.ts'))
  .sort()
  .flatMap((file) =>
    readFileSync(path.join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        /^\s*(?:$|\/[/*]|\*|import\b|[)}\]]+[,;]?$)/.test(line) ? [] : [`${file}:${index + 1}-${index + 1}`],
      ),
  )

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function* numbersFrom(seed: number): Generator<number, never> {
  for (let state = seed | 0; ;) {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const numbers = numbersFrom(Number(values.seed))
const shuffled = lines
  .map((line) => ({ line, rank: numbers.next().value }))
  .sort((a, b) => a.rank - b.rank)
  .map(({ line }) => line)
const chosen =
  values.sample === undefined ? folders.map((folder) => `${folder}/**/*.ts`) : shuffled.slice(0, Number(values.sample))

const stryker = path.join(root, 'node_modules/.bin/stryker')
const mutate = [...chosen, '!src/**/*.test.ts'].join(',')
const sampleFile = 'node_modules/.cache/stryker/sample.json'
// Stryker counts what an earlier run left there, too, and so another sample.
rmSync(path.join(root, sampleFile), { force: true })
const sampleOnly = values.sample === undefined ? [] : ['--incrementalFile', sampleFile, '--force']
const { status } = spawnSync(stryker, ['run', '--mutate', mutate, ...sampleOnly], { cwd: root, stdio: 'inherit' })
process.exit(status ?? 2)
