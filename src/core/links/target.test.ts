import { describe, expect, test } from 'vitest'
import { targetOf } from './target.ts'

const site = { url: 'https://kelp.example/', oldHosts: ['old.kelp.example', 'localhost:1313'] }
const below = { url: 'https://example.org/letters/', oldHosts: [] }

describe('from issue 1 these lead into the archive', () => {
  test.each([
    // written                                  leads to
    ['/2/', '/2/'],
    ['/2', '/2'],
    ['/2/index.html', '/2/index.html'],
    ['../2/', '/2/'],
    ['../2/index.md', '/2/index.md'],
    ['notes.md', '/1/notes.md'],
    ['./notes.md', '/1/notes.md'],
    ['#tides', '/1/#tides'],
    ['', '/1/'],
    ['?page=2', '/1/'],
    ['/2/#tides', '/2/#tides'],
    ['/2/?utm_source=x#tides', '/2/#tides'],
    ['../../../../2/', '/2/'],
    ['https://kelp.example/2/', '/2/'],
    ['http://kelp.example/2/', '/2/'],
    ['HTTPS://KELP.EXAMPLE/2/', '/2/'],
    ['https://kelp.example', '/'],
    ['https://kelp.example:443/2/', '/2/'],
    ['//kelp.example/2/', '/2/'],
    ['http://old.kelp.example/2/', '/2/'],
    ['https://OLD.kelp.example/2/?a=b#c', '/2/#c'],
    ['http://localhost:1313/2/', '/2/'],
    ['/notes/caf%C3%A9/', '/notes/caf%C3%A9/'],
    ['/notes/café/', '/notes/caf%C3%A9/'],
    ['{{< ref "2" >}}', 'ref:2'],
    ['{{% relref `issues/2/index.md` %}}', 'ref:issues/2/index.md'],
    ['{{< ref 2 >}}', 'ref:2'],
    ['{{< ref "2" >}}#tides', 'ref:2#tides'],
    [' {{<ref "2">}} ', 'ref:2'],
    ['{{< ref   "2" >}}', 'ref:2'],
  ])('%s', (written, target) => {
    expect(targetOf(written, '/1/', site)).toBe(target)
  })
})

test.each([
  'https://other.example/2/',
  'https://kelp.example.evil.example/2/',
  'https://kelp.example@evil.example/2/',
  'https://www.kelp.example/2/',
  'https://kelp.example:8080/2/',
  '//other.example/2/',
  '/\\other.example/2/',
  '\\\\other.example/2/',
  'https://other.example/{{< ref "2" >}}',
  'mailto:me@kelp.example?body={{< ref "2" >}}',
  '/\\[',
  '/\t/[',
  'http://[',
  'http://',
  'mailto:me@kelp.example',
  'tel:+431234',
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://kelp.example/2/',
])('%s leads elsewhere, or nowhere', (written) => {
  expect(targetOf(written, '/1/', site)).toBe(null)
})

describe('on a site below a path', () => {
  test.each([
    // written                              leads to
    ['/2/', '/2/'],
    ['/letters/2/', '/2/'],
    ['/letters/', '/'],
    ['/letters', '/'],
    ['/letters#top', '/#top'],
    ['/letters?page=2', '/'],
    ['/lettersofmarque/', '/lettersofmarque/'],
    ['/', '/'],
    ['../2/', '/2/'],
    ['https://example.org/letters/2/', '/2/'],
    ['https://example.org/letters', '/'],
    ['https://example.org/', null],
    ['https://example.org/elsewhere/', null],
    ['https://example.org/lettersofmarque/', null],
    ['../../elsewhere/', null],
    ['/\\[', null],
    ['/\t/[', null],
    ['/\\other.example/2/', null],
  ])('%j', (written, target) => {
    expect(targetOf(written, '/1/', below)).toBe(target)
  })
})

test('a name with a colon in it is a name, not a scheme', () => {
  expect(targetOf('notes.md', '/a:b/', site)).toBe('/a:b/notes.md')
})
