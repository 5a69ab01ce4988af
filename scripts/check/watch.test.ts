import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cacheDirOf } from '../../src/io/cache-dir.ts'
import { startGalley, writeFiles } from '../../tests/support/galley.ts'
import { projectRoot } from '../shared-options.ts'

const settings = `export default { title: 'Harbour News', description: 'Of ships.', url: 'https://harbour.example', author: 'A. Lamp'`
const issue = (number: number, text = 'Hello.') => `---\ntitle: No. ${number}\ndate: 2026-01-0${number}\n---\n\n${text}\n`

let home: string
let content: string
let config: string
let child: ChildProcess | undefined
let said: string

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'galley-watch-'))
  content = path.join(home, 'content')
  config = path.join(home, 'galley.config.mjs')
  said = ''
  writeFileSync(config, `${settings} }`)
  writeFiles(content, { 'issues/1/index.md': issue(1), 'issues/2/index.md': issue(2) })
})

afterEach(() => {
  child?.kill('SIGKILL')
  rmSync(home, { recursive: true })
  rmSync(cacheDirOf(projectRoot, content), { recursive: true, force: true })
})

async function start(...only: string[]): Promise<void> {
  child = startGalley('check', '--watch', '--content', content, '--config', config, ...only)
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (bytes: Buffer) => (said += bytes.toString()))
  await until(/Checked at \d\d:\d\d:\d\d; waiting for changes/)
}

/** Waits until something is said, and forgets it. @returns all that was said up to then */
async function until(pattern: RegExp): Promise<string> {
  await vi.waitFor(() => expect(said).toMatch(pattern), { timeout: 20_000 })
  await vi.waitFor(() => expect(said).toMatch(/Checked at[^\n]*\n$/), { timeout: 20_000 })
  const all = said
  said = ''
  return all
}

test('checks again when a text changes, comes or goes, and ends on Ctrl-C', async () => {
  await start()
  writeFiles(content, { 'issues/1/index.md': issue(1, '<script>1</script>') })
  await until(/issues\/1\/index\.md:6:1/)
  writeFiles(content, { 'issues/3/index.md': 'No front matter.\n' })
  await until(/front-matter-missing/)
  rmSync(path.join(content, 'issues/3'), { recursive: true })
  await until(/^(?![^]*front-matter-missing)[^]*html-removed/)
  child!.kill('SIGINT')
  expect(await once(child!, 'exit')).toEqual([0, null])
  expect(said).not.toContain('\u001b')
})

test('lives through settings that cannot be read, and takes up those that can', async () => {
  await start()
  writeFileSync(config, `${settings} `)
  await until(/galley\.config\.mjs(?::\d+)? cannot be read/)
  writeFiles(content, { 'issues/1/index.md': issue(1, '<script>1</script>') })
  writeFileSync(config, `${settings}, rules: { 'html-removed': 'error' } }`)
  await until(/1 error in 1 of 2 files/)
})

test('checks again the issues that are named alone', async () => {
  await start('2')
  writeFiles(content, { 'issues/1/index.md': issue(1, '<script>1</script>'), 'issues/2/index.md': issue(2, '<style>1</style>') })
  expect(await until(/issues\/2\/index\.md:6:1/)).not.toContain('issues/1')
})
