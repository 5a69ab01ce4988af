import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesIn, galley, now, shared, temporaryFolder } from './galley.ts'

const corpus = path.join(shared, 'corpus/devopsish/content/archive')

describe.skipIf(!existsSync(corpus))('ten years of a real newsletter (skipped where ../shared is not)', () => {
  using content = temporaryFolder()
  using out = temporaryFolder()
  const imported = galley('import', corpus, '--out', content.path, '--format', 'json')
  const build = galley('build', '--content', content.path, '--out', out.path, '--now', now)

  test('every file is imported, or left with a reason', () => {
    const records = JSON.parse(imported.stdout) as { source: string; status: string; reason?: string | null }[]
    expect(records.map(({ source }) => source).sort()).toEqual(filesIn(corpus))
    for (const { source, status, reason } of records) if (status === 'left') expect(reason, source).toBeTruthy()
  })

  test('every file is published or reported, and every issue stands at its own address', () => {
    expect(build.stderr).toBe('')
    expect(build.code).toBe(0)
    const folders = readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders).toHaveLength(219)
    const pages = new Set(filesIn(out.path))
    for (const { name } of folders)
      expect(
        [`${name}/index.html`, `${name.toLowerCase()}/index.html`].some((file) => pages.has(file)),
        name,
      ).toBe(true)
    const [, read, published] = /Read (\d+) files, published (\d+)\./.exec(build.stdout) ?? []
    expect(Number(published)).toBe(Number(read))
  })

  test('inspect prints the shape of the contract for each', () => {
    const files = filesIn(content.path)
      .filter((file) => /^issues\/[^/]+\/index\.md$/.test(file))
      .map((file) => path.join(content.path, file))
    const { code, stdout } = galley('inspect', '--json', ...files)
    expect(code).toBe(0)
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(records.map(({ file }) => file)).toEqual(files)
    for (const record of records)
      expect(Object.keys(record)).toEqual(['file', 'issue', 'title', 'date', 'items', 'events', 'passages', 'diagnostics'])
  })
})
