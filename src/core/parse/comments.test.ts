import { describe, expect, test } from 'vitest'
import { settingsSchema } from '../model/settings.ts'
import { read } from '../read.ts'
import { tagsOf } from '../topics/named.ts'
import { topicOf } from '../../../tests/support/topics.ts'
import { compileVocabulary } from '../topics/vocabulary.ts'

const settings = settingsSchema.parse({ title: 'T', description: 'D', url: 'https://letters.example/', author: 'A' })
const readText = (text: string, name = 'index.md') =>
  read(
    { path: `issues/1/${name}`, bytes: new TextEncoder().encode(`---\ntitle: T\ndate: 2026-03-01\n---\n\n${text}\n`) },
    'issue',
    settings,
  )
const said = (text: string, name?: string) =>
  readText(text, name).body!.passages.map(({ title, text: whole, topics }) => [
    title || whole,
    topics?.map(({ name: topic }) => topic),
  ])

describe('a comment sets the topics of', () => {
  test.each([
    ['the paragraph after it', '<!-- galley: topics: tides, CI/CD -->\n\nAll is wet.', [['All is wet.', ['tides', 'CI/CD']]]],
    [
      'the one it stands in',
      'All is wet. <!-- galley: topics: tides -->\n\nDry.',
      [
        ['All is wet.', ['tides']],
        ['Dry.', undefined],
      ],
    ],
    ['no topic', '<!-- galley: no-topics -->\nAll is wet.', [['All is wet.', []]]],
    [
      'an item, with its commentary',
      '[Eels](https://e.example/1)\n\nSlippery. <!-- galley: topics: eels -->',
      [['Eels', ['eels']]],
    ],
    [
      'every entry of a list',
      '<!-- galley: topics: eels -->\n\n- [A](https://a.example/a)\n- [B](https://b.example/b)',
      [
        ['A', ['eels']],
        ['B', ['eels']],
      ],
    ],
    [
      'one entry of a list',
      '- [A](https://a.example/a) <!-- galley: topics: eels -->\n- [B](https://b.example/b)',
      [
        ['A', ['eels']],
        ['B', undefined],
      ],
    ],
    [
      'the first passage below a heading',
      '<!-- galley: topics: eels -->\n\n## Sea\n\nOne.\n\nTwo.',
      [
        ['One.', ['eels']],
        ['Two.', undefined],
      ],
    ],
    ['a sponsored item', '<!-- galley: sponsor, topics: eels -->\n[A](https://a.example/a)', [['A', ['eels']]]],
  ])('%s', (_, text, expected) => expect(said(text)).toEqual(expected))

  test('a passage in MDX', () => {
    expect(said('{/* galley: topics: tides */}\n\nAll is wet.', 'index.mdx')).toEqual([['All is wet.', ['tides']]])
  })
})

describe('what the editor sets wins', () => {
  const vocabulary = compileVocabulary([
    topicOf('sea', { aliases: ['Ocean'] }),
    topicOf('eels', { words: ['eel'], broader: ['sea'] }),
  ]).value!
  const tagged = (text: string) => tagsOf(readText(text).body!.passages[0]!, vocabulary)

  test('over what is found, with what it is part of', () => {
    expect(tagged('## Eel\n\nAn eel, in eel grass.').tags).toMatchObject([
      { slug: 'eels', isNamed: false, evidence: ['eel'] },
      { slug: 'sea', through: 'eels' },
    ])
    expect(tagged('An eel. <!-- galley: topics: ocean -->').tags).toMatchObject([{ slug: 'sea', isNamed: true, evidence: [] }])
    expect(tagged('A fish. <!-- galley: topics: eels -->').tags).toMatchObject([
      { slug: 'eels', score: 1 },
      { slug: 'sea', isInferred: true },
    ])
    expect(tagged('An eel. <!-- galley: no-topics -->').tags).toEqual([])
  })

  test('but not with names that nobody knows, which are reported where they stand', () => {
    const { tags, findings } = tagged('An eel. <!-- galley: topics: oels -->')
    expect(tags).toMatchObject([{ slug: 'eels', isNamed: false }])
    expect(findings).toMatchObject([{ code: 'topic-unknown', place: { line: 6, column: 9 } }])
  })
})

describe('a comment that Galley does not understand', () => {
  const messages = (text: string) =>
    readText(text)
      .findings.filter(({ code }) => code === 'comment-unknown')
      .map(({ place, message }) => [place.line, message])

  test.each([
    ['<!-- galley: sponser -->\n\nA.', '“sponser” is no word of a `galley:` comment; did you mean `sponsor`?'],
    ['A. <!-- galley: notopics -->', '“notopics” is no word of a `galley:` comment; did you mean `no-topics`?'],
    ['<!-- galley: topic: tides -->\n\nA.', '“topic:” is no word of a `galley:` comment; did you mean `topics:`?'],
    ['A. <!-- galley allow word-doubled: so -->', 'begins with “galley”, so that it is not read; write `galley: allow`.'],
    ['A. <!-- Galley: sponsor -->', 'begins with “Galley:”, so that it is not read; write `galley: sponsor`.'],
    ['<!-- galley: topics: -->\n\nA.', '`topics:` names no topic'],
    ['<!-- galley: -->\n\nA.', 'The `galley:` comment says nothing'],
  ])('%j', (text, message) => expect(messages(text)[0]).toEqual([6, expect.stringContaining(message)]))

  test.each(['A. <!-- galley: allow: meant -->', 'A. <!-- galley: alow word-doubled: meant so -->'])('once, in %j', (text) =>
    expect(messages(text)).toEqual([[6, expect.stringContaining('did you mean `allow`?')]]),
  )

  test.each([
    '<!-- galley slaves row -->\n\nA.',
    '<!-- todo: sponser -->\n\nA.',
    '```html\n<!-- galley: sponser -->\n```',
    '<!-- galley: item, not-sponsor -->\n\n[A](https://a.example/a)',
  ])('is not %j', (text) => expect(messages(text)).toEqual([]))
})
