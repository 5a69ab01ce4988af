import { describe, expect, test } from 'vitest'
import { aliasPath, layRoutes, type Route } from './routes.ts'

const route = (path: string, file: string, ...aliases: string[]): Route => ({
  path,
  url: path,
  title: file,
  file,
  anchors: [],
  name: file,
  fileName: file,
  aliases: aliases.map((written) => ({ written, place: { file, line: 4 }, isImplied: written.endsWith('~/') })),
})
const lay = (...routes: Route[]) => {
  const { redirects, refused, findings } = layRoutes(routes)
  const paths = routes
    .filter(({ file }) => !refused.has(file))
    .map(({ path }) => path)
    .sort()
  return { redirects, refused: [...refused], findings, paths }
}

describe('an alias', () => {
  test.each([
    // written              of the page       answers at
    ['/old/', '/2/', '/old/'],
    ['/old', '/2/', '/old/'],
    ['old', '/2/', '/old/'],
    ['old', '/issues/2/', '/issues/old/'],
    ['../old', '/issues/2/', '/old/'],
    ['/old.html', '/2/', '/old.html'],
    ['/old.HTML', '/2/', '/old.HTML'],
    ['/old/index.html', '/2/', '/old/index.html'],
    ['/2016/01/02/old', '/2/', '/2016/01/02/old/'],
    ['/old/?a=b#c', '/2/', '/old/'],
    ['/caf%C3%A9/', '/2/', '/café/'],
    ['/café/', '/2/', '/café/'],
    ['https://old.example/posts/1/', '/2/', '/posts/1/'],
    ['/a/../b/', '/2/', '/b/'],
    ['', '/2/', undefined],
    ['  ', '/2/', undefined],
    ['http://[', '/2/', undefined],
    ['/%2e%2e/%2e%2e/etc/', '/2/', '/etc/'],
    ['/a%2F..%2F..%2F..%2Fetc/', '/2/', undefined],
    ['/%2F..%2Fetc', '/2/', undefined],
    ['/a%5C..%5Cb/', '/2/', undefined],
    ['/a%00/', '/2/', undefined],
  ])('%s of %s', (written, path, expected) => {
    expect(aliasPath(written, path)).toBe(expected)
  })

  test('redirects to its page, whatever page has it', () => {
    expect(lay(route('/2/', 'issues/2/index.md', '/old/', 'older'), route('/1/', 'issues/1/index.md', '/first/'))).toMatchObject({
      redirects: [
        { from: '/first/', to: '/1/' },
        { from: '/old/', to: '/2/' },
        { from: '/older/', to: '/2/' },
      ],
      findings: [],
    })
  })

  test.each([
    ['the page itself', '/2/'],
    ['the page itself, without its slash', '/2'],
    ['one said twice', '/old/'],
  ])('%s needs no redirect and no word', (_, written) => {
    const { redirects, findings } = lay(route('/2/', 'issues/2/index.md', '/old/', written))
    expect(redirects).toEqual([{ from: '/old/', to: '/2/' }])
    expect(findings).toEqual([])
  })

  test.each([
    ['another page', '/1/', 'issues/1/index.md'],
    ['another page’s alias', '/first/', 'issues/1/index.md'],
    ['a page that every site has', '/archive/', 'a page that every site has'],
    ['the feed', '/feed.xml', 'a page that every site has'],
  ])('%s keeps its address', (_, written, owner) => {
    const { redirects, findings } = lay(route('/1/', 'issues/1/index.md', '/first/'), route('/2/', 'issues/2/index.md', written))
    expect(redirects).toEqual([{ from: '/first/', to: '/1/' }])
    expect(findings).toEqual([
      {
        code: 'alias-duplicate',
        place: { file: 'issues/2/index.md', line: 4 },
        message: `The alias \`${written}\` is the address of ${owner} already; remove one of the two.`,
      },
    ])
  })

  test('one that a name implies gives way without a word', () => {
    expect(lay(route('/~/', 'a.md'), route('/2/', 'b.md', '/~/'))).toMatchObject({ redirects: [], findings: [] })
  })

  test('one that is no path is reported', () => {
    expect(lay(route('/2/', 'issues/2/index.md', '')).findings).toEqual([
      {
        code: 'alias-invalid',
        place: { file: 'issues/2/index.md', line: 4 },
        message: 'The alias `` is no path; write one such as `/old/address/`.',
      },
    ])
  })
})

describe('an address', () => {
  test('belongs to the first by file, as people count; the other is refused and said', () => {
    const { refused, findings, paths } = lay(route('/a/', 'issues/10/index.md'), route('/a/', 'issues/9/index.md'))
    expect(paths).toEqual(['/a/'])
    expect(refused).toEqual(['issues/10/index.md'])
    expect(findings).toEqual([
      {
        code: 'address-duplicate',
        place: { file: 'issues/10/index.md' },
        message: '/a/ is the address of issues/9/index.md already; give this page another name.',
      },
    ])
  })

  test.each(['/', '/archive/', '/topics/', '/events/', '/notes/', '/feed.xml'])('%s is every site’s', (path) => {
    expect(lay(route(path, 'pages/a.md'))).toMatchObject({ refused: ['pages/a.md'], paths: [] })
  })

  test('does not depend on the order of the files', () => {
    const all = [route('/a/', 'issues/1/index.md', '/x/'), route('/a/', 'pages/a.md'), route('/b/', 'notes/b.md', '/x/')]
    expect(lay(...all)).toEqual(lay(...all.toReversed()))
  })
})
