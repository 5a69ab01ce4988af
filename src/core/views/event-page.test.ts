import { describe, expect, test } from 'vitest'
import { page, publishFiles } from '../../../tests/support/core.ts'

const announcing = (...lines: string[]) => `## Events\n\n${lines.map((line) => `- ${line}\n`).join('')}`
const issue = (day: string, text: string, more = '') => page(`title: Of ${day}\ndate: ${day}${more}`, text)
const quayConf = '[Quay Conf](https://quay.example/), 9–10 July 2026, Lisbon'

describe('the events of an issue', () => {
  const eventsOf = (files: Record<string, string>, name = '1') =>
    publishFiles(files).views.issues.find((it) => it.name === name)!.events

  test('are those that it announces, by date', () => {
    const files = {
      'issues/1/index.md': issue('2026-05-03', announcing(quayConf, '[Ebb Day](https://ebb.example/), 4 June 2026, Graz')),
    }
    expect(eventsOf(files)).toEqual([
      {
        url: '/events/ebb-day-2026/',
        title: 'Ebb Day',
        start: '2026-06-04',
        end: '2026-06-04',
        location: 'Graz',
        isOnline: false,
        deadline: null,
        status: 'scheduled',
      },
      {
        url: '/events/quay-conf-2026/',
        title: 'Quay Conf',
        start: '2026-07-09',
        end: '2026-07-10',
        location: 'Lisbon',
        isOnline: false,
        deadline: null,
        status: 'scheduled',
      },
    ])
  })

  test('and those that its front matter names, by slug or by record; those without a date last', () => {
    const files = {
      'issues/1/index.md': issue('2026-05-03', 'Hello.', '\nevents: [someday, quay-conf-2026]'),
      'issues/2/index.md': issue('2026-05-10', announcing(quayConf)),
      'events/someday.md': page('title: Some day'),
    }
    expect(eventsOf(files).map(({ title }) => title)).toEqual(['Quay Conf', 'Some day'])
  })

  test('that the vocabulary lacks are reported', () => {
    const { findings } = publishFiles({
      'issues/1/index.md': issue('2026-05-03', 'Hello.', '\nevents: [nowhere]'),
      'notes/a.md': page('title: A\ndate: 2026-05-03\nevent: never'),
    })
    expect(findings).toEqual([
      {
        code: 'event-unknown',
        place: { file: 'issues/1/index.md', line: 4, column: 10, endLine: 4, endColumn: 17 },
        message:
          '`events` names “nowhere”, which no issue announces and content/events does not have; correct the slug, or add events/nowhere.md.',
      },
      {
        code: 'event-unknown',
        place: { file: 'notes/a.md', line: 4, column: 1, endLine: 4, endColumn: 6 },
        message:
          '`event` names “never”, which no issue announces and content/events does not have; correct the slug, or add events/never.md.',
      },
    ])
  })
})

describe('the page of an event', () => {
  const files = {
    'issues/1/index.md': issue('2026-04-05', announcing(quayConf)),
    'issues/2/index.md': issue('2026-04-12', announcing(quayConf)),
    'notes/b.md': page('title: Ropes\ndate: 2026-05-03\nevent: quay-conf-2026'),
    'notes/a.md': page('title: Knots\ndate: 2026-05-03\nevent: quay-conf-2026'),
  }
  const only = (more: Record<string, string> = {}, now = '2026-06-01T12:00:00Z') => {
    const { views } = publishFiles({ ...files, ...more }, { now })
    expect(views.events).toHaveLength(1)
    return views.events[0]!
  }

  test('has what every issue says of it, in their order, with deep links', () => {
    expect(only().quotes.map(({ issue: { name, day }, url, mention }) => [name, day, url, mention.start])).toEqual([
      ['1', '2026-04-05', '/1/#quay-conf', '2026-07-09'],
      ['2', '2026-04-12', '/2/#quay-conf', '2026-07-09'],
    ])
  })

  test('has the notes taken there, by title, and each of them and each issue lead back', () => {
    expect(only().openSpaces).toEqual([
      { url: '/notes/a/', title: 'Knots' },
      { url: '/notes/b/', title: 'Ropes' },
    ])
    const { views } = publishFiles(files)
    expect(views.notes.map(({ events }) => events.map(({ url }) => url))).toEqual([
      ['/events/quay-conf-2026/'],
      ['/events/quay-conf-2026/'],
    ])
    expect(views.issues[0]!.openSpaces.map(({ title }) => title)).toEqual(['Knots', 'Ropes'])
  })

  test.each([
    ['2026-07-08T00:00:00Z', false],
    ['2026-07-10T23:59:59Z', false],
    ['2026-07-11T00:00:00Z', true],
  ])('at %s it is past: %s', (now, isPast) => {
    expect(only({}, now).isPast).toBe(isPast)
  })

  test('is the editor’s where there is a record', () => {
    const record = page(
      'title: Quay Conf 2026\nstart: 2026-07-09\nend: 2026-07-11\nstatus: cancelled\ntopics: [boats]',
      'It is **off**.',
    )
    expect(only({ 'events/quay-conf-2026.md': record, 'topics/boats.md': page('title: Boats') })).toMatchObject({
      file: 'events/quay-conf-2026.md',
      title: 'Quay Conf 2026',
      end: '2026-07-11',
      status: 'cancelled',
      topics: [{ url: '/topics/boats/', title: 'Boats' }],
      text: { blocks: [{ content: [{ type: 'raw', value: '<p>It is <strong>off</strong>.</p>' }] }] },
    })
  })

  test('knows its other editions, newest first', () => {
    const { views } = publishFiles({
      'events/quay-2024.md': page('title: Quay 2024\nstart: 2024-07-09\nseries: Quay'),
      'events/quay-2025.md': page('title: Quay 2025\nstart: 2025-07-09\nseries: Quay'),
      'events/quay-2026.md': page('title: Quay 2026\nstart: 2026-07-09\nseries: Quay'),
      'events/other.md': page('title: Other\nstart: 2026-07-09'),
    })
    const editions = Object.fromEntries(views.events.map((event) => [event.slug, event.editions.map(({ title }) => title)]))
    expect(editions).toEqual({
      'quay-2024': ['Quay 2026', 'Quay 2025'],
      'quay-2025': ['Quay 2026', 'Quay 2024'],
      'quay-2026': ['Quay 2025', 'Quay 2024'],
      other: [],
    })
  })
})
