import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cacheDirOf } from '../../src/io/cache-dir.ts'
import { writeFiles } from '../../tests/support/galley.ts'
import { projectRoot } from '../shared-options.ts'
import { run } from './seen.ts'

const home = mkdtempSync(path.join(tmpdir(), 'galley-seen-'))
const content = path.join(home, 'content')
const config = path.join(home, 'galley.config.mjs')

const issue = (number: number, text: string, more = '') =>
  `---\ntitle: Harbour ${number}\ndate: 2026-01-0${number}\n${more}---\n\n## Craft\n\n${text}\n`

beforeAll(() => {
  writeFileSync(
    config,
    `export default { title: 'Harbour News', description: 'Of ships.', url: 'https://harbour.example', author: 'A. Lamp' }`,
  )
  writeFiles(content, {
    'issues/1/index.md': issue(1, '[How buoys ring](https://www.bell.example/buoys/?utm_source=a) — They do.'),
    'issues/2/index.md': issue(2, '[Ropes](https://ropes.example/all) — As in [the piece](http://bell.example/buoys).'),
    'issues/3/index.md': issue(
      3,
      '[Buoys](https://bell.example/buoys#top) — Yours. *SPONSORED*',
      'sponsor: { name: Tar & Co., url: https://tar.example/ }\n',
    ),
    'issues/3/notes.md': '[Buoys, again](https://bell.example/buoys)\n',
    'issues/4/index.md': issue(4, '[Draft](https://draft.example/x) — Soon.', 'draft: true\n'),
  })
})

afterAll(() => {
  rmSync(home, { recursive: true })
  rmSync(cacheDirOf(projectRoot, content), { recursive: true, force: true })
})

async function seen(urls: string[], json = false, stdin = '') {
  let out = ''
  let err = ''
  const terminal = {
    stdout: (text: string) => void (out += text),
    stderr: (text: string) => void (err += text),
    isColoured: false,
  }
  const code = await run({ urls, json, content, config, stdin: Readable.from([stdin]) }, terminal)
  return { code, out, err }
}

test('says where a link stood, newest first, with title, issue, day and role', async () => {
  const { code, out } = await seen(['https://bell.example/buoys'])
  expect(code).toBe(0)
  const places = out.split('\n').slice(1, -1)
  expect(out).toMatch(/^https:\/\/bell\.example\/buoys: seen 4 times\n/)
  expect(places.map((line) => line.trim().split(/ {2,}/).slice(0, 4))).toEqual([
    ['2026-01-03', '#3 notes', 'editorial', 'Buoys, again'],
    ['2026-01-03', '#3', 'sponsor', 'Buoys'],
    ['2026-01-02', '#2', 'mention', 'the piece'],
    ['2026-01-01', '#1', 'editorial', 'How buoys ring'],
  ])
  expect(places[3]).toMatch(/issues\/1\/index\.md:8$/)
})

test.each([
  'bell.example/buoys',
  'http://www.bell.example/buoys/index.html?fbclid=1',
  'https://web.archive.org/web/2026/https://bell.example/buoys',
])('knows it as %s', async (url) => {
  expect(await seen([url])).toMatchObject({ code: 0, out: expect.stringContaining('seen 4 times') as string })
})

test('a link that never stood exits with 1', async () => {
  expect(await seen(['https://bell.example/bells'])).toEqual({
    code: 1,
    out: 'https://bell.example/bells: never seen\n',
    err: '',
  })
})

test('of several each is answered, and one that never stood makes it 1', async () => {
  const { code, out } = await seen(['https://ropes.example/all', 'https://bell.example/bells'])
  expect(code).toBe(1)
  expect(out).toMatch(/ropes\.example\/all: seen once\n[^]*bells: never seen\n/)
})

test.each(['kettle', 'mailto:jane@bell.example', 'https://', 'http://[::'])('%s is no address, and exits with 2', async (url) => {
  const { code, out, err } = await seen([url, 'https://ropes.example/all'])
  expect(code).toBe(2)
  expect(err).toContain(`“${url}” is not an address of the web`)
  expect(out).toContain('ropes.example/all: seen once')
})

test('- reads addresses from standard input, one a line', async () => {
  const { code, out } = await seen(['-'], false, 'https://ropes.example/all\n\n  bell.example/buoys \n')
  expect(code).toBe(0)
  expect(out.match(/: seen/g)).toHaveLength(2)
})

test('--json prints one object a line', async () => {
  const { out } = await seen(['https://www.ropes.example/all/', 'kettle'], true)
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    {
      url: 'https://www.ropes.example/all/',
      canonical: 'https://ropes.example/all',
      seen: [
        {
          issue: '2',
          heading: 'Harbour 2',
          day: '2026-01-02',
          role: 'editorial',
          title: 'Ropes',
          url: 'https://ropes.example/all',
          file: 'issues/2/index.md',
          line: 8,
          isDraft: false,
        },
      ],
    },
    { url: 'kettle', canonical: null, seen: [] },
  ])
})

test('the sponsor of a whole issue is found, and so is what a draft has', async () => {
  expect((await seen(['https://tar.example'])).out).toContain('sponsor    Tar & Co.')
  expect((await seen(['https://draft.example/x'])).out).toContain('Draft (draft)')
})

test('an edit is seen at once', async () => {
  writeFiles(content, { 'issues/5/index.md': issue(5, '[Fog](https://fog.example/horn) — Loud.') })
  expect((await seen(['https://fog.example/horn'])).code).toBe(0)
  rmSync(path.join(content, 'issues/5'), { recursive: true })
  expect((await seen(['https://fog.example/horn'])).code).toBe(1)
})
