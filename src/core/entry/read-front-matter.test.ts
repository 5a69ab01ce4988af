import { describe, expect, test } from 'vitest'
import { bytesOf } from '../../../tests/support/core.ts'
import type { DocumentKind } from '../model/document.ts'
import { parse } from '../parse/parse.ts'
import { nearestOf, readFrontMatter } from './read-front-matter.ts'

const read = (front: string, kind: DocumentKind = 'issue') => {
  const text = front === '' ? 'Hello.' : `---\n${front}\n---\nHello.`
  return readFrontMatter(parse({ path: 'issues/1/index.md', bytes: bytesOf(text) }, kind).value!)
}
const messages = (front: string, kind?: DocumentKind) => read(front, kind).findings.map(({ message }) => message)
const good = 'title: One\ndate: 2026-01-04'

describe('an issue', () => {
  test('has the values of its keys, and the defaults of the others', () => {
    expect(read(good)).toEqual({
      value: {
        title: 'One',
        date: '2026-01-04',
        author: [],
        draft: false,
        aliases: [],
        topics: [],
        tags: [],
        categories: [],
        events: [],
      },
      findings: [],
    })
  })

  test.each([
    ['a number for a title', 'title: 2026\ndate: 2026-01-04', { title: '2026' }],
    ['a number with a zero before it', `${good}\nslug: 058`, { slug: '058' }],
    ['one author', `${good}\nauthor: Ada`, { author: ['Ada'] }],
    ['several authors', `${good}\nauthor: [Ada, Ben]`, { author: ['Ada', 'Ben'] }],
    ['empty entries of a list', `${good}\ntags: [a, "", " b "]`, { tags: ['a', 'b'] }],
    ['numbers in a list', `${good}\ntags: [2026]`, { tags: ['2026'] }],
    ['a sponsor by name', `${good}\nsponsor: Boats`, { sponsor: { name: 'Boats' } }],
    ['a sponsor with address', `${good}\nsponsor: { name: Boats, url: b }`, { sponsor: { name: 'Boats', url: 'b' } }],
    ['a slug in another script', `${good}\nslug: 海-1`, { slug: '海-1' }],
    ['a key left empty', `${good}\ndraft:\ndescription:`, { draft: false }],
  ])('%s', (_, front, expected) => {
    expect(read(front)).toMatchObject({ value: expected, findings: [] })
  })
})

describe('a date', () => {
  test.each([
    '2026-01-04',
    '2024-02-29',
    '2026-01-04T07:00:00Z',
    '2026-01-04T07:00Z',
    '2026-01-04t07:00:00z',
    '2026-01-04 07:00:00 +0100',
    '2026-01-04T07:00:00.123456789012Z',
    '2026-01-04T07:00:00-11:30',
    '2026-01-04T07:00',
  ])('%s is one', (date) => {
    expect(read(`title: One\ndate: ${date}`)).toMatchObject({ value: { date }, findings: [] })
  })

  test.each([
    'yesterday',
    '2026',
    '2026-1-4',
    '04.01.2026',
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-04T24:00:00Z',
    '2026-01-04T07:60:00Z',
    '2026-01-04T07:00:60Z',
    '2026-02-30T07:00:00Z',
    '2026-01-04T07:00:00+25:00',
    '2026-01-04T07:00:00+01:75',
    '2026-01-04T07:00:00 CET',
    '2026-01-04T',
  ])('%s is none', (date) => {
    expect(messages(`title: One\ndate: "${date}"`)).toEqual([
      `\`date\` must be a date such as 2026-08-21 or a moment such as 2026-08-21T07:00:00Z; it is "${date}".`,
    ])
  })
})

describe('faults', () => {
  test('all are reported, each at its key', () => {
    const { findings } = read('title: ""\ndate: never\ndraft: maybe\ntags: [[a]]\nimage: { alt: x }')
    expect(findings.toSorted((a, b) => a.place.line! - b.place.line!)).toMatchObject([
      { place: { line: 2, column: 1 }, message: '`title` must not be empty; it is "".' },
      { place: { line: 3, column: 1 } },
      { place: { line: 4, column: 1 }, message: '`draft` must be true or false; it is "maybe".' },
      { place: { line: 5, column: 8 }, message: '`tags.0` must be text; it is ["a"].' },
      { place: { line: 6, column: 1 }, message: '`image.src` is missing; add it to the front matter.' },
    ])
  })

  test('a key that is missing has no place but the file', () => {
    expect(read('title: One').findings).toEqual([
      {
        code: 'front-matter-invalid',
        place: { file: 'issues/1/index.md' },
        message: '`date` is missing; add it to the front matter.',
      },
    ])
  })

  test.each([
    ['drat: true', '`drat` is not a key that Galley knows: did you mean `draft`?'],
    ['Title: x', '`Title` is not a key that Galley knows: did you mean `title`?'],
    ['colour: red', '`colour` is not a key that Galley knows: an issue has no such key; remove it.'],
    ['image: { src: a.png, width: 3 }', '`image.width` is not a key that Galley knows: an issue has no such key; remove it.'],
    ['__proto__: 1', '`__proto__` is not a key that Galley knows: an issue has no such key; remove it.'],
    ['constructor: 1', '`constructor` is not a key that Galley knows: an issue has no such key; remove it.'],
  ])('the strange key of “%s” is a warning: the rest is read', (line, message) => {
    const { value, findings } = read(`${good}\n${line}`)
    expect(value).toMatchObject({ title: 'One' })
    expect(findings).toMatchObject([{ code: 'front-matter-unknown-key', place: { line: 4 }, message }])
  })

  test('a strange key does not hide a fault', () => {
    expect(read('title: One\ndate: never\ndrat: 1').findings.map(({ code }) => code)).toEqual([
      'front-matter-unknown-key',
      'front-matter-invalid',
    ])
  })

  test.each([
    ['event', 'title: E\nstart: 2026-05-02\nend: 2026-05-01', '`end` must not be before `start`; it is "2026-05-01".'],
    ['event', 'title: E\ntime: 25:00', '`time` must be a time such as "18:30"; it is "25:00".'],
    [
      'event',
      'title: E\ntimezone: Mars/Olympus',
      '`timezone` must be an IANA time zone such as Europe/Vienna; it is "Mars/Olympus".',
    ],
    ['event', 'title: E\nurl: kelp', '`url` must be a URL such as https://example.org/; it is "kelp".'],
    [
      'topic',
      'title: T\nhosts: [https://kelp.example]',
      '`hosts.0` must be a host such as kubernetes.io or github.com/kubernetes, without https://; it is "https://kelp.example".',
    ],
    ['topic', 'title: T\nwords: kelp', '`words` must be a list such as [Vault, secrets management]; it is "kelp".'],
    ['note', 'event: a b', '`event` must be of letters, digits, "-", "_" and "." alone; it is "a b".'],
    ['page', 'description: x', '`title` is missing; add it to the front matter.'],
  ] as const)('of %s: %j', (kind, front, message) => {
    expect(messages(front, kind)).toEqual([message])
  })
})

test.each(['issue', 'event', 'topic', 'page'] as const)('%s must have front matter', (kind) => {
  expect(read('', kind).findings).toMatchObject([{ code: 'front-matter-missing', place: { line: 1 } }])
})

test.each(['note', 'issue-notes'] as const)('%s need not have front matter', (kind) => {
  expect(read('', kind)).toMatchObject({ value: { draft: false }, findings: [] })
})

test.each([
  ['titel', 'title'],
  ['TITLE', 'title'],
  ['dat', 'date'],
  ['desciption', 'description'],
  ['x', undefined],
  ['colour', undefined],
  ['', undefined],
])('“%s” was meant to be %s', (name, meant) => {
  expect(nearestOf(name, ['title', 'date', 'description', 'draft'])).toBe(meant)
})
