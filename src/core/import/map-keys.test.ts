import { describe, expect, test } from 'vitest'
import { addressesOf } from './addresses.ts'
import { factsOf, textValue, valueOf } from './facts.ts'
import { readHugoPage } from './hugo-page.ts'
import type { PageKind } from './keys.ts'
import { mapKeys } from './map-keys.ts'
import { isRefusal } from './model.ts'
import { rewrite } from './rewrite.ts'

/** Front matter after the import, and its notes, for issue 64 of 1 March 2024. */
function mapped(lines: string, { kind = 'issue', oldPath }: { kind?: PageKind; oldPath?: string } = {}) {
  const page = readHugoPage('64/index.md', new TextEncoder().encode(`---\ntitle: Fog\ndate: 2024-03-01\n${lines}---\nHello.\n`))
  if (isRefusal(page)) throw new Error(page.reason)
  const url = textValue(valueOf(page.values, 'url'), undefined)
  const published = { facts: factsOf(page), name: '64', day: '2024-03-01' }
  const addresses = addressesOf(
    published,
    url,
    { kind, target: 'issues/64/index.md' },
    { issuePath: '/:number/', ...(oldPath ? { oldPath } : {}) },
  )
  const mapping = mapKeys(page, kind, addresses)
  if (isRefusal(mapping)) return { text: mapping.reason, notes: [] }
  return {
    text: rewrite(page, mapping.changes)
      .replace(/^---\ntitle: Fog\n(date: 2024-03-01\n)?/, '')
      .replace('---\nHello.\n', ''),
    notes: mapping.notes,
  }
}

describe('left as they are', () => {
  test.each([
    'description: ["Fog at last"]\n',
    'author: A. Lamp\n',
    'author: [A. Lamp, B. Wick]\n',
    'tags: []\n',
    "description: ''\n",
    'draft: false\n',
    'sponsor: { name: Acme }\n',
    'image: { alt: Fog, src: fog.png }\n',
    'aliases:\n- old-fog\n- /older/fog\n',
  ])('%s', (lines) => expect(mapped(lines)).toEqual({ text: lines, notes: [] }))
})

describe('renamed', () => {
  test.each([
    ['authors: [A. Lamp]\n', 'author: [A. Lamp]\n'],
    ['summary: Fog at last\n', 'description: Fog at last\n'],
    ['keywords: [fog]\n', 'tags: [fog]\n'],
    ['featured_image: fog.png\n', 'image: fog.png\n'],
    ['Tags: [fog]\n', 'tags: [fog]\n'],
    ["description: ''\nsummary: Fog\n", 'description: Fog\n'],
  ])('%s is %s', (lines, expected) => {
    expect(mapped(lines).text).toBe(expected)
  })
})

describe('written anew', () => {
  test.each([
    ['draft: "false"\n', 'draft: false\n'],
    ['authors:\n- name: A. Lamp\n', 'author:\n  - A. Lamp\n'],
    ['images: [fog.png, rain.png]\n', 'image: fog.png\n'],
    ['cover:\n  image: fog.png\n  alt: Fog\n', 'image:\n  src: fog.png\n  alt: Fog\n'],
    ['params:\n  author: A. Lamp\n', 'author: A. Lamp\n'],
    ['tags:\n', ''],
    ['url: /64/\n', ''],
    ['aliases: [/64]\n', ''],
    ['url: fog/64\n', 'aliases:\n  - /fog/64/\n'],
    ['url: /fog/64.html\naliases: [old-fog]\n', 'aliases:\n  - /fog/old-fog/\n  - /fog/64.html\n'],
  ])('%s is %s', (lines, expected) => {
    expect(mapped(lines).text).toBe(expected)
  })
})

describe('set aside, by name and line', () => {
  test.each<[string, PageKind, readonly string[]]>([
    ['lastmod: 2024-04-01\n', 'issue', ['line 4: `lastmod` is set aside; `date` says it already.']],
    [
      'expiryDate: 2024-04-01\nlayout: wide\n',
      'issue',
      [
        'line 4: `expiryDate` is set aside; an issue has no such key.',
        'line 5: `layout` is set aside; an issue has no such key.',
      ],
    ],
    [
      'params:\n  colour: grey\n  author: A. Lamp\n',
      'issue',
      ['line 5: `params.colour` is set aside; an issue has no such key.', 'line 6: `params.author` is now `author`.'],
    ],
    [
      'cover:\n  image: fog.png\n  relative: true\n',
      'issue',
      ['line 4: `cover` is now `image`.', 'line 6: `cover.relative` is set aside; `image` has no place for it.'],
    ],
    ['sponsor:\n  logo: fog.png\n', 'issue', ['line 4: `sponsor` has keys that Galley does not know: logo. It is set aside.']],
    [
      'author: A. Lamp\n',
      'page',
      ['line 3: `date` is set aside; a page has no such key.', 'line 4: `author` is set aside; a page has no such key.'],
    ],
    ['aliases: [/old]\n', 'issue-notes', ['line 4: `aliases` is set aside; a file of notes has no such key.']],
  ])('%s of an %s', (lines, kind, notes) => {
    expect(mapped(lines, { kind }).notes).toEqual(notes)
  })

  test('nothing of it stays in the file', () => {
    expect(mapped('weight: 3\nresources:\n- src: fog.png\n  title: Fog\n# a remark\ndraft: true\n').text).toBe(
      '# a remark\ndraft: true\n',
    )
  })
})

test('an alias that counts from Hugo’s folder is written from the root', () => {
  const { text, notes } = mapped('aliases:\n- old-fog\n- ../fog\n- /kept\n', { oldPath: '/archive/:contentbasename/' })
  expect(text).toBe('aliases:\n  - /archive/old-fog/\n  - /fog/\n  - /kept\n  - /archive/64/\n')
  expect(notes).toContain('line 4: the alias `old-fog` is written from the root: `/archive/old-fog/`.')
})
