import { describe, expect, test } from 'vitest'
import { bytesOf } from '../../../../tests/support/core.ts'
import { settingsOf } from '../../../../tests/support/core.ts'
import { structure } from '../../entry/structure.ts'
import { Lines } from '../../parse/lines.ts'
import { parse } from '../../parse/parse.ts'
import { silentLexicon } from '../../model/lexicon.ts'
import { targetsOf } from './targets.ts'

const front = '---\ntitle: One\ndate: 2026-01-04\n---\n\n'

function targetsIn(text: string) {
  const settings = settingsOf()
  const { value } = parse({ path: 'issues/1/index.md', bytes: bytesOf(front + text) }, 'issue')
  if (!value) throw new Error('the text is at fault')
  const { kind, path: file, text: whole, tree, frontMatter } = value
  const { body } = structure(value, settings)
  const subject = {
    ...{ kind, file, text: whole, values: frontMatter.values, placeOfKey: () => ({ file }), body, tree, prose: [], settings },
    ...{ lines: new Lines(file, whole), lexicon: silentLexicon },
  }
  return targetsOf(subject)
}

describe('a link may be all that its line holds', () => {
  const [url, other] = ['https://kelp.example/a', 'https://kelp.example/b']
  test.each([
    `[a](${url})`,
    `- [a](${url})`,
    `* **[a](${url})**`,
    `+ _[a](${url})_`,
    `12. [a](${url})`,
    `3) ***[a](${url})***`,
    `Hello.\\\n[a](${url})\\\nIt is so.`,
    `Hello.  \n[a](${url})  \nIt is so.`,
    `[a](${url})\n`,
  ])('%j', (text) => expect(targetsIn(text)).toMatchObject([{ isLine: true, isEntry: true }]))

  test.each([`See [a](${url})`, `[a](${url}) it is`, `12 [a](${url})`, `- - x [a](${url})`, `[a](${url}).`])(
    '%j: it is not',
    (text) => expect(targetsIn(text)[0]).toMatchObject({ isLine: false }),
  )

  test('or the title of an item', () => {
    expect(targetsIn(`[Kelp glows](${url}) — As it does, [by night](${other}).`)).toMatchObject([
      { isLine: false, isEntry: true, item: { title: 'Kelp glows' } },
      { isLine: false, isEntry: false, item: { title: 'Kelp glows' } },
    ])
  })
})

describe('where an address begins in the file', () => {
  const shown = (text: string) =>
    targetsIn(text).map(({ kind, url, offset, place }) => [
      kind,
      offset === null ? null : (front + text).slice(offset, offset + url.length),
      offset === null ? null : offset - front.length,
      place.column,
    ])

  test.each([
    ['a link', '[a](https://a.example/)', [['link', 'https://a.example/', 4, 5]]],
    ['a link whose text is the address', '[https://a.example/](https://a.example/)', [['link', 'https://a.example/', 21, 22]]],
    ['an image', '![A boat](boat.png)', [['image', 'boat.png', 10, 11]]],
    ['an image whose text is the address', '![a.png](a.png)', [['image', 'a.png', 9, 10]]],
    ['an image without a text', '![](a.png)', [['image', 'a.png', 4, 5]]],
    ['a bare address', 'See https://a.example/ now', [['link', 'https://a.example/', 4, 5]]],
    ['an address in pointed brackets', 'See <https://a.example/>', [['link', 'https://a.example/', 5, 6]]],
    ['a definition', '[a]\n\n[a]: https://a.example/', [['definition', 'https://a.example/', 10, 6]]],
    ['an address with entities', 'It [a](https://a.example/?a&amp;b)', [['link', null, null, 4]]],
    ['no address', 'It [a]()', [['link', null, null, 4]]],
  ])('%s', (_, text, expected) => expect(shown(text)).toEqual(expected))
})

test.each([
  ['[a](https://a.example/)', 'https://a.example/', false],
  ['<https://a.example/>', 'https://a.example/', true],
  ['https://a.example/', 'https://a.example/', true],
  ['[a](HTTP://A.example/)', 'http://a.example/', false],
  ['[a](ftp://a.example/)', 'ftp://a.example/', false],
  ['[a](/12/)', null, false],
  ['[a](mailto:a@a.example)', null, false],
  ['[a](https://[a)', null, false],
  ['[a](x/https://a.example/)', null, false],
])('%s leads to %s', (text, href, isBare) => {
  const [target] = targetsIn(text)
  expect(target?.parsed?.href ?? null).toBe(href)
  expect(target?.isBare).toBe(isBare)
})
