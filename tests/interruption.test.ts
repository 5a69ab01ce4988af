import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cacheDirOf } from '../src/io/cache-dir.ts'
import { environmentOf, optionsFrom } from '../src/astro/options.ts'
import { config, filesIn, galley, newsletter, now, project, startGalley, temporaryFolder, writeFiles } from './support/galley.ts'

const home = temporaryFolder()
const content = path.join(home.path, 'content')
const out = path.join(home.path, 'dist')
const build = (...more: string[]) => ['build', '--content', content, '--config', config, '--out', out, '--now', now, ...more]

const contentsOf = (folder: string) =>
  Object.fromEntries(filesIn(folder).map((file) => [file, readFileSync(path.join(folder, file), 'latin1')]))

const write = (text: string) => writeFiles(content, { 'pages/tide.md': `---\ntitle: Tide\n---\n\n${text}\n` })

beforeAll(() => {
  cpSync(path.join(newsletter, 'content'), content, { recursive: true })
  write('Low water.')
  const { code, stderr } = galley(...build())
  expect(code, stderr).toBe(0)
})
afterAll(() => home[Symbol.dispose]())

describe('the old site is as it was, and the next build ends well', () => {
  test('when a build is killed while it writes pages', async () => {
    const before = contentsOf(out)
    write('High water.')
    const killed = startGalley(...build('--force'))
    const exit = once(killed, 'exit')
    const beside = path.join(home.path, '.dist.galley-next')
    while (filesIn(beside).filter((file) => file.endsWith('.html')).length < 5 && killed.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 10))
    killed.kill('SIGKILL')
    expect(await exit).toEqual([null, 'SIGKILL'])
    expect(filesIn(beside).length).toBeGreaterThan(0)
    expect(contentsOf(out)).toEqual(before)
    expect(galley(...build()).code).toBe(0)
    expect(Object.keys(contentsOf(out))).toEqual(Object.keys(before))
    expect(contentsOf(out)['tide/index.html']).toContain('High water.')
    expect(readdirSync(home.path).sort()).toEqual(['content', 'dist'])
  })

  test('or the new site is there, whole, when a build is killed at any of ten random moments', { timeout: 600_000 }, async () => {
    write('Ebb.')
    const started = performance.now()
    expect(galley(...build('--force')).code).toBe(0)
    const duration = performance.now() - started
    let before = contentsOf(out)
    for (let kills = 0, edition = 1; kills < 10; edition += 1) {
      write(`Edition ${edition}.`)
      const killed = startGalley(...build('--force'))
      const exit = once(killed, 'exit')
      await Promise.race([exit, new Promise((resolve) => setTimeout(resolve, Math.random() * duration))])
      killed.kill('SIGKILL')
      if ((await exit)[1] === 'SIGKILL') kills += 1
      const left = contentsOf(out)
      // A new site is compared with that of a build which is let alone.
      if (left['tide/index.html'] !== before['tide/index.html']) {
        expect(galley(...build('--force')).code).toBe(0)
        before = contentsOf(out)
      }
      const other = Object.keys({ ...left, ...before }).filter((file) => left[file] !== before[file])
      expect(other).toEqual([])
    }
  })

  test('when a page fails', () => {
    write('Slack water.')
    const before = contentsOf(out)
    writeFiles(home.path, { 'fails.ts': 'export const GET = () => { throw new Error("no such tide") }\n' })
    const { NODE_ENV, VITEST, TEST, ...shell } = process.env
    const env = { ...shell, ...environmentOf({ ...optionsFrom({}), content, config, out, now }) }
    const script = path.join(import.meta.dirname, 'support/site-with-pages.ts')
    const page = `/fails.txt=${path.join(home.path, 'fails.ts')}`
    const { status, stderr } = spawnSync(process.execPath, [script, 'build', page], { cwd: project, env, encoding: 'utf8' })
    expect(stderr).toContain('no such tide')
    expect(status).not.toBe(0)
    expect(contentsOf(out)).toEqual(before)
    expect(galley(...build()).code).toBe(0)
    expect(contentsOf(out)['tide/index.html']).toContain('Slack water.')
  })
})

test('a page that has been damaged in the cache of Astro is made anew', () => {
  write('Neap tide.')
  expect(galley(...build()).code).toBe(0)
  const cache = path.join(cacheDirOf(project, content), 'astro')
  const holding = filesIn(cache).filter((file) => readFileSync(path.join(cache, file), 'latin1').includes('Neap tide.'))
  expect(holding.length).toBeGreaterThan(0)
  for (const file of holding) {
    const text = readFileSync(path.join(cache, file), 'latin1').replaceAll('Neap tide.', 'Leap tide.')
    writeFileSync(path.join(cache, file), text, 'latin1')
  }
  const before = contentsOf(out)
  expect(galley(...build()).code).toBe(0)
  expect(Object.keys(before).filter((file) => contentsOf(out)[file] !== before[file])).toEqual([])
})

test.each(['content', 'content/issues', '.', 'strangers'])('a site does not go to %s: nothing is touched', (name) => {
  writeFiles(home.path, { 'strangers/letter.txt': 'Dear reader' })
  const before = contentsOf(home.path)
  const { code, stderr } = galley(...build('--out', path.join(home.path, name)))
  expect([code, stderr]).toEqual([2, expect.stringContaining('name another folder with --out')])
  expect(contentsOf(home.path)).toEqual(before)
})
