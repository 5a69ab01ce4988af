import { describe, expect, test } from 'vitest'
import { addressed, htmlOf, page, pageHtml, publishFiles, readText } from '../../../tests/support/core.ts'
import { finish } from './finish.ts'

/** The HTML of an issue in an archive of two, the other of which is `/2/`. */
const published = (text: string): string => {
  const { views } = publishFiles({
    'issues/1/index.md': page('title: One\ndate: 2026-01-04', text),
    'issues/2/index.md': page('title: Two\ndate: 2026-01-11', '## Tides\n\nThey turn.'),
  })
  return pageHtml(views.issues[1]!.text)
}

describe('links', () => {
  test.each([
    ['[two](/2/)', '<a href="/2/">two</a>'],
    ['[two](../2/index.md#tides)', '<a href="/2/#tides">two</a>'],
    ['[two]({{< ref "2" >}})', '<a href="/2/">two</a>'],
    ['<a href="https://kelp.example/2">two</a>', '<a href="/2/">two</a>'],
    ['[two](/2/ "a > b")', '<a href="/2/" title="a > b">two</a>'],
  ])('into the archive get their address: %s', (text, html) => {
    expect(published(`See ${text}.`)).toContain(html)
  })

  test('have their address escaped by the serialiser', () => {
    const { blocks } = readText('See [two](/2/).').body!
    expect(pageHtml({ blocks, links: { '/2/': addressed('/there/?a=1&b="2"') } })).toContain(
      '<a href="/there/?a=1&#x26;b=&#x22;2&#x22;">two</a>',
    )
  })

  test.each(['/99/', '../99/', 'https://kelp.example/99/', '/99/#a', '{{< ref &#x22;99&#x22; >}}'])(
    'that lead nowhere stay as written: %s',
    (url) => {
      expect(published(`See [it](${url.replaceAll('&#x22;', '"')}).`)).toContain(`<a href="${url}">it</a>`)
    },
  )

  test('of hand-written HTML that lead nowhere become absolute', () => {
    expect(published('<p><a href="../99/">it</a></p>')).toContain('<a href="https://kelp.example/99/">it</a>')
  })

  test.each([
    ['a text', 'Write href="galley:/2/" here.'],
    ['code', '`<a href="galley:/2/">`'],
    ['a title', '[two](https://other.example/ \'a href="galley:/2/" b\')'],
    ['an address that an editor made up', '[two](galley:/2/)'],
  ])('%s that looks like a mark of Galley’s is none', (_, text) => {
    expect(published(text)).toBe(htmlOf(text))
  })
})

describe('images beside the text', () => {
  const image = { src: '/a.png?b&c', width: 80, height: 40, sets: null }
  const withImage = (text: string, pictures: Record<string, typeof image | object>) =>
    pageHtml({ blocks: readText(text).body!.blocks, links: {} }, { pictures: pictures as never })

  test('get their size, and their sizes', () => {
    expect(withImage('![A "buoy"](b.png)', { 'b.png': image })).toBe(
      '<p><img src="/a.png?b&#x26;c" width="80" height="40" alt="A &#x22;buoy&#x22;" loading="lazy" decoding="async"></p>',
    )
    const sets = { plain: '/a.webp 480w', avif: '/a.avif 480w', sizes: '100vw' }
    expect(withImage('![](b.png)', { 'b.png': { ...image, src: '/a.webp', sets } })).toBe(
      '<p><picture><source type="image/avif" srcset="/a.avif 480w" sizes="100vw"><img src="/a.webp" srcset="/a.webp 480w" sizes="100vw" width="80" height="40" alt="" loading="lazy" decoding="async"></picture></p>',
    )
  })

  test('leave their alternative text where they are not there, whatever their name', () => {
    expect(withImage('![A <buoy>](constructor)', {})).toBe('<p><span class="image-missing">A &#x3C;buoy></span></p>')
  })
})

test.each([
  ['<a href="https://other.example/">\n\n## Tides\n\n</a>', '<h2 id="tides">Tides</h2>'],
  ['<a id="x">\n\n## Tides\n\nThey turn.', '<h2 id="tides">Tides</h2>'],
])('what a link of hand-written HTML encloses gets no permalink, which would be a link in a link: %s', (text, html) => {
  expect(pageHtml({ blocks: readText(text).body!.blocks, links: {} })).toContain(html)
})

test('boxes of the site are recognised as blocks, and stay empty elsewhere', () => {
  const { blocks } = readText('{{< subscribe >}}\n\n> {{< sponsor >}}\n\n<div class="galley-sponsor">x</div>').body!
  const made = finish({ blocks, links: {} }, { of: 'page', pictures: {} })
  expect(made.map(({ box }) => box)).toEqual(['subscribe', null, null])
  expect(made[1]!.html).toBe('<blockquote>\n<div class="galley-sponsor"></div>\n</blockquote>')
})

describe('feeds', () => {
  const sponsor = { name: 'Kelp & Co', url: addressed('https://kelp-co.example/?a=1&b=2') }
  const inFeed = (text: string, paid: typeof sponsor | null = null) =>
    finish(
      { blocks: readText(text).body!.blocks, links: {} },
      { of: 'feed', url: 'https://kelp.example/1/', pictures: {}, sponsor: paid },
    )
      .map(({ html }) => html)
      .join('\n')

  test.each([
    ['[x](#tides)', '<a href="https://kelp.example/1/#tides">x</a>'],
    ['[x](//other.example/)', '<a href="https://other.example/">x</a>'],
    ['[x](//other.example/?a=1&b=2)', '<a href="https://other.example/?a=1&#x26;b=2">x</a>'],
    ['<a id="y" href="/2/" title="y > z">x</a>', '<a id="y" href="https://kelp.example/2/" title="y > z">x</a>'],
    ['![b > c](/a.png)', '<img src="https://kelp.example/a.png" alt="b > c" loading="lazy" decoding="async">'],
    [
      '[![](/a.png)](#y)',
      '<a href="https://kelp.example/1/#y"><img src="https://kelp.example/a.png" alt="" loading="lazy" decoding="async"></a>',
    ],
    ['<q cite="/2/">x</q>', '<q cite="https://kelp.example/2/">x</q>'],
  ])('have absolute addresses alone: %s', (text, html) => {
    expect(inFeed(text)).toContain(`${html}</p>`)
  })

  test('have them in `longdesc` and `srcset`, too', () => {
    const html = inFeed(
      '<picture><source srcset="/a.png 2x, https://other.example/a,b.png 480w, c.png"><img src="/a.png" longdesc="#d" alt="A"></picture>',
    )
    expect(html).toContain(
      'srcset="https://kelp.example/a.png 2x, https://other.example/a,b.png 480w, https://kelp.example/1/c.png"',
    )
    expect(html).toContain('longdesc="https://kelp.example/1/#d"')
  })

  test.each([
    '<a href="https://other.example/?a=1&#x26;b=2">x</a>',
    '<a href="mailto:x@kelp.example">x</a>',
    'href="/2/"',
    '<abbr title="href=&#x22;/2/&#x22;">x</abbr>',
    '<code>&#x3C;a href="/2/"></code>',
  ])('leave %s as it is', (html) => {
    expect(inFeed(html)).toBe(`<p>${html}</p>`)
  })

  test('have no permalinks, and no box for a subscription', () => {
    expect(inFeed('## Tides\n\n> {{< subscribe >}}\n>\n> Hello.')).toBe(
      '<h2 id="tides">Tides</h2>\n<blockquote>\n\n<p>Hello.</p>\n</blockquote>',
    )
  })

  test('say who paid where the text has the box for it, in a quotation as well', () => {
    const said =
      '<p><strong>Sponsored</strong> This issue is supported by <a href="https://kelp-co.example/?a=1&#x26;b=2" rel="sponsored">Kelp &#x26; Co</a>.</p>'
    expect(inFeed('Hello.\n\n{{< sponsor >}}', sponsor)).toBe(`<p>Hello.</p>\n${said}`)
    expect(inFeed('> {{< sponsor >}}', sponsor)).toBe(`<blockquote>\n${said}\n</blockquote>`)
    expect(inFeed('> {{< sponsor >}}')).toBe('<blockquote>\n\n</blockquote>')
  })
})
