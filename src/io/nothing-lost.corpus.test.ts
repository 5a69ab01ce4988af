import { existsSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { statisticsOf, type Statistics } from '../core/survey/statistics.ts'
import type { Inspection } from '../core/views/inspection.ts'
import type { IssuePage } from '../core/model/views.ts'
import type { Item } from '../core/model/body.ts'
import { finish, type FinishedBlock } from '../core/render/finish.ts'
import { readArchive, type ReadArchive } from './archive.ts'
import { readSettings } from './settings.ts'
import { config, filesIn, galley, newsletter, now, shared, temporaryFolder } from '../../tests/support/galley.ts'

const corpus = path.join(shared, 'corpus/devopsish/content/archive')

describe.skipIf(!existsSync(corpus))('no item is lost between `inspect` and the page (skipped where ../shared is not)', () => {
  const content = temporaryFolder()
  let inspections: readonly Inspection[]
  let read: ReadArchive
  let rows: readonly { readonly page: IssuePage; readonly item: Item; readonly inspected: Inspection['items'][number] }[]

  beforeAll(async () => {
    galley('import', corpus, '--out', content.path, '--config', config)
    const files = filesIn(content.path).filter((file) => /^issues\/[^/]+\/index\.md$/.test(file))
    const { stdout } = galley('inspect', '--json', '--config', config, ...files.map((file) => path.join(content.path, file)))
    inspections = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Inspection)
    const settings = await readSettings(config)
    read = readArchive({
      content: content.path,
      settings,
      now,
      includeUnpublished: false,
      publicDir: path.join(newsletter, 'public'),
    })
    const bodies = new Map(read.entries.map(({ file, body }) => [file, body]))
    rows = inspections.flatMap(({ file, items }) => {
      const relative = path.relative(content.path, file)
      const page = read.views.issues.find((issue) => issue.file === relative)!
      return items.map((inspected, index) => ({ page, inspected, item: bodies.get(relative)!.items[index]! }))
    })
  }, 120_000)

  afterAll(() => content[Symbol.dispose]())

  test('inspect and the archive see the same items', () => {
    expect(read.views.issues).toHaveLength(inspections.length)
    expect(rows.length).toBeGreaterThan(5000)
    const differing = rows.filter(({ inspected, item }) => inspected.url !== item?.url || inspected.title !== item.title)
    expect(differing).toEqual([])
  })

  test('each stands once on its issue’s page, with its anchor and its link', () => {
    const finished = new Map<string, readonly FinishedBlock[]>()
    const lost = rows.flatMap(({ page, item }) => {
      const all = finished.get(page.url) ?? finish(page.text, { of: 'page', pictures: {} })
      finished.set(page.url, all)
      const blocks = all.filter(({ html }) => html.includes(`id="${item.anchor}"`))
      const times = blocks.reduce((sum, { html }) => sum + html.split(`id="${item.anchor}"`).length - 1, 0)
      const [own] = [blocks[0]?.item].filter((it) => it !== null && it !== undefined)
      const its = own === undefined ? blocks : all.filter((block) => block.item === own)
      return times === 1 && its.some(({ html }) => linksIn(html).includes(addressOf(item, page)))
        ? []
        : [`${page.file}#${item.anchor}`]
    })
    expect(lost).toEqual([])
  })

  test('each that leads to the web stands once in the data of its source', () => {
    const listed = read.views.sources.flatMap(({ items }) => items.map(({ url, target }) => `${url} ${target}`))
    expect(new Set(listed).size).toBe(listed.length)
    const wanted = rows
      .filter(({ item }) => /^https?:/.test(item.url))
      .map(({ page, item }) => `${page.url}#${item.anchor} ${item.url}`)
    expect(listed.toSorted()).toEqual(wanted.toSorted())
  })

  test('the statistics count them all', () => {
    const bodies = new Map(read.entries.flatMap(({ file, body }) => (body ? [[file, body]] : [])))
    const { total, years }: Statistics = statisticsOf(read.views, bodies)
    expect(total.items).toBe(rows.length)
    expect(years.reduce((sum, { items }) => sum + items, 0)).toBe(rows.length)
    expect(Object.values(total.kinds).reduce((sum, count) => sum + count)).toBe(rows.length)
  })
})

/** Where the page's link leads: as written, or within the site. */
const addressOf = ({ url }: Item, page: IssuePage): string => new URL(url, `https://site.invalid${page.url}`).href

const linksIn = (html: string): string[] =>
  [...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => new URL(decoded(href!), 'https://site.invalid/').href)

const decoded = (text: string): string =>
  text.replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
