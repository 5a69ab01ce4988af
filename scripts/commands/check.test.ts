import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { cacheDirOf } from '../../src/io/cache-dir.ts'
import { writeFiles } from '../../tests/support/galley.ts'
import { projectRoot } from '../shared-options.ts'
import { run, type CheckOptions } from './check.ts'

const home = mkdtempSync(path.join(tmpdir(), 'galley-check-'))
const content = path.join(home, 'content')
const config = path.join(home, 'galley.config.mjs')
const told = ['How the tide turns at the quay', 'Why buoys ring at night']
const listed = (number: number) =>
  `---\ntitle: No. ${number}\ndate: 2026-01-0${number}\ndescription: [${told[number - 1]}]\n---\n\nHello from quay ${number}.\n`

beforeEach(() => {
  writeFileSync(
    config,
    `export default { title: 'Harbour News', description: 'Of ships.', url: 'https://harbour.example', author: 'A. Lamp' }`,
  )
  writeFiles(content, {
    'issues/1/index.md': listed(1),
    'issues/2/index.md': listed(2),
    'issues/3/index.md':
      '---\ntitle: No. 3\ndate: 2026-01-03\ndescription: What the fog hides from ships\n---\n\n<script>1</script>\n\nHello.\n',
  })
})

afterAll(() => {
  rmSync(home, { recursive: true })
  rmSync(cacheDirOf(projectRoot, content), { recursive: true, force: true })
})

async function check(more: Partial<CheckOptions> = {}): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const options = { only: [], content, config, now: '2026-06-01T00:00:00Z', format: 'pretty' as const, ...flags, ...more }
  const code = await run(options, { stdout: (text) => (out += text), stderr: (text) => (err += text), isColoured: false })
  return { code, out, err }
}
const flags = { all: false, quiet: false, fix: false, dryRun: false, watch: false }

const read = (number: number) => readFileSync(path.join(content, `issues/${number}/index.md`), 'utf8')
const codesIn = (json: string) => (JSON.parse(json) as { code: string }[]).map(({ code }) => code)

describe('what is checked', () => {
  test('is all, with the lines', async () => {
    const { code, out } = await check()
    expect(code).toBe(0)
    expect(out).toContain(
      'issues/1/index.md:4:1\n      4 │ description: [How the tide turns at the quay]\n        │ ^^^^^^^^^^^\n',
    )
    expect(out).toMatch(/3 warnings in 3 files\.\n--fix fixes 2 of them/)
  })

  test.each([
    ['an issue by number', '1'],
    ['an issue by number, however it is padded', '001'],
    ['a file of the content', 'issues/1/index.md'],
    ['a folder, from where one is', path.join(path.relative(process.cwd(), content), 'issues/1/')],
  ])('is %s', async (_, name) => {
    const { out } = await check({ only: [name], format: 'json' })
    expect(codesIn(out)).toEqual(['front-matter-list'])
  })

  test('is what is there', async () => {
    const { code, out, err } = await check({ only: ['1', '99'] })
    expect([code, out, err]).toEqual([2, '', `99 is neither an issue nor a file of ${content}.\n`])
  })

  test.each([
    [3, 0],
    [2, 1],
    [0, 1],
  ])('with at most %i warnings ends with %i', async (maxWarnings, code) => {
    expect(await check({ maxWarnings })).toMatchObject({ code })
  })
})

describe('--fix', () => {
  test('fixes what is safe, and reports the rest', async () => {
    const { code, out, err } = await check({ fix: true, maxWarnings: 1 })
    expect(code).toBe(0)
    expect(read(1)).toBe(listed(1).replace('[How the tide turns at the quay]', 'How the tide turns at the quay'))
    expect(out).not.toContain('front-matter-list')
    expect(out).toContain('[html-removed]')
    expect(err).toMatch(/^Fixed 1 finding in .*issues\/1\/index\.md\.\nFixed 1 finding in .*issues\/2\/index\.md\.\n$/)
  })

  test('fixes the issues that are named alone', async () => {
    await check({ fix: true, only: ['2'] })
    expect([read(1), read(2)]).toEqual([listed(1), listed(2).replace('[Why buoys ring at night]', 'Why buoys ring at night')])
  })

  test('with --dry-run prints a patch, and writes nothing', async () => {
    const { out } = await check({ fix: true, dryRun: true, only: ['1'] })
    expect(out).toContain('-description: [How the tide turns at the quay]\n+description: How the tide turns at the quay\n')
    expect(read(1)).toBe(listed(1))
  })

  test('leaves what the settings have switched off', async () => {
    const off = path.join(home, 'off.config.mjs')
    writeFileSync(off, readFileSync(config, 'utf8').replace(' }', `, rules: { 'front-matter-list': 'off' } }`))
    expect((await check({ fix: true, config: off })).err).toBe('There is nothing that --fix can fix.\n')
    expect(read(1)).toBe(listed(1))
  })

  test('goes with neither --watch nor, for --dry-run, without it', async () => {
    expect(await check({ dryRun: true })).toMatchObject({ code: 2, err: expect.stringContaining('give both') as string })
    expect(await check({ fix: true, watch: true })).toMatchObject({ code: 2 })
  })
})
