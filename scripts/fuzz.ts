import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { archive } from '../tests/support/fuzz/archive.ts'
import { corpusTexts, damaged } from '../tests/support/fuzz/corpus.ts'
import { sharedLexicon } from '../tests/support/fuzz/lexicon.ts'
import { fuzz, shrink, type Run } from '../tests/support/fuzz/run.ts'

/**
 * Reads newsletters that nobody would write, and says which properties do not hold: `npm run fuzz -- --cases 10000 --seed 1`. A quarter
 * of the cases are real newsletters that have been damaged, where there are any beside the project. For each kind of fault it prints
 * the options that make its first case again, such as `--of archives --seed 1 --path 12`, and shrink it.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    of: { type: 'string' },
    path: { type: 'string' },
    kind: { type: 'string' },
  },
})
const [count, seed, lexiconOf] = [Number(values.cases), Number(values.seed), sharedLexicon()]
const texts = corpusTexts()
if (texts.length === 0) console.error('There are no real newsletters in ../shared/corpus, so none is damaged.')
const damagedCount = values.of === 'corpus' ? count : values.of === 'archives' || texts.length === 0 ? 0 : Math.floor(count / 4)
const kinds = [
  { of: 'archives', cases: archive, count: count - damagedCount },
  ...(texts.length === 0 ? [] : [{ of: 'corpus', cases: damaged(texts), count: damagedCount }]),
].filter(({ of }) => values.of === undefined || values.of === of)

/** Tells of a case that does not end: a thread of its own, since that case leaves this one no time. */
const current = new Int32Array(new SharedArrayBuffer(4))
const watchdog = new Worker(
  `const { workerData: current } = require('node:worker_threads')
  let last = -1
  setInterval(() => {
    if (current[0] === last && last > 0) console.error(\`Case \${last - 1} takes more than a minute.\`)
    last = current[0]
  }, 60_000)`,
  { eval: true, workerData: current },
)

let isFaulty = false
for (const { of, cases, count } of kinds) {
  const run: Run = { cases, count, seed, lexiconOf }
  isFaulty = (values.path === undefined ? await all(of, run) : await one(run, values.path)) || isFaulty
}
await watchdog.terminate()
process.exit(isFaulty ? 1 : 0)

async function all(of: string, run: Run): Promise<boolean> {
  const started = process.cpuUsage()
  const found = await fuzz({
    ...run,
    onCase: (index) => {
      current[0] = index + 1
      if (index % 500 === 0) console.error(`${of}: case ${index}`)
    },
  })
  current[0] = 0
  const { user, system } = process.cpuUsage(started)
  console.log(
    `${of}: ${run.count} cases, seed ${seed}, ${Math.round((user + system) / 1e6)} s of CPU, ${found.length} kinds of faults.`,
  )
  for (const { kind, count, first } of found.sort((a, b) => b.count - a.count))
    console.log(`${String(count).padStart(6)}  ${kind}: --of ${of} --seed ${seed} --path ${first}`)
  return found.length > 0
}

/** Makes one case again, and prints what is left of it when it is as small as it can be. */
async function one(run: Run, path: string): Promise<boolean> {
  const shrunken = await shrink(run, path, values.kind)
  console.log(shrunken ? JSON.stringify(shrunken, null, 1) : 'Nothing is wrong with this case.')
  return shrunken !== undefined
}
