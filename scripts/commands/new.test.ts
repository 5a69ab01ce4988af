import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { read } from '../../src/core/read.ts'
import { cacheDirOf } from '../../src/io/cache-dir.ts'
import { readSettings } from '../../src/io/settings.ts'
import { config as newsletterConfig, newsletter } from '../../tests/support/galley.ts'
import { projectRoot } from '../shared-options.ts'
import { run, type NewOptions } from './new.ts'

const home = mkdtempSync(path.join(tmpdir(), 'galley-new-'))
const content = path.join(home, 'content')
const config = path.join(home, 'galley.config.mjs')
writeFileSync(
  config,
  `export default { title: 'Harbour News', description: 'Of ships.', url: 'https://harbour.example', author: 'A. Lamp' }`,
)

beforeEach(() => rmSync(content, { recursive: true, force: true }))
afterAll(() => {
  rmSync(home, { recursive: true })
  for (const folder of [content, whole]) rmSync(cacheDirOf(projectRoot, folder), { recursive: true, force: true })
})

async function galleyNew(options: Partial<NewOptions>) {
  let out = ''
  let err = ''
  const terminal = {
    stdout: (text: string) => void (out += text),
    stderr: (text: string) => void (err += text),
    isColoured: false,
  }
  const code = await run({ kind: 'issue', content, config, now: '2026-08-18T22:30:00Z', dryRun: false, ...options }, terminal)
  return { code, out, err }
}

const written = (file: string) => readFileSync(path.join(content, file), 'utf8')

test('says in two lines what it made and what to do next', async () => {
  const { code, out, err } = await galleyNew({ title: 'Fog' })
  expect([code, err]).toEqual([0, ''])
  expect(out.split('\n')).toEqual([
    path.join(content, 'issues/1/index.md'),
    'It is a draft for Tuesday, 2026-08-18: write it beside `galley dev`, then run `galley check 1` and remove `draft: true`.',
    '',
  ])
  expect(written('issues/1/index.md')).toContain('title: "Harbour News 1: Fog"')
})

test('goes on from the last issue, and names drafts', async () => {
  await galleyNew({})
  const { out } = await galleyNew({})
  expect(out).toContain('issues/2/index.md')
  expect(out).toContain('a draft for Tuesday, 2026-08-25 (1 is a draft still):')
})

test.each([
  ['issue', '1', 'issues/1/index.md', 'give the new issue another number'],
  ['issue', '001', 'issues/1/index.md', 'give the new issue another number'],
  ['note', 'fog', 'notes/fog.md', 'give the new note another name'],
  ['event', 'fog', 'events/fog.md', 'give the new event another name'],
  ['topic', 'fog', 'topics/fog.md', 'give the new topic another name'],
] as const)('never overwrites: %s %s', async (kind, name, file, advice) => {
  await galleyNew({ kind, name: kind === 'issue' ? '1' : name })
  writeFileSync(path.join(content, file), '---\ntitle: Mine\ndate: 2026-08-16\n---\n')
  const { code, out, err } = await galleyNew({ kind, name })
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(new RegExp(`${file} has the name “${name}” already and stays as it is; open it, or ${advice}\\.\n$`))
  expect(written(file)).toContain('title: Mine')
})

test('a dry run prints the file and writes nothing', async () => {
  const { out } = await galleyNew({ dryRun: true })
  expect(out).toMatch(/^---\ntitle: Harbour News 1\n/)
  expect(() => written('issues/1/index.md')).toThrow('ENOENT')
})

test('a title gives a name', async () => {
  const { out } = await galleyNew({ kind: 'note', title: 'Quiet harbours' })
  expect(out).toContain('notes/quiet-harbours.md')
})

test.each<[Partial<NewOptions>, RegExp]>([
  [{ kind: 'note' }, /A new note needs a name, .*`galley new note the-name --title "The title"`/],
  [{ kind: 'note', name: 'Quiet harbours' }, /“Quiet harbours” cannot be a name: .*“quiet-harbours” would do/],
  [{ kind: 'issue', date: 'soon' }, /`--date` must be a date such as .*; it is “soon”/],
  [{ kind: 'event', name: 'fog', date: '2026-02-30' }, /`--date` must be a date .*“2026-02-30”/],
  [{ kind: 'topic', name: 'fog', date: '2026-02-20' }, /A topic has no date/],
])('%j cannot be made', async (options, message) => {
  const { code, err } = await galleyNew(options)
  expect(code).toBe(2)
  expect(err).toMatch(message)
})

test('issues without numbers leave the name to the editor', async () => {
  await galleyNew({ name: 'we-are-back' })
  expect(await galleyNew({})).toMatchObject({ code: 2, err: expect.stringContaining('`galley new issue the-name`') as string })
})

const whole = path.join(home, 'newsletter')

test('the next issue is one that Galley has nothing to say about', async () => {
  cpSync(path.join(newsletter, 'content'), whole, { recursive: true })
  const settings = await readSettings(newsletterConfig)
  const { code, out } = await galleyNew({ content: whole, config: newsletterConfig })
  expect(code).toBe(0)
  const [file = ''] = out.split('\n')
  const name = path.basename(path.dirname(file))
  const made = read({ path: `issues/${name}/index.md`, bytes: readFileSync(file) }, 'issue', settings)
  expect(made.findings).toEqual([])
  expect(made.publication).toMatchObject({ meta: { title: `Bell Buoy ${name}`, draft: true, tags: ['Letter'] } })
  expect(made.body?.sections.map(({ heading }) => heading)).toEqual(expect.arrayContaining(['People', 'Tools', 'Events']))
  expect(readFileSync(file, 'utf8').trimEnd()).toMatch(/\{\{< subscribe >\}\}$/)
})

test('writes nothing through a link that leads out of the content folder', async () => {
  const elsewhere = mkdtempSync(path.join(home, 'elsewhere-'))
  mkdirSync(content)
  symlinkSync(elsewhere, path.join(content, 'notes'))
  const { code, err } = await galleyNew({ kind: 'note', name: 'tide' })
  expect([code, err]).toEqual([
    2,
    `${path.join(content, 'notes/tide.md')} leads out of the folder by a link; nothing was written.\n`,
  ])
  expect(readdirSync(elsewhere)).toEqual([])
})
