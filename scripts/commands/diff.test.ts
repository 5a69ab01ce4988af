import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cacheDirOf } from '../../src/io/cache-dir.ts'
import { repository, type Repository } from '../../tests/support/folders.ts'
import { RevisionError } from '../../src/io/git.ts'
import { projectRoot } from '../shared-options.ts'
import { run as check } from './check.ts'
import { run } from './diff.ts'

const config = `export default { title: 'Harbour News', description: 'Of ships.', url: 'https://harbour.example', author: 'A. Lamp' }`
const issue = (number: number, text: string) => `---\ntitle: Harbour ${number}\ndate: 2026-01-0${number}\n---\n\n${text}\n`

let repo: Repository
let places: { content: string; config: string; now: string }
beforeAll(() => {
  repo = repository({
    'content/issues/1/index.md': issue(1, '[Fog](https://fog.example/a) — Dense. See [it](/8/).'),
    'galley.config.mjs': config,
  })
  places = {
    content: path.join(repo.root, 'content'),
    config: path.join(repo.root, 'galley.config.mjs'),
    now: '2026-06-01T12:00:00Z',
  }
  repo.write({ 'content/issues/2/index.md': issue(2, '[Ropes](https://ropes.example/a) — Of hemp.\n\n![Map](map.png)') })
})
afterAll(() => {
  rmSync(cacheDirOf(projectRoot, places.content), { recursive: true, force: true })
  repo[Symbol.dispose]()
})

async function printed(task: (terminal: Parameters<typeof run>[1]) => Promise<number>): Promise<{ code: number; out: string }> {
  let out = ''
  const code = await task({ stdout: (text) => void (out += text), stderr: (text) => void (out += text), isColoured: false })
  return { code, out }
}
const diff = (format: 'markdown' | 'json', rev = 'HEAD') => printed((terminal) => run({ ...places, rev, format }, terminal))

describe('galley diff', () => {
  test('prints Markdown, and that there is a change is no fault', async () => {
    const { code, out } = await diff('markdown')
    expect(code).toBe(0)
    expect(out).toMatch(/^This change adds issue 2, “Harbour 2”: 1 item gained\. \*\*Mind 1 new error\.\*\*\n\n### To look at\n/)
  })

  test('as JSON has the same, and what it was compared with', async () => {
    const { out } = await diff('json')
    expect(JSON.parse(out)).toMatchObject({
      revision: 'HEAD',
      commit: repo.git('rev-parse', 'HEAD'),
      areSettingsOther: false,
      texts: [{ file: 'issues/2/index.md', became: 'gained', items: { gained: [{ title: 'Ropes' }] } }],
      findings: { new: [{ code: 'image-missing' }], mended: [] },
    })
  })

  test('says that the settings changed, too', async () => {
    repo.write({ 'galley.config.mjs': `${config}\n` })
    expect((await diff('markdown')).out).toContain('The settings changed as well.')
    repo.write({ 'galley.config.mjs': config })
  })

  test('of a revision that is none says so', async () => {
    await expect(diff('markdown', 'spring')).rejects.toThrow(RevisionError)
  })
})

describe('galley check --since', () => {
  const since = (only: string[] = []) =>
    printed((terminal) =>
      check(
        { ...places, only, format: 'json', since: 'HEAD', all: false, quiet: false, fix: false, dryRun: false, watch: false },
        terminal,
      ),
    )
  const codesOf = (out: string) => (JSON.parse(out) as { code: string }[]).map(({ code }) => code)

  test('reports what is new, and its errors alone count', async () => {
    const { code, out } = await since()
    expect([code, codesOf(out)]).toEqual([1, ['image-missing']])
  })

  test('of the issues that are named', async () => {
    const { code, out } = await since(['1'])
    expect([code, codesOf(out)]).toEqual([0, []])
  })
})
