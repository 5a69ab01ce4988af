import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { filesIn, galley, now, temporaryFolder, writeFiles } from './support/galley.ts'

const site = inject('site')
const read = (file: string): string => readFileSync(path.join(site, file), 'utf8')
const numbers = Array.from({ length: 7 }, (_, index) => String(index + 1))
const ajv = new Ajv2020({ strict: true, strictTypes: 'log' })
formats.default(ajv)

describe.each(['json', 'md'])('/288.%s', (ending) => {
  test('stands beside every page of an issue, which says so, and beside no draft', () => {
    for (const number of numbers) {
      expect(existsSync(path.join(site, `${number}.${ending}`)), number).toBe(true)
      expect(read(`${number}/index.html`)).toMatch(
        new RegExp(`<link rel="alternate" type="[a-z]+/[a-z]+" title="[^"]+" href="/${number}\\.${ending}">`),
      )
    }
    expect(filesIn(site)).not.toContain(`8.${ending}`)
  })

  test('shows images that the site serves, and keeps no mark of its making', () => {
    const addresses = numbers.flatMap((number) => [
      ...read(`${number}.${ending}`).matchAll(/https:\/\/bellbuoy\.example(\/_astro\/[^)"\s]+)/g),
    ])
    expect(addresses.length).toBeGreaterThan(0)
    for (const [, file] of addresses) expect(existsSync(path.join(site, file!)), file).toBe(true)
    for (const number of numbers)
      expect(read(`${number}.${ending}`)).not.toMatch(/beside\.invalid|galley:[^ ]|[\uE000-\uE019]|undefined|\[object Object\]/)
  })
})

test('every issue keeps to the schema that the site serves', () => {
  const isIssue = ajv.compile(JSON.parse(read('schemas/issue-1.json')) as object)
  for (const number of numbers) {
    const data = JSON.parse(read(`${number}.json`)) as { $schema: string }
    expect(isIssue(data) ? [] : isIssue.errors, number).toEqual([])
    expect(data.$schema).toBe('https://bellbuoy.example/schemas/issue-1.json')
  }
})

test('the list of issues keeps to its schema, and names files that are there', () => {
  const isIndex = ajv.compile(JSON.parse(read('schemas/issues-1.json')) as object)
  const index = JSON.parse(read('issues.json')) as { issues: { number: string; json: string; markdown: string }[] }
  expect(isIndex(index) ? [] : isIndex.errors).toEqual([])
  expect(index.issues.map(({ number }) => number)).toEqual(numbers.toReversed())
  for (const { json, markdown } of index.issues)
    for (const address of [json, markdown]) expect(existsSync(path.join(site, new URL(address).pathname)), address).toBe(true)
})

describe('a site below a path, with issues below another', () => {
  const folder = temporaryFolder()
  const out = path.join(folder.path, 'dist')

  beforeAll(() => {
    writeFiles(folder.path, {
      'galley.config.ts': `export default { title: 'Harbour Bell', description: 'D', url: 'https://bell.example/letters/', author: 'A', issuePath: '/issues/:number/' }`,
      'content/issues/1/index.md': '---\ntitle: One\ndate: 2026-01-10\n---\n\nThis as [data](/letters/issues/1.json).\n',
    })
    const config = path.join(folder.path, 'galley.config.ts')
    const { code, stdout } = galley(
      'build',
      '--content',
      path.join(folder.path, 'content'),
      '--config',
      config,
      '--out',
      out,
      '--now',
      now,
    )
    expect(code, stdout).toBe(0)
    expect(stdout).not.toContain('link-internal-missing')
  })

  afterAll(() => folder[Symbol.dispose]())

  test('has them where its pages are', () => {
    expect(filesIn(out)).toEqual(expect.arrayContaining(['issues.json', 'issues/1.json', 'issues/1.md', 'schemas/issue-1.json']))
    const html = readFileSync(path.join(out, 'issues/1/index.html'), 'utf8')
    expect(html).toContain('href="/letters/issues/1.md"')
    expect(readFileSync(path.join(out, 'issues/1.md'), 'utf8')).toContain('[data](https://bell.example/letters/issues/1.json)')
    expect(JSON.parse(readFileSync(path.join(out, 'issues/1.json'), 'utf8'))).toMatchObject({
      url: 'https://bell.example/letters/issues/1/',
    })
  })
})
