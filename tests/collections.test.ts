import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { config, filesIn, now, project, temporaryFolder, writeFiles } from './support/galley.ts'

const issue = (number: number, front: string, text: string) => `---\ntitle: Number ${number}\n${front}\n---\n\n${text}\n`

const files = {
  'issues/1/index.md': issue(
    1,
    'date: 2026-01-04',
    '## Jobs\n\n[Lighthouse keeper](https://kelp.example/jobs/1)\n\nA quiet place & a view.',
  ),
  'issues/2/index.md': issue(2, 'date: 2026-01-11', '## Links\n\n[Knots](https://wool.example/knots)\n\nNo job.'),
  'issues/3/index.md': issue(3, 'date: soon', '## Jobs\n\n[Ferryman](https://kelp.example/jobs/3)\n\nBack and forth.'),
  'issues/4/index.md': issue(4, 'date: 2026-01-25', '## Jobs\n\n[Netmaker](https://kelp.example/jobs/4)\n\nBring needles.'),
}

const script = path.join(project, 'tests/support/site-with-pages.ts')
const pages = ['/jobs=docs/examples/jobs.astro', '/jobs/[issue]=docs/examples/jobs-of-issue.astro']

/** As a user's shell has it: Astro behaves otherwise within a test runner. */
function environment(content: string, out: string) {
  const { NODE_ENV, VITEST, TEST, ...rest } = process.env
  return { ...rest, GALLEY_CONTENT: content, GALLEY_CONFIG: config, GALLEY_OUT: out, GALLEY_NOW: now }
}

describe("pages of one's own, the examples of docs/guide/collections.md", () => {
  const content = temporaryFolder()
  const site = temporaryFolder()
  let html = ''

  beforeAll(() => {
    writeFiles(content.path, files)
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'build', ...pages], {
      cwd: project,
      env: environment(content.path, site.path),
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(stdout + stderr)
    html = readFileSync(path.join(site.path, 'jobs/index.html'), 'utf8')
  })

  afterAll(() => {
    content[Symbol.dispose]()
    site[Symbol.dispose]()
  })

  test('shows the jobs of all issues, the newest first, with where they stood', () => {
    const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? []
    const entries = main.matchAll(/<li><a href="([^"]*)">([^<]*)<\/a>.*?<a href="([^"]*)">([^<]*)<\/a>/gs)
    const offers = [...entries].map(([, link, title, url, issueTitle]) => [link, title, url, issueTitle])
    expect(offers).toEqual([
      ['https://kelp.example/jobs/4', 'Netmaker', '/4/#netmaker', 'Number 4'],
      ['https://kelp.example/jobs/1', 'Lighthouse keeper', '/1/#lighthouse-keeper', 'Number 1'],
    ])
    expect(html).toContain('A quiet place &amp; a view.')
  })

  test('there is one for each issue', () => {
    const page = readFileSync(path.join(site.path, 'jobs/4/index.html'), 'utf8')
    expect(page).toMatch(
      /<h1>Jobs in Number 4<\/h1> *<ul><li><a href="https:\/\/kelp.example\/jobs\/4">Netmaker<\/a><\/li><\/ul>/,
    )
    expect(filesIn(path.join(site.path, 'jobs'))).toEqual(['1/index.html', '2/index.html', '4/index.html', 'index.html'])
  })

  test('they are built although the front matter of an issue is wrong, and leave that issue out', () => {
    expect(html).not.toContain('Ferryman')
    expect(filesIn(site.path)).not.toContain('3/index.html')
    expect(filesIn(site.path)).toContain('4/index.html')
  })
})

describe('the same pages while writing', () => {
  const content = temporaryFolder()
  const origin = 'http://127.0.0.1:14323'
  const netmaker = files['issues/4/index.md']
  let server: ChildProcess
  let output = ''

  const until = (holds: () => boolean | Promise<boolean>) => vi.waitUntil(holds, { timeout: 60_000, interval: 200 })
  const bodyOf = async (address: string) => (await fetch(origin + address)).text()
  const statusOf = async (address: string) => (await fetch(origin + address)).status

  beforeAll(async () => {
    writeFiles(content.path, files)
    const env = environment(content.path, path.join(content.path, '../unused'))
    server = spawn(process.execPath, [script, '14323', ...pages], { cwd: project, env, stdio: 'pipe' })
    server.stdout?.on('data', (data: Buffer) => void (output += data.toString()))
    server.stderr?.on('data', (data: Buffer) => void (output += data.toString()))
    await until(() => output.includes('watching for file changes'))
  })

  afterAll(() => {
    server?.kill('SIGTERM')
    content[Symbol.dispose]()
  })

  test('show what was saved, and the rest when a save breaks the front matter', async () => {
    expect(await bodyOf('/jobs/4/')).toContain('Netmaker')
    writeFiles(content.path, { 'issues/4/index.md': netmaker.replace('Netmaker', 'Sailmaker') })
    await until(async () => (await bodyOf('/jobs/4/')).includes('Sailmaker'))
    expect(await bodyOf('/jobs/')).toContain('Sailmaker')
    writeFiles(content.path, { 'issues/4/index.md': netmaker.replace('date: 2026-01-25', 'date: soon') })
    await until(async () => (await statusOf('/jobs/4/')) === 404)
    expect(await bodyOf('/jobs/')).toContain('Lighthouse keeper')
    expect(await statusOf('/jobs/1/')).toBe(200)
  })
})
