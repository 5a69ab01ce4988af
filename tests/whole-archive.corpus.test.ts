import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newestFirst } from '../src/core/check/series/series.ts'
import { occurrencesIn } from '../src/core/links/link-occurrences.ts'
import { build } from '../src/core/pipeline.ts'
import { cacheDirOf } from '../src/io/cache-dir.ts'
import { readContent } from '../src/io/content.ts'
import { readSettings } from '../src/io/settings.ts'
import { config, filesIn, galley, now, project, shared, temporaryFolder, type Run } from './support/galley.ts'

const corpus = path.join(shared, 'corpus/devopsish/content/archive')

describe.skipIf(!existsSync(corpus))('ten years of a real newsletter (skipped where ../shared is not)', () => {
  const content = temporaryFolder()
  const out = temporaryFolder()
  let imported: Run
  let run: Run

  beforeAll(() => {
    imported = galley('import', corpus, '--out', content.path, '--config', config, '--format', 'json')
    run = galley('build', '--content', content.path, '--config', config, '--out', out.path, '--now', now)
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
    expect(run).toMatchObject({ code: 0 })
    const folders = readdirSync(corpus)
    expect(folders).toHaveLength(219)
    const pages = new Set(filesIn(out.path))
    expect(folders.filter((name) => !pages.has(`${name}/index.html`) && !pages.has(`${name.toLowerCase()}/index.html`))).toEqual(
      [],
    )
    const [, read, published] = /Read (\d+) files, published (\d+)\./.exec(run.stdout) ?? []
    expect(read).toBe('349')
    expect(published).toBe(read)
  })

  test('inspect prints the shape of the contract for each', () => {
    const files = filesIn(content.path)
      .filter((file) => /^issues\/[^/]+\/index\.md$/.test(file))
      .map((file) => path.join(content.path, file))
    const { code, stdout } = galley('inspect', '--json', '--config', config, ...files)
    expect(code).toBe(0)
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(records.map(({ file }) => file)).toEqual(files)
    const keys = ['file', 'issue', 'title', 'date', 'items', 'events', 'passages', 'diagnostics']
    for (const record of records) expect(Object.keys(record)).toEqual(keys)
  })

  test('`seen` answers over all of it', () => {
    const requested = galley(
      'seen',
      '--content',
      content.path,
      '--config',
      config,
      'http://github.com/Cilium/cilium/?utm_source=x',
    )
    expect(requested).toMatchObject({ code: 0, stderr: '' })
    expect(requested.stdout).toMatch(/seen \d+ times/)
  })

  test('a new issue changes the pages that share a link, an event or a citation with it, its neighbour, and no others', async () => {
    const settings = await readSettings(config)
    const { entries } = readContent(content.path, settings, cacheDirOf(project, content.path))
    const issues = newestFirst(
      entries.flatMap(({ publication }) => (publication?.kind === 'issue' ? [publication] : [])),
      settings,
    )
    const [newest, neighbour] = issues
    const context = { settings, now, includeUnpublished: true, assets: new Set<string>(), served: new Set<string>() }
    const grown = build({ entries }, context).views
    const old = build({ entries: entries.filter(({ file }) => !file.startsWith(`issues/${newest!.name}/`)) }, context).views
    const pages = new Map(grown.issues.map((page) => [page.file, page]))
    const page = pages.get(newest!.file)!
    const own = occurrencesIn(newest!.body)
    const isKin = ({ file, body }: (typeof issues)[number]) =>
      file === neighbour!.file ||
      [...occurrencesIn(body).keys()].some((canonical) => own.has(canonical)) ||
      pages.get(file)!.events.some(({ url }) => page.events.some((event) => event.url === url)) ||
      page.cites.some(({ url }) => url === pages.get(file)!.url)
    const changed = old.issues.filter((before) => JSON.stringify(before) !== JSON.stringify(pages.get(before.file)))
    expect(changed.length).toBeGreaterThan(0)
    expect(changed.filter(({ file }) => !isKin(issues.find((issue) => issue.file === file)!))).toEqual([])
  })
})
