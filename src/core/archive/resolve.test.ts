import { describe, expect, test } from 'vitest'
import { addressed, page, publishFiles } from '../../../tests/support/core.ts'
import { resolver, urlOf } from './resolve.ts'
import { layRoutes } from './lay-routes.ts'
import type { Route } from './routes.ts'

const route = (path: string, file: string, more: Partial<Route> = {}): Route => {
  const name = path.split('/').at(-2) ?? ''
  const aliases = [{ written: `/old${path}`, place: { file }, isImplied: false }]
  return { path, url: addressed(path), title: file, file, anchors: ['tides'], name, fileName: name, aliases, ...more }
}

const routes = [
  route('/288/', 'issues/288/index.md'),
  route('/288/notes/', 'issues/288/notes.md', { name: '288/notes', fileName: '288/notes' }),
  route('/the-big-one/', 'issues/289/index.md', { name: 'the-big-one', fileName: '289' }),
  route('/notes/café/', 'notes/café.md'),
  route('/about/', 'pages/about.mdx', { anchors: null }),
]
const resolve = resolver(routes, layRoutes(routes).redirects, new Set(['/slides/tides.pdf', '/a b.pdf']), {
  url: 'https://kelp.example/',
})
const pageOf = (target: string) => {
  const resolved = resolve(target)
  return 'route' in resolved ? resolved.route.file : resolved.kind
}

describe('a page', () => {
  test.each([
    ['/288/', 'issues/288/index.md'],
    ['/288', 'issues/288/index.md'],
    ['/notes/cafe\u0301/', 'notes/café.md'],
    ['/notes/cafe%CC%81/', 'notes/café.md'],
    ['/288/index.html', 'issues/288/index.md'],
    ['/288/index.htm', 'issues/288/index.md'],
    ['/288/index', 'issues/288/index.md'],
    ['/288/index.md', 'issues/288/index.md'],
    ['/288/index.mdx', 'issues/288/index.md'],
    ['/288/newsletter.md', 'issues/288/index.md'],
    ['/288.html', 'issues/288/index.md'],
    ['/old/288/', 'issues/288/index.md'],
    ['/old/288', 'issues/288/index.md'],
    ['/288/notes.md', 'issues/288/notes.md'],
    ['/288/notes/', 'issues/288/notes.md'],
    ['/the-big-one/', 'issues/289/index.md'],
    ['/notes/café/', 'notes/café.md'],
    ['/notes/caf%C3%A9/', 'notes/café.md'],
    ['/notes/café.md', 'notes/café.md'],
    ['ref:288', 'issues/288/index.md'],
    ['ref:288/index.md', 'issues/288/index.md'],
    ['ref:/issues/288/newsletter.md', 'issues/288/index.md'],
    ['ref:issues/288/_index.md', 'issues/288/index.md'],
    ['ref:the-big-one', 'issues/289/index.md'],
    ['ref:289', 'issues/289/index.md'],
    ['ref:about.mdx', 'pages/about.mdx'],
  ])('%s is %s', (target, file) => {
    expect(pageOf(target)).toBe(file)
  })

  test.each(['/999/', '/289/', 'ref:999', 'ref:', '/Notes/café/', '/288/288/', '/constructor/', 'ref:constructor', '/%E9/'])(
    '%s is none',
    (target) => {
      expect(resolve(target)).toEqual({ kind: 'no-page' })
    },
  )
})

test.each([
  ['/', '/'],
  ['/index.html', '/'],
  ['/archive', '/archive/'],
  ['/feed.xml', '/feed.xml'],
  ['/topics/#a', '/topics/#a'],
  ['/slides/tides.pdf', '/slides/tides.pdf'],
  ['/slides/tides.pdf#page=2', '/slides/tides.pdf#page=2'],
  ['/a%20b.pdf', '/a%20b.pdf'],
])('every site has %s, or public/ does', (target, url) => {
  expect(resolve(target)).toEqual({ kind: 'other', url })
})

describe('a place in a page', () => {
  test.each([
    ['/288/#tides', { kind: 'page', url: '/288/#tides' }],
    ['/288#tides', { kind: 'page', url: '/288/#tides' }],
    ['/288/#t%69des', { kind: 'page', url: '/288/#t%69des' }],
    ['/288/#', { kind: 'page', url: '/288/' }],
    ['/288/#ebb', { kind: 'no-fragment', url: '/288/', fragment: 'ebb' }],
    ['/about/#whatever', { kind: 'page', url: '/about/#whatever' }],
    ['ref:288#tides', { kind: 'page', url: '/288/#tides' }],
    ['/999/#tides', { kind: 'no-page' }],
  ])('%s', (target, expected) => {
    expect(resolve(target)).toMatchObject(expected)
  })
})

test('a site below a path keeps it', () => {
  expect(urlOf('/288/', { url: 'https://example.org/letters/' })).toBe('/letters/288/')
  const below = resolver([], [], new Set(), { url: 'https://example.org/letters/' })
  expect(below('/archive/')).toEqual({ kind: 'other', url: '/letters/archive/' })
})

describe('findings about links', () => {
  const said = (text: string, more: Record<string, string> = {}) =>
    publishFiles({
      'issues/1/index.md': page('title: One\ndate: 2026-01-04', text),
      'issues/2/index.md': page('title: Two\ndate: 2026-01-11', '## Tides\n\nThey turn.'),
      ...more,
    }).findings.map(({ code, place, message }) => [code, place.line, place.column, message])

  test('a page that is not there', () => {
    expect(said('See [it](/99/).')).toEqual([
      ['link-internal-missing', 6, 5, 'The link to `/99/` leads to no page of the archive; correct its address.'],
    ])
  })

  test('a heading that is not there', () => {
    expect(said('See [it](/2/#ebb).')).toEqual([
      ['link-fragment-missing', 6, 5, 'issues/2/index.md has no heading or item `#ebb`; readers land at its top.'],
    ])
  })

  test('a heading of the page itself that is not there', () => {
    expect(said('See [below](#ebb).').map(([code]) => code)).toEqual(['link-fragment-missing'])
  })

  test('a file beside the text, which is not published', () => {
    expect(said('See [slides](slides.pdf).', { 'issues/1/slides.pdf': '' })).toEqual([
      [
        'link-internal-missing',
        6,
        5,
        '`slides.pdf` lies beside the text, from where only images are published; put it into public/ and link to `/slides.pdf`.',
      ],
    ])
  })

  test('nothing of what is there, or elsewhere', () => {
    expect(said('[a](/2/#tides) [b](../2/) [c](https://other.example/) [d](mailto:x@kelp.example) [e](/archive/)')).toEqual([])
  })
})
