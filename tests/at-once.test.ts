import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { page } from './support/core.ts'
import { config, filesIn, now, startGalley, writeFiles, type Run } from './support/galley.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'galley-at-once-'))
const at = (name: string) => path.join(folder, name)
const issue = (title: string) => page(`title: ${title}\ndate: 2026-01-04`, `export const n = 6 * 7\n\n${title} says **{n}**.`)
beforeAll(() =>
  writeFiles(folder, {
    'tides/issues/1/index.mdx': issue('Tides'),
    'fog/issues/1/index.mdx': issue('Fog'),
    'fog/issues/2/index.mdx': issue('More fog'),
  }),
)
afterAll(() => rmSync(folder, { recursive: true }))

const places = (content: string) => ['--content', at(content), '--config', config, '--now', now]
const build = (content: string, out: string) =>
  new Promise<Run>((resolve) => {
    const galley = startGalley('build', ...places(content), '--out', at(out))
    const run = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr'] as const)
      galley[stream]?.on('data', (text: Buffer) => void (run[stream] += String(text)))
    galley.once('close', (code) => resolve({ code, ...run }))
  })
const read = (file: string) => readFileSync(at(file), 'utf8')

/** Who came second says so, with the process that it waits for; nobody says more. */
const expectOneWait = (runs: readonly Run[]) => {
  expect(runs.map(({ code }) => code)).toEqual(runs.map(() => 0))
  expect(runs.map(({ stderr }) => stderr).join('')).toMatch(
    /^Waiting for another build of this project to end \((?:process \d+|another process)\)\.\n$/,
  )
}

test('two builds of one content folder, to one place, make one whole site', async () => {
  await build('fog', 'alone')
  expectOneWait(await Promise.all([build('fog', 'site'), build('fog', 'site')]))
  expect(filesIn(at('site'))).toEqual(filesIn(at('alone')))
  expect(read('site/2/index.html')).toContain('More fog says <strong>42</strong>')
})

test('two builds of different content folders each make their own', async () => {
  expectOneWait(await Promise.all([build('fog', 'fog-site'), build('tides', 'tides-site')]))
  expect(read('fog-site/1/index.html')).toContain('Fog says <strong>42</strong>')
  expect(read('tides-site/1/index.html')).toContain('Tides says <strong>42</strong>')
})

test('a build beside dev, of its content or of another, changes nothing in dev', async () => {
  const server = startGalley('dev', ...places('fog'), '--host', '127.0.0.1', '--port', '14363')
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const shown = () =>
    fetch('http://127.0.0.1:14363/2/').then(
      (answer) => answer.text(),
      () => '',
    )
  try {
    await expect.poll(shown, { timeout: 120_000, interval: 500 }).toContain('More fog says <strong>42</strong>')
    for (const content of ['fog', 'tides']) {
      expect(await build(content, 'beside')).toMatchObject({ code: 0, stderr: '' })
      expect(read('beside/1/index.html')).toContain('says <strong>42</strong>')
      for (let times = 0; times < 5; times += 1) expect(await shown()).toContain('More fog says <strong>42</strong>')
    }
    writeFiles(folder, { 'fog/issues/3/index.mdx': issue('Third fog') })
    const third = () => fetch('http://127.0.0.1:14363/3/').then((answer) => answer.text())
    await expect.poll(third, { timeout: 30_000, interval: 300 }).toContain('Third fog says <strong>42</strong>')
  } finally {
    server.kill('SIGTERM')
    await ended
  }
})

test('a second dev waits for the first, says so, and then serves its own content', async () => {
  const serve = (content: string, port: number) => {
    const server = startGalley('dev', ...places(content), '--host', '127.0.0.1', '--port', String(port))
    const run = { server, said: '', ended: new Promise((resolve) => server.once('exit', resolve)) }
    server.stderr?.on('data', (text: Buffer) => void (run.said += String(text)))
    return run
  }
  const shown = (port: number) =>
    fetch(`http://127.0.0.1:${port}/1/`).then(
      (answer) => answer.text(),
      () => '',
    )
  const first = serve('fog', 14364)
  await expect.poll(() => shown(14364), { timeout: 120_000, interval: 300 }).toContain('Fog says <strong>42</strong>')
  const second = serve('tides', 14365)
  try {
    const waits = `Waiting for another \`galley dev\` of this project to end (process ${first.server.pid}).\n`
    await expect.poll(() => second.said, { timeout: 60_000, interval: 100 }).toBe(waits)
    expect(await shown(14365)).toBe('')
    expect(await shown(14364)).toContain('Fog says <strong>42</strong>')
    first.server.kill('SIGTERM')
    await first.ended
    await expect.poll(() => shown(14365), { timeout: 120_000, interval: 300 }).toContain('Tides says <strong>42</strong>')
  } finally {
    for (const { server, ended } of [first, second]) {
      server.kill('SIGTERM')
      await ended
    }
  }
})
