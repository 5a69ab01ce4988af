import { describe, expect, test } from 'vitest'
import { readText } from '../../../tests/support/core.ts'
import { withoutPermalinks } from './blocks.ts'

const blocks = (text: string) => readText(text).body!.blocks

test('a text is cut at its top: each block knows its section, and a heading its rank', () => {
  expect(blocks('Hello\n\n## A\n\nOne\n\n### B\n\n- Two\n\n# C').map((it) => [it.section, it.headingDepth])).toEqual([
    [null, null],
    [0, 2],
    [0, null],
    [1, 3],
    [1, null],
    [2, 2],
  ])
})

test('it knows its item, where it is of one alone', () => {
  const text =
    '## A\n\n[Eels sleep](https://eel.example/a) — In mud.\n\n> And long.\n\n- [Eels eat](https://eel.example/b): Mud.\n- [Eels swim](https://eel.example/c): Far.'
  expect(blocks(text).map(({ item }) => item)).toEqual([null, 0, 0, null])
})

test('what HTML encloses is one block, in the section where it begins', () => {
  expect(blocks('## A\n\n<details>\n<summary>B</summary>\n\nC\n\n</details>\n\nD').map(({ section }) => section)).toEqual([
    0, 0, 0,
  ])
})

test('what HTML leaves without a block is one, in its section', () => {
  expect(blocks('## A\n\n<center>Hello</center>\n\n## B').map(({ section, html }) => [section, withoutPermalinks(html)])).toEqual(
    [
      [0, '<h2 id="a">A</h2>'],
      [0, '<p>Hello</p>'],
      [1, '<h2 id="b">B</h2>'],
    ],
  )
})

describe('links', () => {
  test.each([
    ['[a](/2/)', 'href="galley:/2/"'],
    ['[a](../2/#b)', 'href="galley:/2/#b"'],
    ['[a](https://kelp.example/2/?c#b)', 'href="galley:/2/#b"'],
    ['[a]({{< ref "2" >}}#b)', 'href="galley:ref:2#b"'],
    ['<a href="/2/">a</a>', 'href="galley:/2/"'],
    ['[a](#b)', 'href="#b"'],
    ['[a](https://other.example/?b=c&d)', 'href="https://other.example/?b=c&#x26;d"'],
    ['[a](mailto:b@other.example)', 'href="mailto:b@other.example"'],
    ['[a](https://other.example/ö)', 'href="https://other.example/%C3%B6"'],
  ])('%s', (text, html) => {
    expect(blocks(text)[0]!.html).toContain(html)
  })
})

describe('images', () => {
  test.each([
    ['![a](b.png)', 'data-beside="b.png"'],
    ['![a](./b.png)', 'data-beside="b.png"'],
    ['![a](../4/b.png)', 'data-beside="../4/b.png"'],
    ['![a](b%20c.png)', 'data-beside="b c.png"'],
    ['![a](<b c.png>)', 'data-beside="b c.png"'],
    ['![a](b"c.png)', 'data-beside="b&#x22;c.png"'],
    ['<img src="b.png">', 'alt="" loading="lazy" decoding="async" data-beside="b.png"'],
    ['![a](/b.png)', 'src="/b.png"'],
    ['![a](//other.example/b.png)', 'src="//other.example/b.png"'],
    ['![](https://other.example/b.png)', 'src="https://other.example/b.png" alt=""'],
  ])('%s', (text, html) => {
    expect(blocks(text)[0]!.html).toContain(html)
  })
})

describe('permalinks', () => {
  test.each([
    ['a section', '## Tides', '<a class="permalink" href="#tides" aria-label="Link to this section">#</a></h2>'],
    ['a section whose name begins as footnotes do', '## fnord', 'href="#fnord"'],
    ['the editor’s own footnotes', '## Footnotes', 'href="#footnotes"'],
    [
      'an item',
      '[Eels sleep](https://eel.example/a) — In mud.',
      '<a class="permalink" href="#eels-sleep" aria-label="Link to this item">#</a></p>',
    ],
    [
      'an item of a list',
      '- [Eels sleep](https://eel.example/a): In mud.',
      'href="#eels-sleep" aria-label="Link to this item">#</a>',
    ],
    ['another script', '## 潮', 'href="#潮"'],
  ])('%s has one', (_, text, html) => {
    expect(blocks(text)[0]!.html).toContain(html)
  })

  test('they come out without a trace', () => {
    expect(withoutPermalinks(blocks('## 潮 & "b"')[0]!.html)).toBe('<h2 id="潮--b">潮 &#x26; "b"</h2>')
  })
})
