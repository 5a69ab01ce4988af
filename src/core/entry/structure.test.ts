import { describe, expect, test } from 'vitest'
import { bytesOf, page, pageHtml, settingsOf } from '../../../tests/support/core.ts'
import type { DocumentKind } from '../model/document.ts'
import { read } from '../read.ts'
import { nameOf } from '../parse/names.ts'

const settings = settingsOf()
const readAs = (kind: DocumentKind, path: string, text: string, own = settings) => read({ path, bytes: bytesOf(text) }, kind, own)
const body = (text: string) => readAs('issue', 'issues/1/index.md', page('title: One\ndate: 2026-01-04', text)).body!

test.each([
  ['issues/288/index.md', '288'],
  ['issues/288/index.mdx', '288'],
  ['issues/288/notes.md', '288'],
  ['issues/288/newsletter.md', '288'],
  ['notes/quay.md', 'quay'],
  ['notes/quay/index.md', 'quay'],
  ['topics/v1.2.md', 'v1.2'],
  ['288.md', '288'],
  ['index.md', 'index'],
])('%s goes by %s', (file, name) => {
  expect(nameOf(file)).toBe(name)
})

describe('a publication', () => {
  test('knows its kind, name, keys and where they stand', () => {
    const { publication } = readAs('issue', 'issues/7/index.mdx', page('title: One\ndate: 2026-01-04'))
    expect(publication).toMatchObject({
      kind: 'issue',
      file: 'issues/7/index.mdx',
      name: '7',
      isMdx: true,
      meta: { title: 'One' },
    })
    expect(publication!.places['date']).toMatchObject({ line: 3, column: 1 })
  })

  test('is plain data, which a cache can keep', () => {
    const entry = readAs(
      'issue',
      'issues/1/index.md',
      page('title: One\ndate: 2026-01-04', '## A\n\n[b](https://c.example/)\n\n![d](e.png)'),
    )
    expect(JSON.parse(JSON.stringify(entry))).toEqual(entry)
  })

  test('at fault is none, and its text is read all the same', () => {
    const { publication, body: text, findings } = readAs('issue', 'issues/1/index.md', page('title: One', '<script>x</script>'))
    expect(publication).toBeUndefined()
    expect(text).toBeDefined()
    expect(findings.map(({ code }) => code)).toEqual(['front-matter-invalid', 'html-removed'])
  })

  test.each([
    ['issue', 'issues/1/index.md', page('title: One\ndate: 2026-01-04', '[a](b/)'), '/1/b/'],
    ['issue', 'issues/1/index.md', page('title: One\ndate: 2026-01-04\nslug: first', '[a](b/)'), '/first/b/'],
    ['issue-notes', 'issues/1/notes.md', '[a](b/)', '/1/notes/b/'],
    ['note', 'notes/quay.md', '[a](b/)', '/notes/quay/b/'],
    ['topic', 'topics/tides.md', page('title: Tides', '[a](b/)'), '/topics/tides/b/'],
    ['page', 'pages/about.md', page('title: About', '[a](../b/)'), '/b/'],
  ] as const)('%s: its links are read from where it will stand', (kind, path, text, target) => {
    expect(readAs(kind, path, text).body!.links.map(({ internal }) => internal)).toEqual([target])
  })
})

describe('a body', () => {
  test('of nothing is empty', () => {
    for (const part of Object.values(body(''))) expect(part).toHaveLength(0)
  })

  test('has its text, a paragraph a line', () => {
    expect(body('One **two**\n\n- three\n- four\n\n<!-- five -->').text).toBe('One two\nthree\nfour')
  })

  test('its links, in order, those by reference resolved', () => {
    expect(
      body('[a](/2/) [b][r] https://c.example/ <mailto:d@e.example> [f][]\n\n[r]: https://g.example/\n[f]: #h').links.map(
        ({ text, url, internal }) => [text, url, internal],
      ),
    ).toEqual([
      ['a', '/2/', '/2/'],
      ['b', 'https://g.example/', null],
      ['https://c.example/', 'https://c.example/', null],
      ['mailto:d@e.example', 'mailto:d@e.example', null],
      ['f', '#h', '/1/#h'],
    ])
  })

  test('its images beside the file, each once, with where they stand', () => {
    expect(body('![a](b.png) ![c](./b.png)\n\n![d](https://e.example/f.png) ![g](/h.png) ![i](j%20k.png)').images).toEqual([
      { path: 'b.png', place: { file: 'issues/1/index.md', line: 6, column: 1, endLine: 6, endColumn: 12 } },
      { path: 'j k.png', place: { file: 'issues/1/index.md', line: 8, column: 44, endLine: 8, endColumn: 59 } },
    ])
  })

  test.each([
    ['in a paragraph', '[Eels sleep](https://eel.example/sleep) — In mud.'],
    ['in a list', '- [Eels sleep](https://eel.example/sleep) — In mud.'],
    ['as a heading', '### [Eels sleep](https://eel.example/sleep)\n\nIn mud.'],
  ])('every anchor that it names is in its HTML, once: an item %s', (_, text) => {
    const { sections, items, passages, blocks } = body(`## Reading\n\n${text}\n\n## Eels sleep\n\nMore.`)
    const html = pageHtml({ blocks, links: {} })
    expect(items).toHaveLength(1)
    for (const anchor of [...sections, ...items, ...passages].map((it) => it.anchor)) {
      expect(html.split(`id="${anchor}"`)).toHaveLength(2)
    }
  })
})
