import { raw } from 'hast-util-raw'
import type { Element, Nodes, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { htmlOf, readText } from '../../../tests/support/core.ts'

/** The published HTML as a browser's parser sees it. */
function elementsOf(html: string): Element[] {
  const root: Root = { type: 'root', children: [{ type: 'raw', value: html }] }
  const elements: Element[] = []
  visit(raw(root) as Nodes, 'element', (element) => void elements.push(element))
  return elements
}

const harmful = new Set(
  (
    'script style iframe frame frameset object embed applet svg math form input button select textarea link meta base ' +
    'template slot noscript title xmp plaintext listing video audio marquee bgsound layer blink portal dialog'
  ).split(' '),
)
const allowed = /^(?:https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])/i

/** Whatever would run code, load another's page, or send a form. */
function dangersIn(html: string): string[] {
  return elementsOf(html).flatMap(({ tagName, properties }) => [
    ...(harmful.has(tagName) && !(tagName === 'input' && properties['disabled'] && properties['type'] === 'checkbox')
      ? [`<${tagName}>`]
      : []),
    ...Object.entries(properties).flatMap(([name, value]) => {
      if (/^(?:on|style$|srcdoc$|action$|formAction$|background$|xLinkHref$|ping$|target$|httpEquiv$)/i.test(name)) return [name]
      const address = String(value).replace(/[\p{Cc}\s\u200b]/gu, '')
      return ['href', 'src', 'cite', 'longDesc', 'dataBeside'].includes(name) && !allowed.test(address)
        ? [`${name}=${address}`]
        : []
    }),
  ])
}

describe('known ways to run code in a page', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script from elsewhere', '<script src=//evil.example/x.js></script>'],
    ['a script in capitals', '<SCRIPT>alert(1)</ScRiPt >'],
    ['a script in a line', 'a <script>alert(1)</script> b'],
    ['a script within a script', '<scr<script>ipt>alert(1)</scr</script>ipt>'],
    ['a script that is not closed', '<script>alert(1)'],
    ['a slash for a blank', '<script/x>alert(1)</script>'],
    ['a handler', '<img src=x onerror=alert(1)>'],
    ['a handler in capitals', '<IMG SRC=x OnErRoR="alert(1)">'],
    ['a handler after a slash', '<img/src=x/onerror=alert(1)>'],
    ['a handler after a line break', '<img src=x\nonerror\n=\nalert(1)>'],
    ['a handler after a quotation mark', '<img src="x"onerror="alert(1)">'],
    ['a handler of an element that opens itself', '<details open ontoggle=alert(1)><summary>x</summary></details>'],
    ['a handler of focus', '<a id=x tabindex=1 autofocus onfocus=alert(1)>x</a>'],
    ['a handler of an animation', '<b style="animation:x" onanimationstart=alert(1)>x</b>'],
    ['an address that runs code', '<a href="javascript:alert(1)">x</a>'],
    ['one in capitals', '<a href="JaVaScRiPt:alert(1)">x</a>'],
    ['one with a tab', '<a href="java\tscript:alert(1)">x</a>'],
    ['one with a line break', '<a href="java&#10;script:alert(1)">x</a>'],
    ['one with a blank before', '<a href=" &#14; javascript:alert(1)">x</a>'],
    ['one of entities', '<a href="&#106;&#97;vascript&colon;alert(1)">x</a>'],
    ['one of entities without semicolons', '<a href="&#0000106&#0000097vascript:alert(1)">x</a>'],
    ['one of hexadecimal entities', '<a href="&#x6A&#x61vascript:alert(1)">x</a>'],
    ['one of Visual Basic', '<a href="vbscript:msgbox(1)">x</a>'],
    ['a document in an address', '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>'],
    ['a view of the source', '<a href="view-source:javascript:alert(1)">x</a>'],
    ['an address of Markdown', '[x](javascript:alert(1))'],
    ['one of Markdown in capitals', '[x](JAVASCRIPT:alert(1))'],
    ['one of Markdown, of entities', '[x](java&#115;cript:alert(1))'],
    ['one of Markdown, with a tab', '[x](<java\tscript:alert(1)>)'],
    ['one of Markdown, with a control', '[x](\u0001javascript:alert(1))'],
    ['one in angles', '<javascript:alert(1)>'],
    ['one by reference', '[x][y]\n\n[y]: javascript:alert(1)'],
    ['one of a picture', '![x](javascript:alert(1))'],
    ['a document as a picture', '![x](data:image/svg+xml;base64,PHN2Zz4=)'],
    ['a title that ends the tag', "[x](/y '\"><script>alert(1)</script>')"],
    ['an alternative text that ends the tag', '!["><script>alert(1)</script>](y.png)'],
    ['a frame', '<iframe src="javascript:alert(1)"></iframe>'],
    ['a frame with its document', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
    ['an object', '<object data="javascript:alert(1)"></object>'],
    ['an embedded one', '<embed src="javascript:alert(1)">'],
    ['a form', '<form action="javascript:alert(1)"><button>x</button></form>'],
    ['a button that acts elsewhere', '<button formaction="javascript:alert(1)">x</button>'],
    ['a field that takes the focus', '<input autofocus onfocus=alert(1)>'],
    ['a picture of vectors', '<svg onload=alert(1)></svg>'],
    ['a script of vectors', '<svg><script>alert(1)</script></svg>'],
    ['an animated address', '<svg><a><animate attributeName=href values=javascript:alert(1) /><text>x</text></a></svg>'],
    ['what vectors embed', '<svg><foreignObject><iframe onload=alert(1)></iframe></foreignObject></svg>'],
    [
      'formulas that hide a style',
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    ],
    ['an address of formulas', '<math href="javascript:alert(1)">x</math>'],
    ['what shows without scripts', '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>'],
    ['a text field that hides a tag', '<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>'],
    ['a title that hides a tag', '<title><img title="</title><img src=x onerror=alert(1)>"></title>'],
    ['a template', '<template><img src=x onerror=alert(1)></template>'],
    ['a style', '<style>@import "//evil.example/x.css";</style>'],
    ['a style of one element', '<p style="background:url(javascript:alert(1))">x</p>'],
    ['another’s style', '<link rel=stylesheet href="//evil.example/x.css">'],
    ['another base', '<base href="https://evil.example/">'],
    ['another page at once', '<meta http-equiv=refresh content="0;url=javascript:alert(1)">'],
    ['a background', '<table background="javascript:alert(1)"><tr><td background="javascript:alert(1)">x</td></tr></table>'],
    ['a film', '<video src=x onerror=alert(1)><source onerror=alert(1)></video>'],
    ['a comment that ends early', '<!--><script>alert(1)</script>-->'],
    ['a comment that ends oddly', '<!-- --!><img src=x onerror=alert(1)> -->'],
    ['a section of XML', '<![CDATA[<script>alert(1)</script>]]>'],
    ['an instruction', '<?xml-stylesheet href="javascript:alert(1)"?><img src=x onerror=alert(1)?>'],
    ['a declaration', '<!DOCTYPE x [<!ENTITY y "<script>alert(1)</script>">]>'],
    ['an element that nobody knows', '<xss id=x onclick=alert(1) contenteditable>x</xss>'],
    ['a tag that is not closed', '<img src=x onerror=alert(1) '],
    ['a tag over two paragraphs', '<img src=x\n\nonerror=alert(1)>'],
    ['a shortcode’s argument', '{{< youtube "\\"><script>alert(1)</script>" >}}'],
    [
      'a figure of code',
      '{{< figure src="javascript:alert(1)" link="javascript:alert(1)" caption="<script>alert(1)</script>" >}}',
    ],
    ['an unknown shortcode', '{{< evil "<script>alert(1)</script>" >}}'],
    ['code that is coloured', '```html\n</code></pre><script>alert(1)</script>\n```'],
    ['a language of code', '```"><script>alert(1)</script>\nx\n```'],
    ['a heading', '## <img src=x onerror=alert(1)>'],
    ['a footnote', 'x[^1]\n\n[^1]: <script>alert(1)</script>[y](javascript:alert(1))'],
    ['a footnote’s name', 'x[^"><script>alert(1)</script>]\n\n[^"><script>alert(1)</script>]: y'],
    ['a table', '| <script>alert(1)</script> | [x](javascript:alert(1)) |\n|---|---|\n| <img src=x onerror=alert(1)> | y |'],
    ['a task', '- [x] <input type=text onfocus=alert(1) autofocus>'],
    ['a ping', '<a href="/x" ping="https://evil.example/" target="_blank">x</a>'],
  ])('%s does not survive', (_, text) => {
    expect(dangersIn(htmlOf(`Before.\n\n${text}\n\nAfter.`))).toEqual([])
  })

  test('the check itself sees them', () => {
    expect(dangersIn('<p onclick="x"><a href=" java\nscript:y">z</a><script></script></p>')).toEqual([
      'onClick',
      'href=javascript:y',
      '<script>',
    ])
  })
})

describe('what is removed is reported', () => {
  test.each([
    ['<script>alert(1)</script>', ['`<script>`']],
    ['<p onclick="x">y</p>', ['`onclick` of `<p>`']],
    ['<center>\n<font color="red">x</font>\n</center>', ['`<center>`', '`<font>`']],
    ['<iframe src="https://other.example/"></iframe>', ['`<iframe>`']],
  ])('%s', (text, whats) => {
    expect(readText(text).findings).toEqual(
      whats.map((what) =>
        expect.objectContaining({
          code: 'html-removed',
          place: expect.objectContaining({ file: 'issues/1/index.md' }),
          message: `${what} is not published; Galley keeps only safe HTML.`,
        }),
      ),
    )
  })

  test.each([
    ['<a href="javascript:x">y</a>', '`href` of `<a>` begins with `javascript:`'],
    ['[x](javascript:y)', 'The link begins with `javascript:`'],
    ['![x](data:image/png;base64,y)', 'The image begins with `data:`'],
    ['<img src="">', '`src` of `<img>` has no address'],
    ['<picture><source srcset="/a.png 1x, data:image/png;base64,x 2x"></picture>', '`srcset` of `<source>` begins with `data:`'],
    ['<blockquote cite="javascript:x">y</blockquote>', '`cite` of `<blockquote>` begins with `javascript:`'],
    ['{{< figure src="javascript:x" >}}', '`src` of `<img>` begins with `javascript:`'],
    ['{{< figure src="a.png" link="javascript:x" >}}', '`href` of `<a>` begins with `javascript:`'],
  ])('addresses have a code of their own: %s', (text, what) => {
    expect(readText(text).findings).toContainEqual(
      expect.objectContaining({
        code: 'link-refused',
        place: expect.objectContaining({ line: 6, column: expect.any(Number) }),
        message: expect.stringContaining(what),
      }),
    )
  })

  test('but not a link with a mistyped scheme, which another rule reports', () => {
    const text = '[x](htps://kelp.example/)\n\n<b>y</b>'
    expect(readText(text).findings.filter(({ code }) => code === 'html-removed' || code === 'link-refused')).toEqual([])
  })

  test('with its place', () => {
    expect(readText('One\n\na <b>c</b> <script>d</script>').findings).toMatchObject([{ place: { line: 8, column: 12 } }])
  })

  test.each([
    '<p class="a" id="b" lang="de" dir="ltr" title="c">d</p>',
    '<a href="mailto:x@kelp.example">y</a> <a href="tel:+431">z</a>',
    '<details open><summary>a</summary>b</details>',
    '<abbr title="a">b</abbr> <kbd>c</kbd> <mark>d</mark> <time datetime="2026-01-01">e</time> H<sub>2</sub>O',
    '<!-- a comment -->',
    '<img src="https://other.example/a.png" alt="b" width="3" height="4">',
  ])('of what is kept nothing is: %s', (text) => {
    expect(readText(text).findings).toEqual([])
  })
})

test.each([
  ['<center>Hello <b>you</b></center>', '<p>Hello <b>you</b></p>'],
  ['<font color="red">Hello</font>', '<p>Hello</p>'],
  ['<form>\nHello\n<p>you</p>\n</form>', '<p>Hello</p>\n<p>you</p>'],
  ['</div>Hello', '<p>Hello</p>'],
  ['<div><button>Hello</button></div>', '<div>Hello</div>'],
  ['<marquee>\n\nHello\n\n</marquee>', '<p>Hello</p>'],
  ['<script>alert(1)</script>Hello', '<p>Hello</p>'],
])('the text of what is taken out stays: %s', (text, html) => {
  expect(htmlOf(text).trim()).toContain(html)
})

test('what is removed after a bare `&` at the end of a line has its place', () => {
  const found = readText('<i title="a">\n&\n<svg>\n\n<b>R &\nD</b> <form>').findings
  expect(found.flatMap(({ code, place }) => (code === 'html-removed' ? [[place.line, place.column]] : []))).toEqual([
    [8, 1],
    [11, 7],
  ])
})
