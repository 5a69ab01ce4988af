import { describe, expect, test } from 'vitest'
import { splitFrontMatter } from '../parse/front-matter.ts'
import { changed, type Change } from './changes.ts'
import { readHugoPage } from './hugo-page.ts'
import { isRefusal } from './model.ts'
import { rewrite } from './rewrite.ts'

const pageOf = (text: string) => {
  const page = readHugoPage('a.md', new TextEncoder().encode(text))
  if (isRefusal(page)) throw new Error(page.reason)
  return page
}

const changes: readonly Change[] = [
  { do: 'rename', key: 'a', to: 'alpha' },
  { do: 'remove', key: 'b' },
  { do: 'set', key: 'c', to: 'gamma', value: ['x: y', '058'] },
  { do: 'set', to: 'delta', value: { src: 'fog "64".png', alt: 'Über' } },
]

describe('only the lines of changed keys change', () => {
  test.each([
    [
      '---\na: 1 # one\nb:\n- 1\n- 2\n# stays\nc: |\n  long\n\nd: "4"\n---\nText\n',
      '---\nalpha: 1 # one\n# stays\ngamma:\n  - "x: y"\n  - "058"\n\nd: "4"\ndelta:\n  src: fog "64".png\n  alt: Über\n---\nText\n',
    ],
    [
      '+++\na = 1 # one\nb.x = [\n  1,\n]\nb.y = 2\nc = 3\nd = 2024-01-01\n\n[b.z]\nq = 1\n[image]\nsrc = "fog"\n+++',
      '+++\nalpha = 1 # one\ngamma = ["x: y", "058"]\nd = 2024-01-01\n\ndelta = { src = "fog \\"64\\".png", alt = "Über" }\n[image]\nsrc = "fog"\n+++',
    ],
  ])('%j', (before, after) => {
    const page = pageOf(before)
    expect(rewrite(page, changes)).toBe(after)
    expect(splitFrontMatter('a.md', after).value!.frontMatter.values).toEqual(changed(page.values, changes))
  })
})

describe('front matter is written anew as a whole', () => {
  test.each([
    ['of a flow map', '---\n{a: 1, b: 2, c: 3, d: "2024-01-01"}\n---\nText\n'],
    ['with anchors', '---\nb: &it [1, 2]\nd: *it\na: 1\nc: 3\n---\nText\n'],
    ['with explicit keys', '---\n? a\n: 1\n? b\n: 2\nc: 3\n---\nText\n'],
    ['indented', '---\n  a: 1\n  b: 2\n  c: 3\n---\nText\n'],
    ['in JSON', '{"a": 1, "b": {"}": 2}, "c": "\\"{"}\nText\n'],
    ['with nothing in it', '---\n---\nText\n'],
  ])('%s: it says the same', (_, text) => {
    const page = pageOf(text)
    const known = changes.filter(({ key }) => key === undefined || key in page.values)
    const result = rewrite(page, known)
    expect(splitFrontMatter('a.md', result).value!.frontMatter.values).toEqual(changed(page.values, known))
    expect(result).toMatch(/^---\nText\n$/m)
  })
})

test('front matter is added where there was none', () => {
  expect(rewrite(pageOf('Text\r\n'), [{ do: 'set', to: 'aliases', value: ['/old/'] }])).toBe(
    '---\r\naliases:\r\n  - /old/\r\n---\r\n\r\nText\r\n',
  )
})
