import { describe, expect, test } from 'vitest'
import type { Element, ElementContent } from 'hast'
import { htmlOf, readText } from '../../../tests/support/core.ts'

const blocks = (text: string) => readText(text).body!.blocks

/** Elements that wait for what the reading of one text cannot know, in reading order. */
const waiting = (text: string): Element[] => {
  const within = (nodes: readonly ElementContent[]): Element[] =>
    nodes.flatMap((node) => (node.type === 'element' ? [node, ...within(node.children)] : []))
  return blocks(text).flatMap(({ content }) => within(content))
}

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
  expect(blocks('## A\n\n<center>Hello</center>\n\n## B').map(({ section, content }) => [section, content[0]])).toMatchObject([
    [0, { tagName: 'h2' }],
    [0, { type: 'raw', value: '<p>Hello</p>' }],
    [1, { tagName: 'h2' }],
  ])
})

describe('links', () => {
  test.each([
    ['[a](/2/)', '/2/'],
    ['[a](../2/#b)', '/2/#b'],
    ['[a](https://kelp.example/2/?c#b)', '/2/#b'],
    ['[a]({{< ref "2" >}}#b)', 'ref:2#b'],
    ['<a href="/2/">a</a>', '/2/'],
  ])('into the archive know where they lead: %s', (text, target) => {
    expect(waiting(text).map(({ data }) => data?.target)).toContain(target)
  })

  test.each([
    ['[a](#b)', 'href="#b"'],
    ['[a](https://other.example/?b=c&d)', 'href="https://other.example/?b=c&#x26;d"'],
    ['[a](mailto:b@other.example)', 'href="mailto:b@other.example"'],
    ['[a](https://other.example/ö)', 'href="https://other.example/%C3%B6"'],
  ])('elsewhere are as they were written: %s', (text, html) => {
    expect(htmlOf(text)).toContain(html)
    expect(waiting(text).filter(({ data }) => data)).toEqual([])
  })
})

test('a link whose end the parser of HTML puts before its beginning has the place of its beginning alone', () => {
  const { body } = readText('>\n><a href="/2/" title="">')
  expect(body!.htmlTargets!.map(({ place }) => place)).toEqual([{ file: 'issues/1/index.md', line: 7, column: 2 }])
})

describe('images', () => {
  test.each([
    ['![a](b.png)', 'b.png'],
    ['![a](./b.png)', 'b.png'],
    ['![a](../4/b.png)', '../4/b.png'],
    ['![a](b%20c.png)', 'b c.png'],
    ['![a](<b c.png>)', 'b c.png'],
    ['![a](b"c.png)', 'b"c.png'],
    ['<img src="b.png">', 'b.png'],
  ])('beside the text know which they are: %s', (text, beside) => {
    const image = waiting(text).find(({ tagName }) => tagName === 'img')
    expect(image).toMatchObject({ data: { beside }, properties: { loading: 'lazy', decoding: 'async' } })
    expect(image!.properties).not.toHaveProperty('src')
  })

  test.each([
    ['![a](/b.png)', 'src="/b.png"'],
    ['![a](//other.example/b.png)', 'src="//other.example/b.png"'],
    ['![](https://other.example/b.png)', 'src="https://other.example/b.png" alt=""'],
  ])('elsewhere have their address: %s', (text, html) => {
    expect(htmlOf(text)).toContain(html)
  })
})

describe('an entry holds HTML', () => {
  test('whole, where nothing in a block waits', () => {
    expect(blocks('A **b** [c](https://other.example/).\n\n| a |\n| - |\n| b |')).toMatchObject([
      { content: [{ type: 'raw', value: '<p>A <strong>b</strong> <a href="https://other.example/">c</a>.</p>' }] },
      { content: [{ type: 'raw', value: expect.stringMatching(/^<table>.*<\/table>$/s) }] },
    ])
  })

  test('up to what does, and after it', () => {
    expect(blocks('A *b* [c **d**](/2/) & e.')[0]!.content).toEqual([
      {
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [
          { type: 'raw', value: 'A <em>b</em> ' },
          {
            type: 'element',
            tagName: 'a',
            properties: { href: '/2/' },
            children: [{ type: 'raw', value: 'c <strong>d</strong>' }],
            data: { target: '/2/' },
          },
          { type: 'raw', value: ' &#x26; e.' },
        ],
      },
    ])
  })

  test('and nothing that JSON does not keep', () => {
    const text =
      '## A\n\n- [Eels sleep](https://eel.example/a): In [mud](#a). ![b](c.png)\n\n```js meta\nlet a\n```\n\n{{< sponsor >}}'
    expect(JSON.parse(JSON.stringify(blocks(text)))).toStrictEqual(blocks(text))
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
    expect(htmlOf(text)).toContain(html)
  })
})
