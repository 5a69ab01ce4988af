import { describe, expect, test } from 'vitest'
import { addressed } from '../../../tests/support/core.ts'
import { layRoutes } from './lay-routes.ts'
import { aliasPath, type Route } from './routes.ts'

const route = (path: string, file: string, ...aliases: string[]): Route => ({
  path,
  url: addressed(path),
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

  test('one made from a name is dropped without a finding', () => {
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
  test('belongs to the first by file, in numerical order; the other is refused and reported', () => {
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

describe('a file of the site has one owner', () => {
  const issue = (path: string, file: string) => ({ ...route(path, file), isIssue: true })

  test.each([
    ['case', '/Kelp/', '/kelp/'],
    ['Unicode form', '/n\u0303/', '/ñ/'],
    ['a file where the other has a folder', '/a/', '/a/index.html/'],
  ])('of two addresses that differ in %s alone the second is refused', (_, first, second) => {
    const { refused, findings } = lay(route(first, 'issues/1/index.md'), route(second, 'issues/2/index.md'))
    expect(refused).toEqual(['issues/2/index.md'])
    expect(findings).toMatchObject([
      {
        code: 'address-duplicate',
        message: `${second} is the address of issues/1/index.md already; give this page another name.`,
      },
    ])
  })

  test.each([
    ['/index.html', 'a page that every site has'],
    ['/archive/index.html', 'a page that every site has'],
    ['/Archive/', 'a page that every site has'],
    ['/404.html', 'a page that every site has'],
    ['/404/', 'an error page'],
    ['/sitemap-0.xml', 'the sitemap'],
    ['/_astro/x/', 'pictures, styles and scripts'],
    ['/sources/github.com/', 'a page that every site has'],
    ['/topics/kelp/2024/', 'a year of a topic'],
    ['/robots.txt', 'public/robots.txt'],
    ['/files/a.pdf', 'public/files/a.pdf'],
    ['/files/A.pdf/b/', 'public/files/a.pdf'],
    ['/files/', 'public/files/index.html'],
    ['/1.json', 'issues/1/index.md'],
  ])('which the alias %s does not replace', (written, owner) => {
    const served = ['/robots.txt', '/files/a.pdf', '/files/index.html']
    const first = { ...issue('/1/', 'issues/1/index.md'), files: ['/1.json'] }
    const { redirects, findings } = layRoutes([first, route('/2/', 'issues/2/index.md', written)], served)
    expect(redirects).toEqual([])
    expect(findings).toMatchObject([
      { code: 'alias-duplicate', message: `The alias \`${written}\` is the address of ${owner} already; remove one of the two.` },
    ])
  })

  test('a file of `public/` replaces no page', () => {
    const { served, findings } = layRoutes([], ['/Feed.xml', '/a.pdf', '/index.html'])
    expect(served).toEqual(['/a.pdf'])
    expect(findings.map(({ place }) => place.file)).toEqual(['../public/Feed.xml', '../public/index.html'])
  })

  test('and no page replaces one of `public/`', () => {
    expect(layRoutes([route('/about/', 'pages/about.md')], ['/about/index.html'])).toMatchObject({
      refused: new Set(['pages/about.md']),
      served: ['/about/index.html'],
    })
  })

  test('an issue may have the number of an error, a page may not, and no second issue', () => {
    const { refused } = lay(
      issue('/404/', 'issues/404/index.md'),
      route('/404/', 'pages/404.md'),
      issue('/404/', 'issues/405/index.md'),
      route('/500/', 'pages/500.md'),
    )
    expect(refused).toEqual(['issues/405/index.md', 'pages/404.md', 'pages/500.md'])
  })

  test('two spellings of the address of one page are the same; another case is reported', () => {
    const { redirects, findings } = lay(
      route('/ok/', 'pages/ok.md', '/ok/index.html', '/old/', '/old/index.html', '/old.html', '/OLD/'),
    )
    expect(redirects.map(({ from }) => from)).toEqual(['/old.html', '/old/'])
    expect(findings.map(({ message }) => message)).toEqual([
      'The alias `/OLD/` differs from an address of this page only in case or Unicode form, which not every server tells apart; remove it.',
    ])
  })

  test('notes are not published without their issue', () => {
    const notes = { ...route('/a#b/notes/', 'issues/a#b/notes.md'), parent: 'issues/a#b/index.md' }
    const { refused, findings } = lay(issue('/a#b/', 'issues/a#b/index.md'), notes)
    expect(refused).toEqual(['issues/a#b/index.md', 'issues/a#b/notes.md'])
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      [
        'address-invalid',
        '/a#b/ cannot be an address: it has “#”, at which the path of an address ends; give this page another name.',
      ],
      ['address-invalid', 'These notes have no address, because issues/a#b/index.md has none; give that another name.'],
    ])
  })

  test('MDX needs a path that can be imported, whatever its address', () => {
    const { refused, findings } = lay(route('/sharp/', 'issues/a#b/index.mdx'), route('/fine/', 'issues/c#d/index.md'))
    expect(refused).toEqual(['issues/a#b/index.mdx'])
    expect(findings).toMatchObject([{ code: 'address-invalid', place: { file: 'issues/a#b/index.mdx' } }])
  })

  test('an alias that no server can serve is reported', () => {
    const { redirects, findings } = lay(
      route('/2/', 'issues/2/index.md', '/%252e%252e%252fzz.html', '/nl%0Ax/', `/${'a'.repeat(300)}/`),
    )
    expect(redirects).toEqual([])
    expect(findings.map(({ code, place }) => [code, place.line])).toEqual([
      ['alias-invalid', 4],
      ['alias-invalid', 4],
      ['alias-invalid', 4],
    ])
  })
})
