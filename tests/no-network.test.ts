import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { page } from './support/core.ts'
import { config, now, project, writeFiles } from './support/galley.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'galley-network-'))
const at = (name: string) => path.join(folder, name)
const text = '## Tides\n\n[How tides turn](https://sea.example/turn) — A chart of the sea, and of its moods in the bay.\n'
beforeAll(() => {
  writeFiles(folder, {
    'content/issues/1/index.md': page('title: The First\ndate: 2026-01-04\ndescription: Tides.', text),
    'content/pages/about.md': page('title: About\ndescription: About it.', 'Letters on tides.'),
    'hugo/posts/one/index.md': page('title: One\ndate: 2026-01-04', text),
  })
  const git = ['-c', 'user.name=A', '-c', 'user.email=a@b.example', '-C', folder]
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-qm', 'One'],
  ])
    spawnSync('git', [...git, ...args])
})
afterAll(() => rmSync(folder, { recursive: true }))

const log = at('connections')
afterEach(() => rmSync(log, { force: true }))
const connections = () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [])

/** A user's shell, off the network. Astro takes none of its measures in a test runner or on a build server. */
const { NODE_ENV, VITEST, TEST, CI, ...shell } = process.env
const env = {
  ...shell,
  CONNECTIONS: log,
  NODE_OPTIONS: `--require ${path.join(project, 'tests/support/connections.mjs')}`,
}
const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: project, env, encoding: 'utf8' })
const command = path.join(project, 'scripts/galley.ts')
const content = ['--content', at('content'), '--config', config]
const site = [...content, '--out', at('site'), '--now', now]

test('what asks for the network is seen', () => {
  node(
    '--eval',
    "fetch('https://sea.example/').catch(() => {}); require('node:dns').promises.resolve('bay.example').catch(() => {})",
  )
  node('--eval', "new (require('node:worker_threads').Worker)('fetch(`http://192.0.2.1/`).catch(() => {})', { eval: true })")
  expect(connections().sort()).toEqual(['connect 192.0.2.1:80', 'connect sea.example:443', 'resolve bay.example'])
})

test.each([
  ['build', ...site, '--force'],
  ['check', ...content],
  ['diff', 'HEAD', ...content],
  ['explain', 'link-repeated', '--config', config],
  ['inspect', at('content/issues/1/index.md'), '--config', config],
  ['seen', 'https://sea.example/turn', ...content],
  ['stats', ...content],
  ['topics', '--gaps', ...content],
  ['links', '--offline', ...content],
  ['import', at('hugo'), '--out', at('imported'), '--config', config],
  ['new', 'note', 'ebb', '--title', 'Ebb', ...content],
])('galley %s opens no connection', (name, ...args) => {
  const { status, stderr } = node(command, name, ...args)
  expect([status, stderr, connections()]).toEqual([0, expect.any(String), []])
})

test.each([
  ['preview', '14361', site],
  ['dev', '14362', content],
])('galley %s opens no connection', async (name, port, args) => {
  const server = spawn(process.execPath, [command, name, ...args, '--host', '127.0.0.1', '--port', port], { cwd: project, env })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  try {
    const answers = () =>
      fetch(`http://127.0.0.1:${port}/1/`).then(
        ({ ok }) => ok,
        () => false,
      )
    await vi.waitUntil(answers, { timeout: 120_000, interval: 500 })
  } finally {
    server.kill('SIGINT')
    await ended
  }
  expect(connections()).toEqual([])
})
