import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesIn, galley, now, shared, temporaryFolder, type Run } from './galley.ts'

const corpus = path.join(shared, 'corpus/devopsish/content/archive')

describe.skipIf(!existsSync(corpus))('ten years of a real newsletter (skipped where ../shared is not)', () => {
  const content = temporaryFolder()
  const out = temporaryFolder()
  let imported: Run
  let build: Run

  beforeAll(() => {
    imported = galley('import', corpus, '--out', content.path, '--format', 'json')
    build = galley('build', '--content', content.path, '--out', out.path, '--now', now)
  })

  afterAll(() => {
    content[Symbol.dispose]()
    out[Symbol.dispose]()
  })

  test('every file is imported, or left with a reason', () => {
    const records = JSON.parse(imported.stdout) as { source: string; status: string; reason?: string | null }[]
    expect(records.map(({ source }) => source).sort()).toEqual(filesIn(corpus))
    expect(records.filter(({ status, reason }) => status === 'left' && !reason)).toEqual([])
  })

  test('every file is published, and every issue stands at its own address', () => {
    expect(build).toMatchObject({ code: 0, stderr: '' })
    const folders = readdirSync(corpus)
    expect(folders).toHaveLength(219)
    const pages = new Set(filesIn(out.path))
    expect(folders.filter((name) => !pages.has(`${name}/index.html`) && !pages.has(`${name.toLowerCase()}/index.html`))).toEqual(
      [],
    )
    const [, read, published] = /Read (\d+) files, published (\d+)\./.exec(build.stdout) ?? []
    expect(read).toBe('349')
    expect(published).toBe(read)
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
    const keys = ['file', 'issue', 'title', 'date', 'items', 'events', 'passages', 'diagnostics']
    for (const record of records) expect(Object.keys(record)).toEqual(keys)
  })
})
