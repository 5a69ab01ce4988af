import { describe, expect, test } from 'vitest'
import { bytesOf } from '../../../../tests/support/core.ts'
import { Lines } from '../../parse/lines.ts'
import { parse } from '../../parse/parse.ts'
import { notProse, proseOf } from './prose.ts'

const written = (text: string) => {
  const { value } = parse({ path: 'notes/a.md', bytes: bytesOf(text) }, 'note')
  return proseOf(value!.tree, value!.text, new Lines('notes/a.md', value!.text))
}

test('prose is paragraphs, headings and cells, in reading order', () => {
  const text = '# Tides\n\nThey *come*.\n\n> They go.\n\n| a | b |\n|---|---|\n| c | d |\n\n- an entry\n'
  expect(written(text).map(({ kind, text: words, isQuoted }) => [kind, words, isQuoted])).toEqual([
    ['heading', 'Tides', false],
    ['paragraph', 'They come.', false],
    ['paragraph', 'They go.', true],
    ['cell', 'a', false],
    ['cell', 'b', false],
    ['cell', 'c', false],
    ['cell', 'd', false],
    ['paragraph', 'an entry', false],
  ])
})

test('what is no prose has one sign in its place', () => {
  expect(written('See `code`, ![a boat](b.png) and <b>this</b>.')[0]!.text).toBe(
    `See ${notProse}, ${notProse} and ${notProse}this${notProse}.`,
  )
})

test('links are ranges of the text', () => {
  const [prose] = written('Of [the tide](https://a.example/) and https://b.example/ here.')
  expect(prose!.links.map(({ start, end, url }) => [prose!.text.slice(start, end), url])).toEqual([
    ['the tide', 'https://a.example/'],
    ['https://b.example/', 'https://b.example/'],
  ])
})

describe('every unit of the text knows its offset in the file', () => {
  test.each([
    ['plain text with a tide', 'tide'],
    ['**bold**, then *the* tide', 'tide'],
    ['AT&amp;T &ndash; a \\*starred\\* tide', 'tide'],
    ['AT&T and a tide', 'tide'],
    ['first\n  second tide', 'tide'],
    ['> quoted\n> over lines, a tide', 'tide'],
    ['[a link with a tide](https://a.example/tide-not-this)', 'tide'],
    ['`code` and a tide', 'tide'],
    ['The [log of [](https://a.example/) [www.b.example/log](https://b.example/log)] and a tide', 'tide'],
    ['As said [here](https://a.example/ [https://b.example/1]() and a tide', 'tide'],
    ['The log of [log of https://www.b.example/1] and a tide', 'https'],
    ['The log of [log of https://www.b.example/1] and a tide', 'tide'],
    ['See {{< youtube abc >}} for the tide', 'for'],
    ['The &#116;own and &#x2014; a tide', 'tide'],
    ['A &copy; of &hellip; a tide', 'tide'],
    ['A & B &amp;amp; a tide', 'tide'],
    ['A \\& B \\\\ and a tide', 'tide'],
    ['A hard  \nbreak, then a tide', 'tide'],
    ['A hard\\\nbreak, then a tide', 'tide'],
    ['See [the fog][fog] and a tide\n\n[fog]: https://fog.example/', 'tide'],
    ['See {{< youtube abc >}} for the tide', 'tide'],
  ])('%j', (text, word) => {
    const [prose] = written(text)
    const at = prose!.text.indexOf(word)
    expect(text.slice(prose!.offsetAt(at), prose!.offsetAt(at + word.length - 1) + 1)).toBe(word)
  })

  test('places end where the words end', () => {
    const [prose] = written('A [**tide**](https://a.example/) comes.')
    expect(prose!.placeAt(2, 6)).toEqual({ file: 'notes/a.md', line: 1, column: 6, endLine: 1, endColumn: 10 })
    expect(prose!.placeAt(0, prose!.text.length)).toMatchObject({ column: 1, endColumn: 40 })
  })
})

test('a hard break is a new line, a reference a link without an address, and a note of the foot one sign', () => {
  const [prose] = written('One  \ntwo\\\nthree, [four][4], five[^5].\n\n[4]: https://four.example/\n\n[^5]: Six.')
  expect(prose?.text).toBe(`One\ntwo\nthree, four, five${notProse}.`)
  expect(prose?.links).toEqual([{ start: 15, end: 19, url: null }])
})
