import { describe, expect, test } from 'vitest'
import { settingsSchema } from '../model/settings.ts'
import { parse } from '../parse/parse.ts'
import { markdownOf } from './to-markdown.ts'

const settings = settingsSchema.parse({
  title: 'Harbour Bell',
  description: 'D',
  url: 'https://bell.example/',
  oldHosts: ['old.example'],
  author: 'A',
})

const set = (text: string, ending: 'md' | 'mdx' = 'md'): string => {
  const source = { path: `issues/7/index.${ending}`, bytes: new TextEncoder().encode(text) }
  return markdownOf(parse(source, 'issue').value!.tree, '/7/', settings)
    .map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))
    .join('')
    .trimEnd()
}

describe('Markdown stays what it is', () => {
  test.each([
    ['## A heading\n\nText *with* **marks** and `code`.', '## A heading\n\nText _with_ **marks** and `code`.'],
    ['[**Title**](https://kelp.example/a)  \nJane Doe', '[**Title**](https://kelp.example/a)\\\nJane Doe'],
    ['[Title](https://kelp.example/a)\nJane Doe', '[Title](https://kelp.example/a)\nJane Doe'],
    ['* one\n* two', '- one\n- two'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', '| a | b |\n| - | - |\n| 1 | 2 |'],
    ['~~gone~~ <https://kelp.example/>', '~~gone~~ <https://kelp.example/>'],
    ['~~~go\nfunc main() {}\n~~~', '```go\nfunc main() {}\n```'],
    ['A note.[^1]\n\n[^1]: Below.', 'A note.[^1]\n\n[^1]: Below.'],
  ])('%j', (written, expected) => expect(set(written)).toBe(expected))
})

describe('references are resolved', () => {
  test.each([
    ['[Title][a] and [a]\n\n[a]: https://kelp.example/a', '[Title](https://kelp.example/a) and [a](https://kelp.example/a)'],
    ['![A buoy][b]\n\n[b]: https://kelp.example/b.png', '![A buoy](https://kelp.example/b.png)'],
  ])('%j', (written, expected) => expect(set(written)).toBe(expected))
})

describe('addresses', () => {
  test.each([
    ['[two](/2/#top)', '[two]({"target":"/2/#top"})'],
    ['[two](../2/index.md)', '[two]({"target":"/2/index.md"})'],
    ['[two](https://old.example/2/)', '[two]({"target":"/2/"})'],
    ['[two]({{< ref "2" >}}#top)', '[two]({"target":"ref:2#top"})'],
    ['[below](#top)', '[below]({"target":"/7/#top"})'],
    ['[a](https://kelp.example/x_(y))', '[a](https://kelp.example/x_\\(y\\))'],
    ['[write](mailto:jane@kelp.example)', '[write](mailto:jane@kelp.example)'],
    ['[run](javascript:alert%281%29) and on', 'run and on'],
    ['![A buoy](./my%20buoy.png)', '![A buoy]({"beside":"my buoy.png"})'],
    ['![A buoy](/buoys/noon.png)', '![A buoy](https://bell.example/buoys/noon.png)'],
    ['![A dot](data:image/png;base64,AA==)', 'A dot'],
  ])('%s', (written, expected) => expect(set(written)).toBe(expected))
})

describe('shortcodes become what they mean', () => {
  test.each([
    ['{{< x user="jane" id="12" >}}', '> [Read the post by @jane](https://x.com/jane/status/12) on X'],
    ['{{< youtube dQw4 >}}', '> [Watch the video](https://www.youtube.com/watch?v=dQw4) on YouTube'],
    ['See {{< x user="jane" id="12" >}} there.', 'See [Read the post by @jane](https://x.com/jane/status/12) on X there.'],
    ['{{< highlight go >}}\nfunc main() {}\n{{< /highlight >}}', '```go\nfunc main() {}\n```'],
    ['{{< figure src="buoy.png" alt="A buoy" caption="At noon" >}}', '![A buoy]({"beside":"buoy.png"})\n\nAt noon'],
    ['Before\n\n{{< subscribe >}}\n\n{{< sponsor >}}\n\nAfter', 'Before\n\nAfter'],
    ['{{< weather "tides" >}}', '`{{< weather "tides" >}}`'],
  ])('%s', (written, expected) => expect(set(written)).toBe(expected))
})

describe('raw HTML becomes Markdown, or leaves its text', () => {
  test.each([
    [
      'A <a href="https://kelp.example/">link</a>, <b>bold</b>, <kbd>Esc</kbd>.',
      'A [link](https://kelp.example/), **bold**, `Esc`.',
    ],
    ['One<br>two', 'One\\\ntwo'],
    ['<p>A <em>word</em></p>\n<ul><li>one</li></ul>', 'A _word_\n\n- one'],
    ['<img src="buoy.png" alt="A buoy">', '![A buoy]({"beside":"buoy.png"})'],
    ['<details><summary>More</summary>\n\n[two](/2/)\n\n</details>', 'More\n\n[two]({"target":"/2/"})'],
    ['Before\n\n<script>alert(1)</script>\n\n<!-- a word to myself -->\n\nAfter', 'Before\n\nAfter'],
    ['In <!-- myself --> a line', 'In  a line'],
    ['<a href="javascript:alert(1)">run</a>', 'run'],
    ['## A <small>small</small> heading', '## A small heading'],
    ['A <mark>word</mark>.[^1]\n\n[^1]: Below.', 'A word.[^1]\n\n[^1]: Below.'],
  ])('%j', (written, expected) => expect(set(written)).toBe(expected))

  test('comments to Galley stay: they are the editor’s word', () => {
    expect(set('<!-- galley: sponsor -->\n\n[A](https://a.example/)')).toBe('<!-- galley: sponsor -->\n\n[A](https://a.example/)')
    expect(set('{/* galley: sponsor */}\n\n[A](https://a.example/)', 'mdx')).toBe(
      '<!-- galley: sponsor -->\n\n[A](https://a.example/)',
    )
  })
})

describe('components of MDX are seen through', () => {
  test.each([
    ['<Callout kind="tip" title="Mind">\n\nThe *tide*.\n\n</Callout>', '> **Mind**\n>\n> The _tide_.'],
    ['<Figure src="buoy.png" alt="A buoy" caption="At noon" />', '![A buoy]({"beside":"buoy.png"})\n\n_At noon_'],
    ['<Figure src="https://kelp.example/b.png" alt="A buoy" />', '![A buoy](https://kelp.example/b.png)'],
    ['<Subscribe />\n\nAfter', 'After'],
    ['import X from "./x"\n\n{1 + 1}\n\nAfter', 'After'],
    ['One{" "}<b>two</b> <a href="/2/">three</a>', 'One two [three]({"target":"/2/"})'],
    ['<div>\n\nA *word*.\n\n</div>', 'A _word_.'],
  ])('%j', (written, expected) => expect(set(written, 'mdx')).toBe(expected))
})

test.each([
  ['<ol>><style><b onclick=alert(1)>', '1. \\>\\<b onclick=alert(1)>'],
  ['<ol>a<xmp><img src=x onerror=alert(1)></xmp>', '1. a\\<img src=x onerror=alert(1)>'],
  ['<ol><li>a<xmp><b onclick=x></xmp></ol>', '1. a\\<b onclick=x>'],
])('text right in a list is escaped like any other: %s', (written, expected) => {
  expect(set(written)).toBe(expected)
})

test.each([
  ['# [<math><mtext><table>](https://kelp.example/ "<b onclick=x>")', '# [](https://kelp.example/ "<b onclick=x>")'],
  ['# [a <math><mtext><table><tr><td>b</table>](https://kelp.example/ "<b>")', '# [ab](https://kelp.example/ "<b>")'],
])('a block within a link does not end it, so that its title stays one: %s', (written, expected) => {
  expect(set(written)).toBe(expected)
})

test.each([
  ['<table><tr><th colspan=2>a</table>', '| a | |\n| - | - |'],
  ['<table><tr><th colspan=9999999>a</table>', '| a |\n| - |'],
  ['<table><tr><th rowspan=9999999>a</table>', '| a |\n| - |'],
  ['<table><tr><th colspan=1000 rowspan=1000>a</table>', '| a |\n| - |'],
  [`<table><tr>${'<th colspan=1000>a'.repeat(11)}</table>`, `|${' a |'.repeat(11)}\n|${' - |'.repeat(11)}`],
])('cells that span others become as many cells, unless these are too many: %s', (written, expected) => {
  expect(set(written)).toBe(expected)
})

test('the tree that is rendered from is left as it is', () => {
  const source = { path: 'issues/7/index.md', bytes: new TextEncoder().encode('[a][b] <b>c</b>\n\n![d](e.png)\n\n[b]: /2/') }
  const { tree } = parse(source, 'issue').value!
  const before = JSON.stringify(tree)
  markdownOf(tree, '/7/', settings)
  expect(JSON.stringify(tree)).toBe(before)
})

test('a text that looks like the placeholder for an address stays text', () => {
  expect(set('`address-0-0-` [two](/2/), address-1-1-')).toBe('`address-0-0-` [two]({"target":"/2/"}), address-1-1-')
})
