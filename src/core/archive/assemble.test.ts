import { describe, expect, test } from 'vitest'
import { page, pageHtml, publishFiles } from '../../../tests/support/core.ts'

const issue = (day: string, more = '', text = 'Hello.') => page(`title: Of ${day}\ndate: ${day}${more}`, text)
const codes = ({ findings }: ReturnType<typeof publishFiles>) => findings.map(({ code, place }) => [code, place.file])

describe('held back', () => {
  const files = {
    'issues/1/index.md': issue('2026-01-04'),
    'issues/2/index.md': issue('2026-01-11', '\ndraft: true'),
    'issues/2/notes.md': 'Notes.',
    'issues/3/index.md': issue('2026-07-01'),
    'issues/3/notes.md': 'Notes.',
    'issues/1/notes.md': page('draft: true'),
    'notes/a.md': issue('2026-07-02'),
    'notes/b.md': issue('2026-01-04', '\ndraft: true'),
    'pages/c.md': page('title: C\ndraft: true'),
  }
  const unpublished = [
    { file: 'issues/2/index.md', unpublished: 'draft', date: null },
    { file: 'issues/3/index.md', unpublished: 'future', date: '2026-07-01T07:00:00Z' },
    { file: 'notes/a.md', unpublished: 'future', date: '2026-07-02T07:00:00Z' },
    { file: 'notes/b.md', unpublished: 'draft', date: null },
    { file: 'issues/1/notes.md', unpublished: 'draft', date: null },
    { file: 'issues/2/notes.md', unpublished: 'draft', date: null },
    { file: 'issues/3/notes.md', unpublished: 'future', date: '2026-07-01T07:00:00Z' },
    { file: 'pages/c.md', unpublished: 'draft', date: null },
  ]

  test('are drafts and later texts, with the notes beside them, each with its reason', () => {
    const { views } = publishFiles(files)
    expect(views.unpublished).toEqual(unpublished)
    expect(views.published).toBe(1)
    expect([views.issues, views.issueNotes, views.notes, views.pages].map((list) => list.length)).toEqual([1, 0, 0, 0])
  })

  test('are shown where they are asked for, and still named', () => {
    const { views } = publishFiles(files, { includeUnpublished: true })
    expect(views.unpublished).toEqual(unpublished)
    expect(views.published).toBe(9)
    expect(views.issues.map(({ name, unpublished }) => [name, unpublished])).toEqual([
      ['3', 'future'],
      ['2', 'draft'],
      ['1', null],
    ])
  })

  test.each([
    ['2026-06-01T12:00:00Z', []],
    ['2026-06-01T12:00:01Z', ['future']],
    ['2026-06-01T14:00:00+02:00', []],
    ['2026-06-01', []],
    ['2026-06-02', ['future']],
  ])('at noon of 1 June 2026, one dated %s: %j', (date, holds) => {
    expect(publishFiles({ 'issues/1/index.md': issue(date) }).views.unpublished.map(({ unpublished }) => unpublished)).toEqual(
      holds,
    )
  })

  test('a note that has its date from its event waits for it', () => {
    const event = { 'events/quay.md': page('title: Quay\nstart: 2026-07-01'), 'notes/a.md': page('title: A\nevent: quay') }
    const { views } = publishFiles(event)
    expect(views.notes).toEqual([])
    expect(views.unpublished).toEqual([{ file: 'notes/a.md', unpublished: 'future', date: '2026-07-01T07:00:00Z' }])
    expect(views.events[0]!.openSpaces).toEqual([])
    const shown = publishFiles(event, { includeUnpublished: true }).views
    expect(shown.notes.map(({ unpublished }) => unpublished)).toEqual(['future'])
    expect(shown.unpublished).toEqual(views.unpublished)
  })

  test('notes and pages that are drafts by themselves say so where they are shown', () => {
    const drafts = {
      'issues/1/index.md': issue('2026-01-04'),
      'issues/1/notes.md': page('draft: true'),
      'pages/about.md': page('title: About\ndraft: true'),
      'pages/colophon.md': page('title: Colophon'),
    }
    const { issueNotes, pages } = publishFiles(drafts, { includeUnpublished: true }).views
    expect(issueNotes.map(({ unpublished }) => unpublished)).toEqual(['draft'])
    expect(pages.map(({ name, unpublished }) => [name, unpublished])).toEqual([
      ['about', 'draft'],
      ['colophon', null],
    ])
  })

  test.each([true, false])('a link to one is reported as such, whether or not it is shown: %j', (includeUnpublished) => {
    const from = { 'issues/1/index.md': issue('2026-01-04', '', '[a](/2/) [b](/3/notes/)') }
    expect(codes(publishFiles({ ...files, ...from }, { includeUnpublished }))).toEqual([
      ['link-held', 'issues/1/index.md'],
      ['link-held', 'issues/1/index.md'],
    ])
  })
})

describe('duplicates', () => {
  test('of a number: the first by path keeps it, the other is reported', () => {
    const published = publishFiles({
      'issues/064/index.md': issue('2026-01-04'),
      'issues/64/index.md': issue('2026-01-11'),
      'issues/64/notes.md': 'Notes.',
    })
    expect(published.views.issues.map(({ file }) => file)).toEqual(['issues/064/index.md'])
    expect(published.findings[0]).toEqual({
      code: 'number-duplicate',
      place: { file: 'issues/64/index.md' },
      message: '64 is the number of issues/064/index.md already; give one of the two folders another name.',
    })
  })

  test.each([
    [
      'two slugs',
      { 'issues/1/index.md': issue('2026-01-04', '\nslug: a'), 'issues/2/index.md': issue('2026-01-11', '\nslug: a') },
    ],
    [
      'a slug and a number',
      { 'issues/1/index.md': issue('2026-01-04'), 'issues/2/index.md': issue('2026-01-11', '\nslug: "1"') },
    ],
    ['an issue and a page', { 'issues/a/index.md': issue('2026-01-04'), 'pages/a.md': page('title: A') }],
    ['a page and one that every site has', { 'pages/archive.md': page('title: A'), 'issues/1/index.md': issue('2026-01-04') }],
    ['a note and a note', { 'notes/a.md': issue('2026-01-04'), 'notes/b.md': issue('2026-01-04', '\nslug: a') }],
  ])('of an address: one keeps it, the other is reported: %s', (_, files) => {
    const published = publishFiles(files)
    expect(published.views.published).toBe(1)
    expect(codes(published).map(([code]) => code)).toEqual(['address-duplicate'])
  })
})

describe('a note’s date', () => {
  test.each([
    ['its own', '\ndate: 2026-02-01', '2026-02-01'],
    ['that of the record of its event', '', '2026-03-01'],
  ])('is %s', (_, date, day) => {
    const { views } = publishFiles({
      'events/quay.md': page('title: Quay\nstart: 2026-03-01'),
      'notes/a.md': page(`title: A\nevent: quay${date}`),
    })
    expect(views.notes.map((note) => note.day)).toEqual([day])
  })

  test('that is missing is reported', () => {
    expect(publishFiles({ 'notes/a.md': page('title: A') })).toMatchObject({
      views: { notes: [] },
      findings: [{ code: 'front-matter-invalid', message: 'The note has no `date`, nor an `event` that has one; add `date`.' }],
    })
  })
})

test('a note without a title goes by its first heading, which it does not repeat, else by its file', () => {
  const { views } = publishFiles({
    'notes/a.md': page('date: 2026-01-04', '# The quay\n\nHello.'),
    'notes/low-tide_2.md': page('date: 2026-01-04'),
  })
  expect(views.notes.map(({ title, text }) => [title, pageHtml(text)])).toEqual([
    ['low tide 2', '<p>Hello.</p>'],
    ['The quay', '<p>Hello.</p>'],
  ])
})

describe('nothing is lost', () => {
  test('whatever is read is published, held back or reported', () => {
    const files = {
      'issues/1/index.md': issue('2026-01-04'),
      'issues/1/notes.md': 'Notes.',
      'issues/2/index.md': 'No front matter.',
      'issues/30/index.md': issue('2027-01-04'),
      'issues/04/index.md': issue('2026-01-11'),
      'issues/4/index.md': issue('2026-01-11'),
      'notes/a.md': page('title: A'),
      'notes/b.md': issue('2026-01-04'),
      'events/c.md': page('title: C\nstart: 2026-05-01'),
      'events/d.md': page('start: 2026-05-01'),
      'topics/e.md': page('title: E'),
      'topics/f.md': 'No front matter.',
      'pages/g.md': page('title: G'),
      'pages/topics.md': page('title: Topics'),
    }
    const { views, findings } = publishFiles(files)
    const heldBack = new Set(views.unpublished.map(({ file }) => file))
    const reported = new Set(findings.map(({ place }) => place.file)).difference(heldBack)
    expect(views.published + heldBack.size + reported.size).toBe(Object.keys(files).length)
  })
})
