import { describe, expect, test } from 'vitest'
import { SiteAddresses } from './collect.ts'
import { judge, type HeldPiece, type WrittenSite } from './judge.ts'
import { hashOf } from './pieces.ts'
import { readFile } from './read-file.ts'

const reader = new SiteAddresses('https://kelp.example/')
const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>T</title><meta name="description" content="D"></head><body>${body}</body></html>`

function judged(files: Readonly<Record<string, string>>, more: Partial<WrittenSite> = {}) {
  const facts = new Map(Object.entries(files).map(([file, text]) => [file, readFile(file, text, reader)]))
  const site: WrittenSite = {
    files: facts,
    promised: new Set(facts.keys()),
    isOwned: () => false,
    heldPaths: new Map(),
    heldPieces: new Map(),
    ...more,
  }
  return judge(site)
}

/** What is wrong with the links of a front page, among pages that have a few ids. */
const linked = (...addresses: readonly string[]) =>
  judged({
    'index.html': page(addresses.map((it) => `<a href="${it}">x</a>`).join('')),
    '2/index.html': page('<h2 id="tides">T</h2><h2 id="é">E</h2><a name="old">O</a>'),
    'a b.pdf': '',
    'café/index.html': page(''),
    'old.html': page(''),
  }).map((fault) => `${fault.kind} ${'address' in fault ? fault.address.written : fault.file}`)

describe('a link', () => {
  test.each([
    '/2/',
    '/2',
    '/2/index.html',
    '/2/?q=1',
    '/2/#tides',
    '/2/#old',
    '/2/#é',
    '/2/#%C3%A9',
    '/2/#',
    '/2/#top',
    '/2/#:~:text=tides',
    '/2/#tides:~:text=x',
    '/a%20b.pdf',
    '/a%20b.pdf#page=2',
    '/caf%C3%A9/',
    '/café/',
    '/old.html',
    'https://kelp.example/2/',
    'https://other.example/nothing/',
  ])('to %s is alive', (address) => {
    expect(linked(address)).toEqual([])
  })

  test.each([
    ['/3/', 'dead-link'],
    ['/old/', 'dead-link'],
    ['/2/notes/', 'dead-link'],
    ['/a%20b', 'dead-link'],
    ['/%', 'dead-link'],
    ['/2/#tide', 'dead-fragment'],
    ['/2/#Tides', 'dead-fragment'],
    ['#tides', 'dead-fragment'],
    ['https://kelp.example/3/', 'dead-link'],
  ])('to %s is a %s', (address, kind) => {
    expect(linked(address)).toEqual([`${kind} ${address}`])
  })

  test('that is dead in many files is one fault', () => {
    const files = { 'index.html': page('<a href="/3/">x</a>'), '2/index.html': page('<a href="/3/">x</a>') }
    expect(judged(files)).toMatchObject([{ kind: 'dead-link', file: 'index.html', count: 2 }])
  })

  test('among words is none: any mark may follow it', () => {
    expect(judged({ 'a.md': 'See https://kelp.example/3/*.' })).toEqual([])
  })
})

describe('a file', () => {
  test('that is promised is there', () => {
    expect(judged({ 'index.html': page('') }, { promised: new Set(['index.html', 'feed.xml']) })).toEqual([
      { kind: 'missing', file: 'feed.xml' },
    ])
  })

  test('is promised, owned or linked', () => {
    const files = {
      'index.html': page('<a href="/linked/">x</a>'),
      'linked/index.html': page(''),
      '_astro/a.css': '',
      'stray/index.html': page('<a href="/stray/">It links to itself.</a>'),
    }
    const more = { promised: new Set(['index.html']), isOwned: (file: string) => file.startsWith('_astro/') }
    expect(judged(files, more)).toEqual([{ kind: 'stray', file: 'stray/index.html' }])
  })
})

describe('a text that is held back', () => {
  const heldPaths = new Map([
    ['/8/', 'issues/8/index.md'],
    ['/8.json', 'issues/8/index.md'],
  ])

  test.each([
    ['index.html', page('<a href="/8/#tea">x</a>')],
    ['index.html', page('<a href="/8">x</a>')],
    ['index.html', page('<a href="/8/index.html">x</a>')],
    ['index.html', page('<a href="/8.json">x</a>')],
    ['sitemap-0.xml', '<urlset><url><loc>https://kelp.example/8/</loc></url></urlset>'],
    ['a.json', '{"title":"Read https://kelp.example/8/ next."}'],
    ['a.md', '[x](https://kelp.example/8/)'],
    ['a.ics', 'BEGIN:VCALENDAR\r\nX-WR-CALDESC:See https://kelp.example/8/.\r\nEND:VCALENDAR'],
  ])('has no address in %s: %s', (file, text) => {
    expect(judged({ [file]: text }, { heldPaths })).toMatchObject([
      { kind: 'unpublished-address', file, heldFile: 'issues/8/index.md' },
    ])
  })

  test('has no page', () => {
    const files = { 'index.html': page('<a href="/8/">x</a>'), '8/index.html': page('') }
    expect(judged(files, { heldPaths, promised: new Set(['index.html']) })).toEqual([
      { kind: 'unpublished-page', file: '8/index.html', heldFile: 'issues/8/index.md' },
    ])
  })

  test('has no words anywhere, once for each file', () => {
    const texts = ['Rope, oil, tea. More to come.', 'What to have in before the ice.']
    const heldPieces = new Map(texts.map((text): [number, HeldPiece] => [hashOf(text)!, { heldFile: 'issues/8/index.md', text }]))
    const files = { 'index.html': page(`<p>${texts[0]}</p><p>${texts[1]}</p>`), 'a.json': JSON.stringify(texts[1]) }
    expect(judged(files, { heldPieces })).toEqual([
      { kind: 'unpublished-text', file: 'index.html', heldFile: 'issues/8/index.md', text: texts[0] },
      { kind: 'unpublished-text', file: 'a.json', heldFile: 'issues/8/index.md', text: texts[1] },
    ])
  })
})
