import { describe, expect, test } from 'vitest'
import { bytesOf } from '../../../tests/support/core.ts'
import { parse } from '../parse/parse.ts'
import { headingTrail } from '../model/outline.ts'
import { outlineOf } from './outline.ts'

const outline = (text: string) => outlineOf(parse({ path: 'a.md', bytes: bytesOf(text) }, 'note').value!.tree, 'a.md')
const anchors = (text: string) => outline(text).sections.map(({ anchor }) => anchor)

describe('anchors are GitHub’s', () => {
  test.each([
    ['What we read', 'what-we-read'],
    ['What we *really* `read`!', 'what-we-really-read'],
    ['C++ & C#', 'c--c'],
    ['1. First', '1-first'],
    ['Überblick', 'überblick'],
    ['ÜBERBLICK', 'überblick'],
    ['under_score - dash', 'under_score---dash'],
    ['你好 世界', '你好-世界'],
    ['日本語の見出し', '日本語の見出し'],
    ['مرحبا بالعالم', 'مرحبا-بالعالم'],
    ['Привет, мир', 'привет-мир'],
    ['שלום עולם', 'שלום-עולם'],
    ['สวัสดี', 'สวัสดี'],
    ['🎉 Party', '-party'],
    ['[Linked](https://kelp.example/)', 'linked'],
    ['![Pictured](a.png)', 'pictured'],
    ['With a note[^1]\n\n[^1]: x', 'with-a-note'],
    ['HTML <b>bold</b>', 'html-bold'],
    ['A &amp; B', 'a--b'],
    ['Trailing hashes ##', 'trailing-hashes'],
    ['{#own} stays text', 'own-stays-text'],
  ])('%j is #%s', (heading, anchor) => {
    expect(anchors(`## ${heading}`)).toEqual([anchor])
  })

  test.each([
    ['one said twice', ['A', 'A', 'a', 'A!'], ['a', 'a-1', 'a-2', 'a-3']],
    ['one that looks like a second', ['A', 'A-1', 'A'], ['a', 'a-1', 'a-2']],
    ['no letters', ['🎉', '🦭🦭', '!!!', '', 'Section'], ['section', 'section-1', 'section-2', 'section-3', 'section-4']],
    ['names of the language’s own', ['constructor', '`__proto__`', 'constructor'], ['constructor', '__proto__', 'constructor-1']],
  ])('each is there once: %s', (_, headings, expected) => {
    expect(anchors(headings.map((heading) => `## ${heading}`).join('\n\n'))).toEqual(expected)
  })
})

describe('sections', () => {
  test('stand in those of higher rank', () => {
    const { sections } = outline('# A\n\n### B\n\n## C\n\n### D\n\n# E')
    expect(sections.map(({ heading, depth, parent }) => [heading, depth, parent])).toEqual([
      ['A', 1, null],
      ['B', 3, 0],
      ['C', 2, 0],
      ['D', 3, 2],
      ['E', 1, null],
    ])
    expect(headingTrail(sections, 3)).toEqual(['A', 'C', 'D'])
    expect(headingTrail(sections, null)).toEqual([])
  })

  test('have the text up to the next heading of any rank', () => {
    expect(outline('Before\n\n## A\n\nOne\n\n- Two\n- Three\n\n### B\n\nFour').sections.map(({ text }) => text)).toEqual([
      'One\nTwo\nThree',
      'Four',
    ])
  })

  test('of every node it is known where it stands', () => {
    expect(outline('Before\n\n## A\n\nOne\n\nB\n-\n\nTwo').sectionOf).toEqual([null, 0, 0, 1, 1])
  })

  test('begin at headings of both kinds, and where they stand in quotations and lists', () => {
    expect(
      outline('A\n=\n\n> ## B\n\n- ### C').sections.map(({ heading, place }) => [heading, place.line, place.column]),
    ).toEqual([
      ['A', 1, 1],
      ['B', 4, 3],
      ['C', 6, 3],
    ])
  })

  test.each([
    'no headings',
    '',
    '    ## code',
    '```\n## code\n```',
    '\\## escaped',
    '##no blank',
    '####### seven',
    '<h2>HTML</h2>',
  ])('%j has none', (text) => {
    expect(anchors(text || '\n\nx')).toEqual([])
  })
})

test('thousands of headings of one name do not hang', () => {
  expect(new Set(anchors('## A\n\n'.repeat(10_000))).size).toBe(10_000)
})
