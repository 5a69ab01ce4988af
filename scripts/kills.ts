import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'

/**
 * Kills builds at random moments, and looks whether the old site or the new one is there, whole: `npm run kills -- --times 100`. Each build
 * is of changed content and renders every page, and the next one finds what the killed one has left. Every fourth is killed when it
 * puts the new site in the place of the old one, which a random moment hardly ever meets. One that ends before its moment is not counted.
 */

const { values } = parseArgs({
  options: { times: { type: 'string', default: '20' }, content: { type: 'string', default: 'tests/support/newsletter/content' } },
})
const project = path.join(import.meta.dirname, '..')
const home = mkdtempSync(path.join(tmpdir(), 'galley-kills-'))
const [content, out] = [path.join(home, 'content'), path.join(home, 'dist')]
const command = [path.join(import.meta.dirname, 'galley.ts'), 'build', '--content', content, '--out', out, '--force']
const fixed = ['--config', path.join(project, 'tests/support/newsletter/galley.config.ts'), '--now', '2026-11-20T12:00:00Z']

/** A digest of all files of a folder; of none where it is missing. */
function digestOf(folder: string): string {
  const hash = createHash('sha256')
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  for (const file of files.sort()) hash.update(`\n${file}\n`).update(readFileSync(file))
  return hash.digest('hex')
}

const page = () => readdirSync(path.join(content, 'pages')).find((name) => name.endsWith('.md')) ?? ''
const edit = (round: number) => appendFileSync(path.join(content, 'pages', page()), `\nEdition ${round}.\n`)

/** Builds to the end. @returns the digest of the site, and how many milliseconds it took */
function build(): { readonly site: string; readonly duration: number } {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [...command, ...fixed], { cwd: project, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The build ended with ${status}: ${stderr}`)
  return { site: digestOf(out), duration: performance.now() - started }
}

/** The new site has its mark when it is complete, just before the switch, and after it the old one is removed from beside it. */
async function switching(signal: AbortSignal): Promise<void> {
  const signs = ['.dist.galley-next/.galley-site', '.dist.galley-old'].map((name) => path.join(home, name))
  while (!signal.aborted && !signs.some((sign) => existsSync(sign))) await setImmediate()
}

/** Starts a build and kills it at the given moment. @returns whether it was still running */
async function killed(moment: (signal: AbortSignal) => Promise<unknown>): Promise<boolean> {
  const running = spawn(process.execPath, [...command, ...fixed], { cwd: project, stdio: 'ignore' })
  const end = new AbortController()
  const ended = once(running, 'exit').then(() => {
    end.abort()
    return true
  })
  const isDone = await Promise.race([ended, moment(end.signal).then(() => false)])
  running.kill('SIGKILL')
  await ended
  return !isDone
}

const counts = { 'old site': 0, 'new site': 0, neither: 0, 'ended before it was killed': 0, 'left something beside': 0 }
try {
  cpSync(path.resolve(values.content), content, { recursive: true })
  let last = build()
  const again = build()
  if (again.site !== last.site) throw new Error('Two builds of the same content differ, so nothing can be compared.')
  for (let round = 1, kills = 0; kills < Number(values.times); round += 1) {
    edit(round)
    const after = Math.round(last.duration * 1.1 * Math.random())
    const isAtSwitch = round % 4 === 0
    const isKilled = await killed(isAtSwitch ? switching : () => setTimeout(after))
    const left = digestOf(out)
    const beside = readdirSync(home).filter((name) => name.startsWith('.dist'))
    const fresh = build()
    const outcome = left === last.site ? 'old site' : left === fresh.site ? 'new site' : 'neither'
    counts[isKilled || outcome === 'neither' ? outcome : 'ended before it was killed'] += 1
    kills += isKilled ? 1 : 0
    if (beside.length > 0) counts['left something beside'] += 1
    const cleared = readdirSync(home).filter((name) => name.startsWith('.dist')).length === 0
    console.log(
      `${round}: ${isAtSwitch ? 'at the switch' : `after ${after} ms`} the ${outcome}${isKilled ? '' : ', since it had ended'}${cleared ? '' : ', and what was left is not cleared away'}`,
    )
    if (!cleared || outcome === 'neither') process.exitCode = 1
    last = fresh
  }
} finally {
  for (const [what, count] of Object.entries(counts)) console.log(`${what}: ${count}`)
  rmSync(home, { recursive: true, force: true })
}
