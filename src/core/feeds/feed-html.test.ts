import { describe, expect, test } from 'vitest'
import { page, publishFiles } from '../../../tests/support/core.ts'
import { feedHtml } from './feed-html.ts'

const feed = (html: string) =>
  feedHtml({ blocks: [{ section: null, item: null, headingDepth: null, html }] }, 'https://kelp.example/1/')

describe('every address is absolute', () => {
  test.each([
    ['<a href="/2/">x</a>', '<a href="https://kelp.example/2/">x</a>'],
    ['<a href="../2/">x</a>', '<a href="https://kelp.example/2/">x</a>'],
    ['<a href="#tides">x</a>', '<a href="https://kelp.example/1/#tides">x</a>'],
    ['<a href="?a=1&#x26;b=2">x</a>', '<a href="https://kelp.example/1/?a=1&amp;b=2">x</a>'],
    ['<a href="//other.example/">x</a>', '<a href="https://other.example/">x</a>'],
    ['<a id="y" href="/2/" title="z">x</a>', '<a id="y" href="https://kelp.example/2/" title="z">x</a>'],
    ['<a title="y > z" href="/2/">x</a>', '<a title="y > z" href="https://kelp.example/2/">x</a>'],
    ['<img src="/a.png" alt="b">', '<img src="https://kelp.example/a.png" alt="b">'],
    ['<img alt="b > c" src="/a.png">', '<img alt="b > c" src="https://kelp.example/a.png">'],
    ['<a href="/2/"><img src="/a.png"></a>', '<a href="https://kelp.example/2/"><img src="https://kelp.example/a.png"></a>'],
  ])('%s', (html, expected) => {
    expect(feed(html)).toBe(expected)
  })

  test.each([
    '<a href="https://other.example/?a=1&#x26;b=2">x</a>',
    '<a href="mailto:x@kelp.example">x</a>',
    '<a href="http://[">x</a>',
    '<p>href="/2/"</p>',
    '<p title="/2/">x</p>',
    '<abbr title="href=&#x22;/2/&#x22;">x</abbr>',
    '<code>&#x3C;a href="/2/"></code>',
  ])('%s stays', (html) => {
    expect(feed(html)).toBe(html)
  })
})

test('what only pages have is left out', () => {
  const { views } = publishFiles({
    'issues/1/index.md': page('title: One\ndate: 2026-01-04', '## Tides\n\n{{< subscribe >}}\n\nHello.\n\n{{< sponsor >}}'),
  })
  expect(feedHtml(views.issues[0]!.text, 'https://kelp.example/1/').trim()).toBe('<h2 id="tides">Tides</h2>\n<p>Hello.</p>')
})

describe('who paid is said', () => {
  const block = (html: string) => ({ section: null, item: null, headingDepth: null, html })
  const sponsor = { name: 'Kelp & Co', url: 'https://kelp-co.example/?a=1&b=2' }
  const said =
    '<p><strong>Sponsored</strong> This issue is supported by <a href="https://kelp-co.example/?a=1&amp;b=2" rel="sponsored">Kelp &amp; Co</a>.</p>\n'

  test('where the text has the box for it', () => {
    const text = { blocks: [block('<p>Hello.</p>'), block('<div class="galley-sponsor"></div>')] }
    expect(feedHtml(text, 'https://kelp.example/1/', { sponsor, isSponsorUnplaced: false })).toBe(`<p>Hello.</p>\n${said}`)
  })

  test('at the head of a text that says it nowhere', () => {
    const text = { blocks: [block('<p>Hello.</p>')] }
    expect(feedHtml(text, 'https://kelp.example/1/', { sponsor, isSponsorUnplaced: true })).toBe(`${said}<p>Hello.</p>`)
  })

  test('by name alone where there is no address, and not at all where nobody paid', () => {
    const text = { blocks: [block('<div class="galley-sponsor"></div>')] }
    expect(
      feedHtml(text, 'https://kelp.example/1/', { sponsor: { name: 'Kelp', url: null }, isSponsorUnplaced: false }),
    ).toContain('by Kelp.')
    expect(feedHtml(text, 'https://kelp.example/1/', { sponsor: null, isSponsorUnplaced: false })).toBe('')
  })
})
