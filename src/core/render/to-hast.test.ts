import { describe, expect, test } from 'vitest'
import { bytesOf, htmlOf, page, pageHtml, readText, settingsOf } from '../../../tests/support/core.ts'
import { read } from '../read.ts'

const plain = (text: string) => htmlOf(text).replace(/<a class="permalink"[^>]*>#<\/a>/g, '')

describe('Markdown', () => {
  test.each([
    ['a table', '| a | b |\n|:--|--:|\n| c | d |', ['<th align="left">a</th>', '<td align="right">d</td>']],
    [
      'a list of tasks',
      '- [x] a\n- [ ] b',
      [
        '<ul class="contains-task-list">',
        '<li class="task-list-item"><input type="checkbox" checked disabled> a</li>',
        '<li class="task-list-item"><input type="checkbox" disabled> b</li>',
      ],
    ],
    ['struck text', '~~a~~', ['<del>a</del>']],
    ['a hard line break', 'a  \nb', ['a<br>\nb']],
    [
      'a bare address',
      'Or https://other.example/a?b=c&d',
      ['<a href="https://other.example/a?b=c&#x26;d">https://other.example/a?b=c&#x26;d</a>'],
    ],
    ['a bare host', 'www.kelp.example', ['<a href="http://www.kelp.example">www.kelp.example</a>']],
    ['an address in angles', 'Or <https://other.example/>', ['<a href="https://other.example/">https://other.example/</a>']],
    ['links by reference', '[a][r] [r] [b][]\n\n[r]: /x "t"\n[B]: /y', ['title="t">a</a>', '>r</a>', '>b</a>']],
    ['a reference that nothing defines', '[a][r] [b]', ['<p>[a][r] [b]</p>']],
    [
      'a picture in a link',
      '[![a](https://kelp.example/b.png)](https://c.example/)',
      ['<a href="https://c.example/"><img src="https://kelp.example/b.png" alt="a" loading="lazy" decoding="async"></a>'],
    ],
    ['a list that begins elsewhere', '3. a\n4. b', ['<ol start="3">']],
    ['quotes and dashes, as typed', '"a" -- \'b\' ... (c)', ['<p>"a" -- \'b\' ... (c)</p>']],
    ['a first heading, which is the page’s second', '# a', ['<h2 id="a">a</h2>']],
    ['the deepest heading', '###### a', ['<h6 id="a">a</h6>']],
    ['characters of HTML', 'a < b & c > d', ['<p>a &#x3C; b &#x26; c > d</p>']],
    ['other scripts', '海 🦭 שלום', ['<p>海 🦭 שלום</p>']],
  ])('%s', (_, text, parts) => {
    for (const part of parts) expect(plain(text)).toContain(part)
  })
})

describe('footnotes', () => {
  const html = htmlOf(
    '## A\n\nOne[^1], two[^two], one again[^1].\n\n> Quoted[^1].\n\n[^1]: First.\n\n    Second paragraph.\n[^two]: With [a link](https://kelp.example/).',
  )

  test('stand at the end, with links there and back, wherever they are said', () => {
    expect(html).toContain('<a href="#fn-1" id="fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a>')
    expect(html).toContain('<a href="#fn-two" id="fnref-two" data-footnote-ref aria-describedby="footnote-label">2</a>')
    expect(html).toContain('id="fnref-1-2"')
    expect(html).toContain('id="fnref-1-3"')
    expect(html).toMatch(/<li id="fn-1">\n<p>First\.<\/p>\n<p>Second paragraph\./)
    expect(html.match(/<section/g)).toHaveLength(1)
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${target}"`)
  })

  test('are the same beside HTML', () => {
    const beside = htmlOf('## A\n\nOne[^1].\n\n<details>\n<summary>More</summary>\n\nTwo[^1].\n\n</details>\n\n[^1]: First.')
    for (const [, target] of beside.matchAll(/href="#([^"]+)"/g)) expect(beside).toContain(`id="${target}"`)
    expect(beside).toContain('id="fnref-1-2"')
  })

  test('have no permalinks', () => {
    expect(html.match(/class="permalink"/g)).toHaveLength(1)
  })

  test('without a reference are not shown, and references to missing ones stay text', () => {
    expect(htmlOf('a\n\n[^1]: b')).toBe('<p>a</p>')
    expect(htmlOf('a[^1]')).toBe('<p>a[^1]</p>')
  })
})

describe('HTML', () => {
  test('spans Markdown', () => {
    expect(plain('<details>\n<summary>More</summary>\n\n## Inside\n\n- **a**\n\n</details>\n\nAfter')).toBe(
      '<details>\n<summary>More</summary>\n<h2 id="inside">Inside</h2>\n<ul>\n<li><strong>a</strong></li>\n</ul>\n</details>\n<p>After</p>',
    )
  })

  test('that is not closed ends with the text', () => {
    expect(plain('<div>\n\na\n\nb')).toMatch(/^<div>\n<p>a<\/p>\n<p>b<\/p>\s*<\/div>$/)
  })

  test.each([
    ['a comment', 'a\n\n<!-- b -->\n\nc', '<p>a</p>\n<p>c</p>'],
    ['a comment of several paragraphs', 'a\n\n<!--\n\nb\n\n-->\n\nc', '<p>a</p>\n<p>c</p>'],
    ['a comment in a line', 'a <!-- b --> c', '<p>a  c</p>'],
    ['a comment that is not closed', 'a\n\n<!-- b\n\nc', '<p>a</p>'],
  ])('%s is not published', (_, text, html) => {
    expect(htmlOf(text)).toBe(html)
  })

  test('keeps the first of an id, and none that is empty', () => {
    expect(htmlOf('<p id="a">b</p>\n<p id="a">c</p>')).toContain('<p>c</p>')
    expect(htmlOf('<div id="">b</div>')).toBe('<div>b</div>')
  })
})

describe('shortcodes', () => {
  test.each([
    [
      '{{< x user="ada" id="12" >}}',
      '<p class="embed"><a href="https://x.com/ada/status/12">Read the post by @ada</a> <small>on X</small></p>',
    ],
    ['{{< tweet 12 >}}', '<p class="embed"><a href="https://x.com/i/status/12">Read the post</a> <small>on X</small></p>'],
    [
      '{{< youtube dQw4 >}}',
      '<p class="embed"><a href="https://www.youtube.com/watch?v=dQw4">Watch the video</a> <small>on YouTube</small></p>',
    ],
    [
      '{{< youtube id="dQw4" title="The talk" >}}',
      '<p class="embed"><a href="https://www.youtube.com/watch?v=dQw4">The talk</a> <small>on YouTube</small></p>',
    ],
    [
      '{{< youtube "a&b=c" >}}',
      '<p class="embed"><a href="https://www.youtube.com/watch?v=a%26b%3Dc">Watch the video</a> <small>on YouTube</small></p>',
    ],
    ['{{< vimeo 7 >}}', '<p class="embed"><a href="https://vimeo.com/7">Watch the video</a> <small>on Vimeo</small></p>'],
    ['{{< subscribe >}}', '<div class="galley-subscribe"></div>'],
    ['{{< sponsor >}}', '<div class="galley-sponsor"></div>'],
    [
      '{{< highlight go >}}\nx := 1\n{{< /highlight >}}',
      '<pre tabindex="0"><code class="language-go">x := <span class="hljs-number">1</span>\n</code></pre>',
    ],
    ['{{< highlight >}}\n<b>\n{{< /highlight >}}', '<pre tabindex="0"><code>&#x3C;b>\n</code></pre>'],
    ['{{< figure src="a.png" alt="b" >}}', '<figure><span class="image-missing">b</span></figure>'],
    [
      '{{< figure src="https://kelp.example/a.png" caption="<c>" title="d" link="https://e.example/" >}}',
      '<figure><a href="https://e.example/"><img src="https://kelp.example/a.png" alt="<c>" loading="lazy" decoding="async"></a><figcaption>d — &#x3C;c></figcaption></figure>',
    ],
  ])('%s', (text, html) => {
    expect(htmlOf(text)).toBe(html)
    expect(readText(text).findings).toEqual([])
  })

  test('within a line are set in the line', () => {
    expect(htmlOf('See {{< youtube a >}}!')).toBe(
      '<p>See <a href="https://www.youtube.com/watch?v=a">Watch the video</a> <small>on YouTube</small>!</p>',
    )
  })

  test.each([
    ['{{< pie "a" >}}', '`pie` is not a shortcode that Galley knows; readers see `{{< pie "a" >}}`.', 'shortcode-unknown'],
    [
      '{{< constructor >}}',
      '`constructor` is not a shortcode that Galley knows; readers see `{{< constructor >}}`.',
      'shortcode-unknown',
    ],
    [
      '{{< pie >}}\na\n{{< /pie >}}',
      '`pie` is not a shortcode that Galley knows; readers see `{{< pie >}}`.',
      'shortcode-unknown',
    ],
    ['{{< youtube >}}', '`youtube` needs `id`; readers see `{{< youtube >}}`.', 'shortcode-invalid'],
    ['{{< figure alt="a" >}}', '`figure` needs `src`; readers see `{{< figure alt="a" >}}`.', 'shortcode-invalid'],
    ['{{< x user="a" >}}', '`x` needs `id`; readers see `{{< x user="a" >}}`.', 'shortcode-invalid'],
  ])('%s stays visible and is said', (text, message, code) => {
    expect(htmlOf(text)).toBe(`<code class="shortcode-unknown">${text.replaceAll('<', '&#x3C;')}</code>`)
    expect(readText(text).findings).toMatchObject([{ code, message, place: { line: 6, column: 1 } }])
  })
})

describe('code', () => {
  test.each([
    [
      'of a known language is coloured by classes',
      '```js\nlet a = 1\n```',
      '<code class="language-js"><span class="hljs-keyword">let</span> a',
    ],
    ['of an alias of one, too', '```ts\nlet a\n```', '<span class="hljs-keyword">let</span>'],
    ['of an unknown language stays plain', '```klingon\nlet a = 1\n```', '<code class="language-klingon">let a = 1\n</code>'],
    ['of no language stays plain', '```\nlet a = 1\n```', '<code>let a = 1\n</code>'],
    ['of an odd language stays plain', '```constructor\nx\n```', '<code class="language-constructor">x\n</code>'],
    ['in a line stays plain', '`let a`', '<p><code>let a</code></p>'],
    ['with nothing in it', '```js\n```', '<code class="language-js"></code>'],
    ['that is long can be reached by keyboard', '    a', '<pre tabindex="0"><code>a\n</code></pre>'],
    ['beside HTML is coloured all the same', '```js\nlet a\n```\n\n<b>c</b>', '<span class="hljs-keyword">let</span>'],
  ])('%s', (_, text, html) => {
    expect(htmlOf(text)).toContain(html)
  })

  test('has no style of its own', () => {
    expect(htmlOf('```css\na { color: red }\n```')).not.toContain('style=')
  })
})

describe('components of MDX', () => {
  test('leave what they hold', () => {
    const text = page(
      'title: One\ndate: 2026-01-04',
      '<Callout>\n\n**a**\n\n</Callout>\n\n<Figure src="b.png" alt="c" />\n\n{1 + 1}',
    )
    const { body } = read({ path: 'issues/1/index.mdx', bytes: bytesOf(text) }, 'issue', settingsOf())
    expect(pageHtml({ blocks: body!.blocks, links: {} }).split('\n')).toEqual([
      '<p><strong>a</strong></p>',
      '<span class="image-missing">c</span>',
    ])
    expect(body!.images.map(({ path }) => path)).toEqual(['b.png'])
  })
})
