import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Inspection } from '../../src/core/views/inspection.ts'
import { cacheDirOf } from '../../src/io/cache-dir.ts'
import { newsletter, writeFiles } from '../../tests/support/galley.ts'
import { projectRoot } from '../shared-options.ts'
import { run } from './inspect.ts'

const home = mkdtempSync(path.join(tmpdir(), 'galley-inspect-'))
const archive = path.join(home, 'archive')
const config = path.join(home, 'galley.config.mjs')

const issue = (number: number, url: string) =>
  `---\ntitle: Harbour ${number}\ndate: 2026-01-0${number}\n---\n\n## Craft\n\n[How buoys ring](${url}) — They do.\n`

beforeAll(() => {
  writeFileSync(
    config,
    `export default { title: 'Harbour News', description: 'Of ships.', url: 'https://harbour.example', author: 'A. Lamp' }`,
  )
  writeFiles(home, {
    'archive/1/index.md': issue(1, 'https://bell.example/one'),
    'archive/2/newsletter.md': issue(2, 'https://bell.example/two'),
    'archive/3/index.md': issue(3, 'https://bell.example/three'),
    'archive/4/index.md': issue(4, 'https://bell.example/four'),
    'archive/5/other.md': 'No issue.',
    'drafts/5/notes.md': '- [More on buoys](https://bell.example/more)\n',
    'drafts/5/index.md': 'No front matter.',
    'drafts/3.md': issue(3, 'https://bell.example/three'),
    'drafts/one/3/index.md': issue(3, 'http://www.bell.example/one/'),
    'drafts/two/3/index.md': issue(3, 'https://bell.example/two'),
    'drafts/four/3/index.md': issue(3, 'https://bell.example/four'),
  })
})

afterAll(() => {
  rmSync(home, { recursive: true })
  for (const folder of [archive, home]) rmSync(cacheDirOf(projectRoot, folder), { recursive: true, force: true })
})

async function codesOf(file: string, folder?: string): Promise<string[]> {
  let out = ''
  const terminal = { stdout: (text: string) => void (out += text), stderr: () => undefined, isColoured: false }
  const files = [path.join(home, file)]
  const topics = path.join(newsletter, 'content/topics')
  await run({ files, json: true, config, topics, ...(folder ? { archive: folder } : {}) }, terminal)
  return (JSON.parse(out) as Inspection).diagnostics.map(({ code }) => code)
}

test.each([
  ['an earlier issue', 'drafts/one/3/index.md', ['link-repeated']],
  ['an issue in a Hugo archive’s newsletter.md', 'drafts/two/3/index.md', ['link-repeated']],
  ['the same issue', 'drafts/3.md', []],
  ['a later issue', 'drafts/four/3/index.md', []],
])('--archive compares with earlier issues: %s', async (_, file, codes) => {
  expect(await codesOf(file, archive)).toEqual(codes)
})

test('without it nothing is compared', async () => {
  expect(await codesOf('drafts/one/3/index.md')).toEqual([])
})

test('a folder that is not there is said', async () => {
  await expect(codesOf('drafts/3.md', path.join(home, 'nowhere'))).rejects.toThrow('--archive names a folder of issues')
})

test('the notes beside an issue need no front matter', async () => {
  const codesOf = async (file: string) => {
    const printed: string[] = []
    const terminal = {
      stdout: (text: string) => void printed.push(text),
      stderr: () => undefined,
      isColoured: false,
      isWatched: false,
    }
    await run({ files: [path.join(home, file)], json: true, config, topics: path.join(newsletter, 'content/topics') }, terminal)
    return (JSON.parse(printed.join('')) as Inspection).diagnostics.map(({ code }) => code)
  }
  expect(await codesOf('drafts/5/notes.md')).toEqual([])
  expect(await codesOf('drafts/5/index.md')).toEqual(['front-matter-missing'])
})
