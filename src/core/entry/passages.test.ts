import { expect, test } from 'vitest'
import { parse } from '../parse/parse.ts'
import { itemsOf } from './items.ts'
import { linksOf } from './outgoing-links.ts'
import { outlineOf } from './outline.ts'
import { passagesOf } from './passages.ts'

const file = 'issues/1/index.md'

function read(text: string) {
  const { tree } = parse({ path: file, bytes: new TextEncoder().encode(text) }, 'issue').value!
  const outline = outlineOf(tree, file)
  const items = itemsOf(tree, outline, file)
  const passages = passagesOf(tree, outline, items, file)
  const settings = { url: 'https://me.example/', oldHosts: [] } as never
  return { items, passages, links: linksOf(tree, outline, items, passages, file, '/1/', settings) }
}

const text = [
  'Hello, it is [me](https://me.example/me).',
  '## Reading',
  '[Tides](https://sea.example/tides)  \nIda Holm, Sea Weekly  \nBoats [wait](https://sea.example/wait).',
  '- [Eels](https://eel.example/e): Slippery.\n- And nothing else.',
  '> A quotation.',
  '* One\n* Two',
].join('\n\n')

test('each item, each other paragraph, list or quotation is one', () => {
  const { passages } = read(text)
  expect(passages.map(({ item, title, place }) => [item, title, place.line, place.endLine])).toEqual([
    [null, '', 1, 1],
    [0, 'Tides', 5, 7],
    [1, 'Eels', 9, 9],
    [null, '', 10, 10],
    [null, '', 12, 12],
    [null, '', 14, 15],
  ])
})

test('it knows its headings, its links and where to link to', () => {
  expect(read(text).passages[1]).toMatchObject({
    headings: ['Reading'],
    anchor: 'tides',
    urls: ['https://sea.example/tides', 'https://sea.example/wait'],
    text: 'Tides\nIda Holm, Sea Weekly\nBoats wait.',
  })
})

test('a paragraph that recommends several things is one', () => {
  const prose = `## A\n\n${'Read about [how eels sleep](https://eel.example/sleep) and [how eels eat](https://eel.example/eat).\n\n'.repeat(3)}`
  const { passages, items, links } = read(prose)
  expect(items).toHaveLength(6)
  expect(passages.map(({ item }) => item)).toEqual([0, 2, 4])
  expect(links.map(({ item, passage }) => [item, passage]).slice(0, 4)).toEqual([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 1],
  ])
})

test('each link knows the passage and the item that it stands in', () => {
  expect(read(text).links.map(({ text, item, passage, internal }) => [text, item, passage, internal])).toEqual([
    ['me', null, 0, '/me'],
    ['Tides', 0, 1, null],
    ['wait', 0, 1, null],
    ['Eels', 1, 2, null],
  ])
})
