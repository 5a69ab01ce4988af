import { describe, expect, test } from 'vitest'
import { classify } from './classify.ts'

const sort = (...paths: string[]) => classify(paths, [])

test.each([
  ['issues/288/index.md', 'issue'],
  ['issues/288/index.mdx', 'issue'],
  ['issues/a year in review/index.md', 'issue'],
  ['issues/288/notes.md', 'issue-notes'],
  ['notes/quay.md', 'note'],
  ['notes/quay.mdx', 'note'],
  ['notes/quay/index.md', 'note'],
  ['events/quay-2026.md', 'event'],
  ['topics/tides.md', 'topic'],
  ['pages/about.mdx', 'page'],
  ['pages/about.md', 'page'],
])('%s is %s', (path, kind) => {
  expect(sort(path).documents).toEqual([{ path, kind }])
})

describe('what is not read is said, with where it belongs', () => {
  test.each([
    ['issues/288.md', 'move it to issues/288/index.md.'],
    ['issues/288/talk.md', 'beside an issue only index.md and notes.md are; move it to notes/288-talk.md.'],
    ['issues/288/more/talk.md', 'beside an issue only index.md and notes.md are; move it to notes/288-talk.md.'],
    ['events/quay.mdx', 'events are Markdown; rename it to quay.md.'],
    ['topics/tides.mdx', 'topics are Markdown; rename it to tides.md.'],
    ['topics/sea/tides.md', 'move it to topics/tides.md.'],
    ['notes/2026/quay.md', 'move it to notes/quay.md.'],
    ['README.md', 'content is issues, notes, events, topics and pages, each in its folder.'],
    ['letters/1.md', 'content is issues, notes, events, topics and pages, each in its folder.'],
  ])('%s', (path, advice) => {
    const { documents, findings } = sort(path, 'issues/288/index.md')
    expect(documents.map(({ kind }) => kind)).toEqual(['issue'])
    expect(findings).toContainEqual({ code: 'file-unknown', place: { file: path }, message: `The file is not read: ${advice}` })
  })

  test('of a text in Markdown and in MDX the first is read', () => {
    const { documents, findings } = sort('notes/a.mdx', 'notes/a.md')
    expect(documents).toEqual([{ path: 'notes/a.md', kind: 'note' }])
    expect(findings).toEqual([
      {
        code: 'file-unknown',
        place: { file: 'notes/a.mdx' },
        message: 'The file is not read, because notes/a.md stands beside it; keep one of the two.',
      },
    ])
  })
})

test('all else lies beside', () => {
  expect([...sort('issues/1/index.md', 'issues/1/a.png', 'issues/1/b/c.pdf', 'notes/d.txt').assets]).toEqual([
    'issues/1/a.png',
    'issues/1/b/c.pdf',
    'notes/d.txt',
  ])
})

test('hidden files and folders are nobody’s', () => {
  const { documents, assets, findings } = sort('.git/config', 'notes/.a.md', 'issues/.old/index.md', '.DS_Store')
  expect([documents, [...assets], findings]).toEqual([[], [], []])
})

test('issues come in the order of their numbers, whatever order the system has', () => {
  const order = [
    'issues/2/index.md',
    'issues/10/index.md',
    'issues/064/index.md',
    'issues/64/index.md',
    'notes/a.md',
    'topics/B.md',
  ]
  expect(sort(...order.toReversed()).documents.map(({ path }) => path)).toEqual(order)
})

describe('a folder without its issue is said', () => {
  test.each([
    ['an empty one', [], ['issues', 'issues/7']],
    ['one with notes alone', ['issues/7/notes.md'], ['issues', 'issues/7']],
    ['one with a picture alone', ['issues/7/a.png'], ['issues', 'issues/7']],
    ['one with folders alone', [], ['issues', 'issues/7', 'issues/7/more']],
  ])('%s', (_, paths, folders) => {
    expect(classify(paths, folders).findings).toEqual([
      {
        code: 'folder-without-issue',
        place: { file: 'issues/7' },
        message: 'issues/7 holds no issue; add issues/7/index.md, or remove the folder.',
      },
    ])
  })

  test('a file among the issues is no folder', () => {
    expect(classify(['issues/a.png'], ['issues', 'issues/.git'])).toMatchObject({ findings: [] })
  })
})

test.each([
  ['issues/1/a#b.png', 'it has “#”, at which the path of an address ends'],
  ['issues/1/a?b.svg', 'it has “?”, at which the path of an address ends'],
  ['issues/100%/a.png', 'it has “%”, by which addresses encode characters'],
])('a picture whose path cannot be part of an address is left out: %s', (path, reason) => {
  const { assets, findings } = sort('issues/1/index.md', 'issues/100%/index.md', path, 'issues/1/a b.png')
  expect([...assets]).toEqual(['issues/1/a b.png'])
  expect(findings).toEqual([
    {
      code: 'file-refused',
      place: { file: path },
      message: `It is left out, because its path cannot be part of an address: ${reason}; rename it.`,
    },
  ])
})
