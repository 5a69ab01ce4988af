import { describe, expect, test } from 'vitest'
import { bytesOf } from '../../../../tests/support/core.ts'
import { parse } from '../../parse/parse.ts'
import { blocksOf, type Block } from './lines.ts'

function blocksIn(text: string): Block[] {
  const { value } = parse({ path: 'issues/1/index.md', bytes: bytesOf(text) }, 'issue')
  if (!value) throw new Error('The text cannot be parsed.')
  return blocksOf(
    value.tree,
    value.tree.children.map((_, index) => index),
  )
}

const texts = (text: string) => blocksIn(text).map(({ lines }) => lines.map((line) => line.text))

test.each([
  ['a paragraph', 'One\nTwo', [['One', 'Two']]],
  ['with a break', 'One\\\nTwo', [['One', 'Two']]],
  ['with two breaks', 'One\\\n\\\nTwo', [['One', 'Two']]],
  ['with a line of blanks only', 'One\\\n&nbsp;\\\nTwo', [['One', 'Two']]],
  ['with rare blanks', 'A&nbsp;b\u2009c\u202fd\te', [['A b c d e']]],
  ['with code', 'Use `kelp`\\\n`now`', [['Use kelp', 'now']]],
  ['with a picture', 'See ![kelp](kelp.png) here', [['See  here']]],
  ['a heading', '## One', [['One']]],
  ['a list', '- One\n- Two', [['One'], ['Two']]],
  ['with paragraphs and a list inside', '- One\n\n  Two\n\n  - Three\n- Four', [['One', 'Two', 'Three'], ['Four']]],
  ['with a heading inside', '- # One\n\n  Two', [['One', 'Two']]],
  ['with code inside', '- One\n\n  ```\n  code\n  ```', [['One']]],
  ['a table without its head', '| A | B |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |', [['1 | 2'], ['3 | 4']]],
  ['with an empty row', '| A |\n| - |\n| |\n| 3 |', [[], ['3']]],
  ['neither code, nor a quotation, nor a rule', '```\ncode\n```\n\n> Quoted\n\n---\n\nOne', [['One']]],
])('the lines of %s', (_, text, lines) => {
  expect(texts(text)).toEqual(lines)
})

test('a block knows what it is, and where', () => {
  const blocks = blocksIn('## One\n\nTwo\nThree\n\n- Four\n\n| A |\n| - |\n| 5 |')
  expect(blocks.map(({ depth, isEntry, section, line, endLine }) => [depth, isEntry, section, line, endLine])).toEqual([
    [2, false, 0, 1, 1],
    [null, false, 1, 3, 4],
    [null, true, 2, 6, 6],
    [null, true, 3, 10, 10],
  ])
})

test('a line knows its line of the file', () => {
  const numbers = (text: string) => blocksIn(text).map(({ lines }) => lines.map(({ number }) => number))
  expect(numbers('One\nTwo\\\nThree\n**Four\nFive** six')).toEqual([[1, 2, 3, 4, 5]])
  expect(numbers('- One\n\n  Two\n- Three')).toEqual([[1, 3], [4]])
  expect(numbers('\n\n| A |\n| - |\n| 1 |\n| 2 |')).toEqual([[5], [6]])
})

describe('links', () => {
  const links = (text: string) =>
    blocksIn(text).flatMap(({ lines }) =>
      lines.flatMap((line) => line.links.map((it) => [it.url, it.text, line.text.slice(it.at, it.end)])),
    )

  test.each([
    ['in a line', 'See [kelp](https://a.example/), see [sea](https://b.example/)', ['kelp', 'sea']],
    ['within emphasis', 'See **[kelp](https://a.example/)**', ['kelp']],
    ['with emphasis', 'See [*giant* kelp](https://a.example/)', ['giant kelp']],
    ['with blanks around', 'See [ kelp ](https://a.example/)', ['kelp']],
    ['in a cell', '| A | B |\n| - | - |\n| 1 | [kelp](https://a.example/) |', ['kelp']],
    ['by reference', 'See [kelp][k]\n\n[k]: https://a.example/', ['kelp']],
    ['by a reference that is not there', 'See [kelp][none]', []],
    ['without a text', 'See [](https://a.example/)', []],
    ['of a picture', 'See [![kelp](kelp.png)](https://a.example/)', []],
  ])('%s', (_, text, found) => {
    expect(links(text).map(([, shown]) => shown)).toEqual(found)
  })

  test('lead where they say, by reference too, and stand where they stand', () => {
    expect(links('One [kelp](https://a.example/)\\\nTwo [sea][s] [mud](https://c.example/)\n\n[s]: https://b.example/')).toEqual([
      ['https://a.example/', 'kelp', 'kelp'],
      ['https://b.example/', 'sea', 'sea'],
      ['https://c.example/', 'mud', 'mud'],
    ])
  })

  test('over two lines belong to the first', () => {
    expect(links('[giant\nkelp](https://a.example/) is here')).toEqual([['https://a.example/', 'giant kelp', 'giant']])
  })
})

test.each([
  ['**One**', true],
  ['**One** **two**', true],
  ['**One**\\\n**two**', true],
  ['**One** two', false],
  ['One **two**', false],
  ['*One*', false],
])('%j is bold throughout: %s', (text, expected) => {
  expect(blocksIn(text)[0]?.lines[0]?.isStrong).toBe(expected)
})
