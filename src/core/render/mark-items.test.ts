import type { Root } from 'hast'
import { expect, test, vi } from 'vitest'
import { feedHtml } from '../feeds/feed-html.ts'
import { settingsSchema } from '../model/settings.ts'
import { read } from '../read.ts'
import type { LocatedItem } from '../model/outline.ts'
import { element, text as textNode } from './hast.ts'
import { markItems } from './mark-items.ts'

const settings = settingsSchema.parse({ title: 'T', description: 'D', url: 'https://letters.example/', author: 'A' })

function htmlOf(text: string): string {
  const bytes = new TextEncoder().encode(`---\ntitle: T\ndate: 2026-03-01\n---\n\n${text}\n`)
  const { body } = read({ path: 'issues/7/index.md', bytes }, 'issue', settings)
  return feedHtml(
    { blocks: body!.blocks, links: {} },
    { sponsor: null, isSponsorUnplaced: false },
    { url: settings.url, pictures: {} },
  )
}

const other = '[Other](https://other.example/x) — Not paid for.'
const campaign = '?utm_source=slack&utm_medium=email&utm_campaign=kettle-launch'

test('links of a sponsored item are rel="sponsored", and no others', () => {
  const html = htmlOf(
    `## A\n\n${other}\n\n[Kettle](https://rent.example/k) — [Try it](https://rent.example/try), as [we do](/3/). *SPONSORED*`,
  )
  expect(html).toContain('<a href="https://rent.example/k" rel="sponsored">Kettle</a>')
  expect(html).toContain('<a href="https://rent.example/try" rel="sponsored">Try it</a>')
  expect(html).toContain('<a href="https://letters.example/3/">we do</a>')
  expect(html).toContain('<a href="https://other.example/x">Other</a>')
})

test.each([
  '[Kettle](https://rent.example/k) — Boils. *SPONSORED*',
  '[Kettle](https://rent.example/k) (Sponsor)\n\n',
  'Sponsored: [Kettle](https://rent.example/k) — Boils.',
  '**Sponsored by Kettle & Co.**\n\n<!-- galley: sponsor -->\n\n[Kettle](https://rent.example/k) — Sponsored by Kettle & Co.',
])('%j says so itself, so no label is added', (text) => {
  const html = htmlOf(`## A\n\n${other}\n\n${text}`)
  expect(html).toContain('rel="sponsored"')
  expect(html).not.toContain('class="label"')
})

test.each([
  [
    'a campaign before the first section',
    `[Kettle](https://rent.example/k${campaign})\nBoils.\n\n## A\n\n${other}\n\n${other.replaceAll('x', 'y')}`,
  ],
  ['an editor’s comment', `## A\n\n${other}\n\n<!-- galley: sponsor -->\n\n[Kettle](https://rent.example/k) — Boils.`],
])('%s shows readers nothing, so a label is put before it', (_, text) => {
  expect(htmlOf(text)).toMatch(
    /<p class="label">Sponsored<\/p><p id="kettle"><a href="https:\/\/rent\.example\/[^"]*" rel="sponsored">Kettle<\/a>/,
  )
})

test('in a list the label is in the entry', () => {
  const html = htmlOf(`## A\n\n- ${other}\n- [Kettle](https://rent.example/k) — Boils. <!-- galley: sponsor -->`)
  expect(html).toContain('<strong class="label">Sponsored</strong> <a href="https://rent.example/k" rel="sponsored">Kettle</a>')
})

test('under a heading that discloses the sponsor no label is needed', () => {
  const html = htmlOf(
    `## A\n\n${other}\n\n## Our sponsors\n\n<!-- galley: sponsor -->\n\n[Kettle](https://rent.example/k) — Boils.`,
  )
  expect(html).not.toContain('class="label"')
})

test('what an editor wrote is not changed', () => {
  const html = htmlOf(`## A\n\n${other}\n\n[Kettle](http://www.rent.example/k/${campaign}#top) — Boils. *SPONSORED*`)
  expect(html).toContain(
    'href="http://www.rent.example/k/?utm_source=slack&#x26;utm_medium=email&#x26;utm_campaign=kettle-launch#top"',
  )
})

test('each element is looked up once, however many items there are', () => {
  const paragraphs = Array.from({ length: 50 }, (_, index) => element('p', {}, [textNode(String(index))]))
  const hast: Root = { type: 'root', children: paragraphs }
  const indexOf = vi.fn((child: (typeof hast.children)[number]) => hast.children.indexOf(child))
  const { body } = read(
    { path: 'a.md', bytes: new TextEncoder().encode(`---\ntitle: T\ndate: 2026-03-01\n---\n\n${other}\n`) },
    'issue',
    settings,
  )
  const [item] = body!.items
  const items = paragraphs.map((_, index): LocatedItem => ({
    item: { ...item!, anchor: `a-${index}` },
    node: { type: 'paragraph' },
    span: [index, index],
  }))
  const { after } = markItems(hast, indexOf, items, [])
  expect([...after].map(([, [mark]]) => mark)).toEqual(paragraphs.map((_, index) => ({ type: 'itemEnds', items: [index] })))
  expect(indexOf).toHaveBeenCalledTimes(50)
})
