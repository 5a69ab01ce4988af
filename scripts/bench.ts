import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { projectRoot } from './shared-options.ts'
import { ownValue } from '../src/core/model/own-value.ts'

/**
 * Times whole builds of an archive and prints each beside a one-page Astro build of the same run. Machines differ, and their speed
 * varies, so only the ratios count.
 *
 *   npm run bench [-- DIR] [--runs N] [--scale N]
 *
 * With `--scale` it times the stages of the core instead, on the archive as it is and on one N times as long.
 *
 * DIR is a Hugo content folder (default: the corpus beside the project, else the example newsletter).
 */
const args = process.argv.slice(2)
const runs = args.includes('--runs') ? Number(args[args.indexOf('--runs') + 1]) : 3
const scale = args.includes('--scale') ? Number(args[args.indexOf('--scale') + 1]) : null
const given = args.find((arg, index) => !arg.startsWith('--') && !['--runs', '--scale'].includes(args[index - 1] ?? ''))
const corpus = path.join(projectRoot, '../shared/corpus/devopsish/content/archive')
const folder = mkdtempSync(path.join(tmpdir(), 'galley-bench-'))
const content = path.join(folder, 'content')
const askedFor = 'https://github.com/cilium/cilium'
const galleyCommand = path.join(projectRoot, 'scripts/galley.ts')

try {
  const archive = given ?? (existsSync(corpus) ? corpus : undefined)
  if (archive) execute(process.execPath, [galleyCommand, 'import', archive, '--out', content])
  else cpSync(path.join(projectRoot, 'content'), content, { recursive: true })
  cpSync(path.join(projectRoot, 'content/topics'), path.join(content, 'topics'), { recursive: true })
  if (scale === null) benchBuilds(archive ?? 'the example newsletter')
  else benchStages(scale)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function benchBuilds(name: string): void {
  console.log(`${name}, medians of ${runs} interleaved runs\n`)
  const onePage = onePageSite()
  const cases: Record<string, () => void> = {
    'one-page Astro build': () =>
      execute(process.execPath, [path.join(projectRoot, 'node_modules/astro/bin/astro.mjs'), 'build'], onePage),
    'cold: no cache, every page': () => {
      rmSync(path.join(projectRoot, 'node_modules/.cache/galley'), { recursive: true, force: true })
      build()
    },
    'nothing changed': build,
    'one paragraph changed': () => {
      changeOneParagraph()
      build()
    },
    'node, nothing to do': () => execute(process.execPath, ['-e', '0']),
    'galley seen URL': () =>
      execute(process.execPath, [galleyCommand, 'seen', '--content', content, askedFor], undefined, [0, 1]),
    'galley check, one issue': () =>
      execute(process.execPath, [galleyCommand, 'check', '--content', content, newest()], undefined, [0, 1]),
    'galley check, it was edited': () => {
      changeOneParagraph()
      execute(process.execPath, [galleyCommand, 'check', '--content', content, newest()], undefined, [0, 1])
    },
  }
  const timed = Object.entries(cases).map(([name, task]) => ({ name, task, seconds: [] as number[] }))
  for (let run = 0; run < runs; run += 1) {
    for (const { task, seconds } of timed) {
      const start = performance.now()
      task()
      seconds.push((performance.now() - start) / 1000)
    }
  }
  const medians = timed.map(({ name, seconds }) => ({ name, middle: median(seconds) }))
  const base = medians[0]?.middle ?? NaN
  for (const { name, middle } of medians) {
    console.log(`${name.padEnd(28)} ${middle.toFixed(2).padStart(6)} s  ÷ one page ${(middle / base).toFixed(2).padStart(6)}`)
  }
}

interface Stages {
  readonly issues: number
  readonly seconds: Readonly<Record<string, number>>
  readonly megabytes: number
}

/** Prints the CPU seconds of each stage, for the archive as it is and for one `times` as long. */
function benchStages(times: number): void {
  const run = (factor: number) =>
    JSON.parse(execute(process.execPath, [path.join(projectRoot, 'scripts/bench-stages.ts'), content, String(factor)])) as Stages
  // Fills the cache, so that neither of the two runs has to parse.
  run(1)
  const [once, scaled] = [run(1), run(times)]
  console.log(`CPU seconds of the core over ${once.issues} and ${scaled.issues} issues\n`)
  for (const [name, seconds] of Object.entries(once.seconds)) {
    const more = ownValue(scaled.seconds, name) ?? 0
    console.log(
      `${name.padEnd(24)} ${seconds.toFixed(3).padStart(8)} ${more.toFixed(3).padStart(8)}  × ${(more / seconds).toFixed(1).padStart(5)}`,
    )
  }
  console.log(`${'memory, MB'.padEnd(24)} ${once.megabytes.toFixed(0).padStart(8)} ${scaled.megabytes.toFixed(0).padStart(8)}`)
}

function build(): void {
  execute(process.execPath, [
    galleyCommand,
    'build',
    '--content',
    content,
    '--out',
    path.join(folder, 'dist'),
    '--now',
    '2026-11-20T12:00:00Z',
  ])
}

function newest(): string {
  const numbers = readdirSync(path.join(content, 'issues')).filter((name) => /^\d+$/.test(name))
  const [number] = numbers.sort((a, b) => Number(b) - Number(a))
  if (number === undefined) throw new Error(`${content} has no numbered issue`)
  return number
}

/** Edits the newest numbered issue, which is the worst case: the front page and the feed show it, too. */
function changeOneParagraph(): void {
  const file = path.join(content, `issues/${newest()}/index.md`)
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()} And a word more.\n`)
}

/** The smallest site that Astro can build, with the project's own copy of Astro. */
function onePageSite(): string {
  const site = path.join(folder, 'one-page')
  mkdirSync(path.join(site, 'src/pages'), { recursive: true })
  writeFileSync(
    path.join(site, 'src/pages/index.astro'),
    '<html lang="en"><head><title>One</title></head><body><h1>One</h1></body></html>\n',
  )
  writeFileSync(path.join(site, 'package.json'), '{ "type": "module" }\n')
  cpSync(path.join(projectRoot, 'package-lock.json'), path.join(site, 'package-lock.json'))
  execute('ln', ['-s', path.join(projectRoot, 'node_modules'), path.join(site, 'node_modules')])
  return site
}

function execute(command: string, parameters: readonly string[], cwd = projectRoot, fine: readonly number[] = [0]): string {
  const { status, stderr, stdout } = spawnSync(command, parameters, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  })
  if (status === null || !fine.includes(status)) throw new Error(`${command} ${parameters.join(' ')} failed:\n${stdout}${stderr}`)
  return stdout
}

/** The median; of an even number of values the mean of the two in the middle, of none NaN. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const [low = NaN, high = low] = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1)
  return (low + high) / 2
}
