import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readArchive } from '../../src/io/archive.ts'
import { cacheDirOf } from '../../src/io/cache-dir.ts'
import { readContent } from '../../src/io/content.ts'
import { readSettings } from '../../src/io/settings.ts'
import { MisbehavingServer } from '../../tests/support/misbehaving-server.ts'
import { writeFiles } from '../../tests/support/galley.ts'
import { projectRoot } from '../shared-options.ts'
import { run, type LinksOptions } from './links.ts'

let server: MisbehavingServer
let home: string
let content: string
let config: string

const settings = (more = '') =>
  `export default { title: 'Harbour News', description: 'Of ships.', url: 'https://harbour.example', author: 'A. Lamp', ${more} }`

beforeEach(async () => {
  server = await MisbehavingServer.start()
  home = mkdtempSync(path.join(tmpdir(), 'galley-links-'))
  content = path.join(home, 'content')
  config = path.join(home, 'galley.config.mjs')
  writeFileSync(config, settings())
})
afterEach(async () => {
  await server[Symbol.asyncDispose]()
  rmSync(home, { recursive: true })
  rmSync(cacheDirOf(projectRoot, content), { recursive: true, force: true })
})

const write = (files: Readonly<Record<string, string>>) => writeFiles(content, files)

/** Issue `number` of January 2026, with a link a line from line 6 on. */
const issue = (number: number, ...urls: string[]) =>
  write({
    [`issues/${number}/index.md`]: `---\ntitle: Harbour ${number}\ndate: 2026-01-0${number}\n---\n\n${urls.map((url) => `[A link](${url})`).join('\n')}\n`,
  })

const usual: Omit<LinksOptions, 'content' | 'config' | 'now'> = {
  only: [],
  limit: 500,
  maxAge: 90,
  concurrency: 8,
  timeout: 1,
  offline: false,
  fail: false,
  allowHost: [],
  private: false,
  format: 'pretty',
  version: '1.2.3',
}

const theNetwork = () => ({
  resolve: server.resolve,
  isForbidden: server.isForbidden,
  waybackApi: server.url('/wayback/available', 'archive.example'),
  manners: { delay: 1, retryAfter: [1], timeout: 5000 },
})

async function links(day: string, more: Partial<LinksOptions> = {}, isWatched = false) {
  let out = ''
  let err = ''
  const terminal = {
    stdout: (text: string) => void (out += text),
    stderr: (text: string) => void (err += text),
    isColoured: false,
    isWatched,
  }
  const code = await run({ ...usual, content, config, now: `${day}T12:00:00Z`, network: theNetwork(), ...more }, terminal)
  return { code, out: out.replaceAll(path.relative(process.cwd(), content), 'content').replaceAll(content, 'content'), err }
}

const file = () => path.join(content, 'links.jsonl')
const records = () =>
  Object.fromEntries(
    readFileSync(file(), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string>)
      .map(({ url, ...rest }) => [url!.replace(`:${server.port}`, ''), rest]),
  )
const stateOf = (url: string) => records()[url]?.['state']

const archiveHas = (answer: string) =>
  server.pages.set('archive.example/wayback/available', (_, response) => void response.end(answer))

describe('a link that is gone', () => {
  const copy = 'https://web.archive.org/web/20260105000000/http://kettle.example/gone'

  beforeEach(() => {
    issue(1, server.url('/ok'), server.url('/gone#tea'))
    issue(3, server.url('/gone'))
    archiveHas(JSON.stringify({ archived_snapshots: { closest: { available: true, status: '200', url: copy } } }))
  })

  test('is failing at first, is not asked again within the week, and then is dead, with a copy from the day of its first text', async () => {
    const first = await links('2026-03-01')
    expect(first.code).toBe(0)
    expect(first.out).toBe(
      `Failing, perhaps for the moment\n` +
        `content/issues/1/index.md:7:1 ${server.url('/gone#tea')} failed on 2026-03-01: it answers 404. It is asked again from 2026-03-08, and called dead no sooner.\n` +
        `content/issues/3/index.md:6:1 ${server.url('/gone')} failed on 2026-03-01: it answers 404. It is asked again from 2026-03-08, and called dead no sooner.\n` +
        `\nVisited 2 links: 1 alive, 1 failing.\n`,
    )

    const requested = server.requested.length
    const second = await links('2026-03-07')
    expect(second.out).toBe('Visited no links.\nOf all 2: 1 alive, 1 failing.\n')
    expect(server.requested).toHaveLength(requested)

    const third = await links('2026-03-08')
    expect(third.code).toBe(0)
    expect(third.out).toContain(
      `Dead\ncontent/issues/1/index.md:7:1 ${server.url('/gone#tea')} is gone: it answers 404, on 2026-03-01 and on 2026-03-08. Link to this copy of 2026-01-05: ${copy}\n`,
    )
    expect(server.requests('archive.example')).toEqual([
      `GET /wayback/available?url=${encodeURIComponent(server.url('/gone'))}&timestamp=20260101`,
    ])
    expect(records()['http://kettle.example/gone']).toEqual({
      state: 'dead',
      visited: '2026-03-08',
      answer: '404',
      failedFirst: '2026-03-01',
      failedLast: '2026-03-08',
      copy,
    })
  })

  test('is listed by every run, and fails one only if asked to', async () => {
    await links('2026-03-01')
    await links('2026-03-08')
    const { code, out } = await links('2026-03-09', { fail: true })
    expect(out).toContain('Dead\ncontent/issues/1/index.md:7:1')
    expect(code).toBe(1)
    expect((await links('2026-03-09')).code).toBe(0)
    expect((await links('2026-03-09', { only: ['2'] })).code).toBe(2)
  })

  test('is no longer dead when it is alive again', async () => {
    await links('2026-03-01')
    await links('2026-03-08')
    server.pages.set('kettle.example/gone', (_, response) => void response.end())
    await links('2026-07-01')
    expect(records()['http://kettle.example/gone']).toEqual({
      state: 'alive',
      visited: '2026-07-01',
      answer: '200',
      answered: '2026-07-01',
    })
  })

  test('has its copy looked for again when the archive could not say', async () => {
    archiveHas('<!doctype html>')
    await links('2026-03-01')
    expect((await links('2026-03-08')).out).toContain('could not be learnt')
    archiveHas('{"archived_snapshots":{}}')
    expect((await links('2026-03-09')).out).toContain('The Wayback Machine has no copy')
  })

  test('is a finding of `check` where it stands in a draft, and nowhere else', async () => {
    await links('2026-03-01')
    await links('2026-03-08')
    write({ 'issues/4/index.md': `---\ntitle: Four\ndate: 2026-03-15\ndraft: true\n---\n\n[Tea](${server.url('/gone')})\n` })
    const archive = {
      content,
      settings: await readSettings(config),
      now: '2026-03-09T12:00:00Z',
      includeUnpublished: true,
      publicDir: home,
    }
    expect(
      readArchive(archive)
        .diagnostics.filter(({ code }) => code === 'link-dead')
        .map(({ place, severity }) => [place.file, place.line, severity]),
    ).toEqual([['issues/4/index.md', 7, 'warning']])
  })

  test('never changes what is written', async () => {
    const before = readFileSync(path.join(content, 'issues/1/index.md'), 'utf8')
    await links('2026-03-01')
    await links('2026-03-08')
    expect(readFileSync(path.join(content, 'issues/1/index.md'), 'utf8')).toBe(before)
  })
})

test.each(['/forbidden', '/password', '/busy', '/hangs', '/closes', '/broken', '/censored', '/garbage', '/circle'])(
  '%s is no death, however often it is so',
  async (page) => {
    issue(1, server.url(page))
    for (const day of ['2026-03-01', '2026-03-08', '2026-03-15']) {
      const network = { ...theNetwork(), manners: { delay: 1, retryAfter: [1], timeout: page === '/hangs' ? 300 : 5000 } }
      expect(await links(day, { maxAge: 0, fail: true, network })).toMatchObject({ code: 0 })
      expect(stateOf(`http://kettle.example${page}`)).toBe('unsure')
    }
  },
)

test('says what moved, what is unsure and what is not for robots, in this order', async () => {
  issue(1, server.url('/secret', 'strict.example'), server.url('/forbidden'), server.url('/moved'), server.url('/to-front'))
  const { out } = await links('2026-03-01')
  expect(out.replaceAll(`:${server.port}`, '').split('\n')).toEqual([
    'Moved',
    'content/issues/1/index.md:8:1 http://kettle.example/moved has moved to http://kettle.example/new; link there, if that is what you meant.',
    'content/issues/1/index.md:9:1 http://kettle.example/to-front leads to the front page, http://kettle.example/, now; see whether what you meant is still there, and else link to a copy of it.',
    '',
    'Unsure',
    'content/issues/1/index.md:7:1 http://kettle.example/forbidden says nothing certain: it does not let robots in (403). Open it in a browser to be sure.',
    '',
    'Not for robots',
    'content/issues/1/index.md:6:1 http://strict.example/secret was not visited, since its robots.txt asks not to; look yourself.',
    '',
    'Visited 4 links: 2 moved, 1 unsure, 1 not for robots.',
    '',
  ])
})

test('is quiet when all is well', async () => {
  issue(1, server.url('/ok'))
  expect(await links('2026-03-01')).toEqual({ code: 0, out: 'Visited 1 link: 1 alive.\n', err: '' })
})

describe('what is visited', () => {
  test('is what is named, where it is named', async () => {
    issue(1, server.url('/ok'))
    issue(2, server.url('/new'))
    const { out } = await links('2026-03-01', { only: ['2'] })
    expect(out).toBe('Visited 1 link: 1 alive.\n')
    expect(Object.keys(records())).toEqual(['http://kettle.example/new'])
  })

  test('is as much as the limit lets, the newest first, and the rest another time', async () => {
    issue(1, server.url('/ok'))
    issue(2, server.url('/new'))
    expect((await links('2026-03-01', { limit: 1 })).out).toBe(
      'Visited 1 link: 1 alive.\nOf all 2: 1 alive, 1 never visited. 1 due.\n',
    )
    expect(Object.keys(records())).toEqual(['http://kettle.example/new'])
    await links('2026-03-01', { limit: 1 })
    expect(Object.keys(records())).toEqual(['http://kettle.example/new', 'http://kettle.example/ok'])
  })

  test('is not what a host asks to postpone, and others have their turn', async () => {
    issue(2, server.url('/busy'), server.url('/busy?2'), server.url('/busy?3'))
    issue(1, server.url('/ok', 'pot.example'))
    await links('2026-03-01', { limit: 2 })
    expect(Object.keys(records())).toHaveLength(2)
    expect(stateOf('http://pot.example/ok')).toBe('alive')
  })

  test('is not what the settings leave alone', async () => {
    writeFileSync(path.join(home, 'other.config.mjs'), settings(`ignoredLinks: [{ link: 'kettle.example', reason: 'is ours' }]`))
    issue(1, server.url('/gone'))
    const { out } = await links('2026-03-01', { config: path.join(home, 'other.config.mjs') })
    expect(out).toBe('Visited no links.\nOf all 1: 1 left alone by your settings.\n')
    expect(server.requested).toEqual([])
  })

  test('is nothing offline, and all that is known is said', async () => {
    issue(1, server.url('/moved'), server.url('/ok'))
    await links('2026-03-01')
    const requested = server.requested.length
    const before = readFileSync(file(), 'utf8')
    const { out } = await links('2026-08-01', { offline: true })
    expect(out).toMatch(/^Moved\n.*has moved to .*\n\nVisited no links\.\nOf all 2: 1 alive, 1 moved\. 2 due\.\n$/)
    expect(server.requested).toHaveLength(requested)
    expect(readFileSync(file(), 'utf8')).toBe(before)
  })

  test('is not this machine, nor its network', async () => {
    issue(1, 'http://127.0.0.1:9/', 'http://inside.example/')
    await links('2026-03-01', { network: { resolve: server.resolve } })
    expect(Object.values(records()).map(({ answer }) => answer)).toEqual(['private', 'private'])
  })

  test('but a host of it that is allowed, and none that it redirects to', async () => {
    const { isForbidden: _isForbidden, ...network } = theNetwork()
    server.pages.set('one.example/on', (_, response) =>
      response.writeHead(302, { location: server.url('/ok', 'two.example') }).end(),
    )
    issue(1, server.url('/ok', 'one.example'), server.url('/on', 'one.example'), server.url('/ok', 'two.example'))
    await links('2026-03-01', { allowHost: ['one.example'], network })
    expect(Object.values(records()).map(({ answer }) => answer)).toEqual(['200', 'private', 'private'])
    expect(server.requested.map(({ host }) => host).filter((host) => host === 'two.example')).toEqual([])
  })

  test('and not all of it at once', async () => {
    issue(1, server.url('/ok'))
    const { code, err } = await links('2026-03-01', { private: true })
    expect(code).toBe(2)
    expect(err).toContain('--allow-host wiki.example')
    expect(server.requested).toEqual([])
  })
})

describe('a machine that is not online', () => {
  test('holds nothing against links', async () => {
    issue(1, 'http://gone.example/', 'http://www.gone.example/')
    const waybackApi = 'http://archive.gone.example/wayback/available'
    const { code, err } = await links('2026-03-01', { network: { resolve: server.resolve, waybackApi } })
    expect(code).toBe(2)
    expect(err).toContain('2 of the links could not be reached, and in the end nobody could')
    expect(existsSync(file())).toBe(false)
  })

  test('does not try for long', async () => {
    issue(1, ...Array.from({ length: 60 }, (_, n) => `http://${n}.gone.example/`))
    const waybackApi = 'http://archive.gone.example/wayback/available'
    const network = { resolve: server.resolve, waybackApi, manners: { retryAfter: [1], delay: 20, concurrency: 1 } }
    const { code, out, err } = await links('2026-03-01', { network })
    expect(code).toBe(2)
    expect(out).toContain('Visited no links.')
    expect(Number(/^\d+/.exec(err)?.[0])).toBeLessThan(60)
  })

  test('but one that reaches the archive does', async () => {
    issue(1, 'http://gone.example/')
    expect((await links('2026-03-01')).code).toBe(0)
    expect(stateOf('http://gone.example/')).toBe('failing')
  })
})

describe('links.jsonl', () => {
  test('is sorted, and the same after a run that had nothing to do', async () => {
    issue(1, server.url('/ok', 'z.example'), server.url('/ok', 'a.example'))
    await links('2026-03-01')
    const text = readFileSync(file(), 'utf8')
    expect(text).toBe(
      `{"url":"${server.url('/ok', 'a.example')}","state":"alive","visited":"2026-03-01","answer":"200","answered":"2026-03-01"}\n` +
        `{"url":"${server.url('/ok', 'z.example')}","state":"alive","visited":"2026-03-01","answer":"200","answered":"2026-03-01"}\n`,
    )
    await links('2026-03-02')
    expect(readFileSync(file(), 'utf8')).toBe(text)
    expect(readdirSync(content).toSorted()).toEqual(['issues', 'links.jsonl'])
    expect(readContent(content, await readSettings(config)).findings).toEqual([])
  })

  test('forgets links that nobody has any more', async () => {
    issue(1, server.url('/ok'), server.url('/new'))
    await links('2026-03-01')
    issue(1, server.url('/new'))
    await links('2026-03-02', { only: ['1'] })
    expect(Object.keys(records())).toEqual(['http://kettle.example/new'])
  })

  test('forgets nothing as long as a text cannot be read', async () => {
    issue(1, server.url('/ok'))
    issue(2, server.url('/new'))
    await links('2026-03-01')
    write({ 'issues/1/index.md': '---\ntitle: "Never closed\n---\n' })
    await links('2026-03-02')
    expect(Object.keys(records())).toHaveLength(2)
  })

  test('that cannot be read is said, and nothing is visited', async () => {
    issue(1, server.url('/ok'))
    write({ 'links.jsonl/oops': '' })
    expect(await links('2026-03-01')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/links\.jsonl cannot be read: EISDIR/) as string,
    })
    expect(server.requested).toEqual([])
  })

  test('of a line that holds no record the number is told, and its link is visited anew', async () => {
    issue(1, server.url('/ok'), server.url('/new'))
    await links('2026-03-01')
    const [first, second] = readFileSync(file(), 'utf8').split('\n')
    writeFileSync(file(), `${first!.slice(0, 30)}\n${second}\n`)
    const { code, err } = await links('2026-03-02')
    expect(code).toBe(0)
    expect(err).toMatch(/links\.jsonl:1 holds no record/)
    expect(Object.values(records()).map(({ visited }) => visited)).toEqual(['2026-03-02', '2026-03-01'])
  })
})

test('json has every link with its places, and nothing else is on standard output', async () => {
  issue(1, server.url('/forbidden#a'))
  const { out, err } = await links('2026-03-01', { format: 'json' }, true)
  expect(err).toBe('')
  expect(JSON.parse(out)).toEqual({
    today: '2026-03-01',
    links: [
      {
        url: server.url('/forbidden'),
        state: 'unsure',
        visited: '2026-03-01',
        answer: '403',
        message: 'says nothing certain: it does not let robots in (403). Open it in a browser to be sure.',
        isVisitedNow: true,
        isDue: false,
        places: [{ file: 'issues/1/index.md', line: 6, column: 1, written: server.url('/forbidden#a') }],
      },
    ],
  })
})

test('whoever looks on is told how far it is', async () => {
  issue(1, server.url('/ok'))
  const { err } = await links('2026-03-01', {}, true)
  expect(err).toContain('Visited 1 of 1 links')
  expect(err.endsWith('\r\u001B[K')).toBe(true)
})

test('Ctrl-C ends a run early, and what was learnt is kept', async () => {
  server.pages.set('127.0.0.1/silent', () => undefined)
  issue(1, server.url('/ok', '127.0.0.1'), server.url('/silent', '127.0.0.1'))
  const galley = spawn(
    process.execPath,
    [path.join(projectRoot, 'scripts/galley.ts'), 'links', '--allow-host', '127.0.0.1', '--content', content, '--config', config],
    { stdio: 'pipe' },
  )
  let err = ''
  galley.stderr.on('data', (text: Buffer) => void (err += text.toString()))
  const ended = new Promise((resolve) => galley.on('close', resolve))
  await expect.poll(() => server.requests('127.0.0.1'), { timeout: 20_000 }).toContain('HEAD /silent')
  galley.kill('SIGINT')
  expect(await ended).toBe(2)
  expect(err).toMatch(/^Stopped; what was learnt until then is in .*links\.jsonl\.\n$/)
  expect(stateOf('http://127.0.0.1/ok')).toBe('alive')
  expect(Object.keys(records())).toHaveLength(1)
})
