import { describe, expect, test } from 'vitest'
import { page, publishFiles, type PublishedViews } from '../../tests/support/core.ts'

const issue = (day: string, title: string, text: string, more = '') => page(`title: ${title}\ndate: ${day}${more}`, text)

/** A small archive that uses everything. */
const files: Record<string, string> = {
  'issues/1/index.md': issue(
    '2026-04-05',
    'Low water',
    'Good morning from the quay.\n\n## Reading\n\n[How tides turn](https://sea.example/tides) — A chart of **tides** for a year.\n\n## Events\n\n- [Quay Conf](https://quay.example/), 9–10 July 2026, Lisbon\n',
    '\naliases: [/letters/low-water/]',
  ),
  'issues/1/notes.md': 'What did not fit: [a ferry](https://ferry.example/).',
  'issues/2/index.md': issue(
    '2026-04-12',
    'Ropes',
    'Last week [we read of tides](/1/#how-tides-turn).\n\n## Events\n\n- [Quay Conf](https://quay.example/), 9–10 July 2026, Lisbon\n',
  ),
  'issues/3/index.md': issue('2026-04-19', 'Ferries', 'A ferry is a boat. See [the ropes](../2/) and [the talk](/notes/talk/).'),
  'issues/4/index.md': issue('2026-08-01', 'Not yet', 'Later.'),
  'notes/talk.md': page('title: A talk on knots\nevent: quay-conf-2026\ndate: 2026-04-15', 'As [the letter](/2/) said.'),
  'topics/tides.md': page('title: Tides\nwords: [tides]', 'The sea moves.'),
  'topics/boats.md': page('title: Boats\nwords: [ferry, boat]\naliases: [Ships]', 'What floats.'),
  'events/quay-conf-2026.md': page('title: Quay Conf 2026\nstart: 2026-07-09\nend: 2026-07-10\nlocation: Lisbon'),
  'pages/about.md': page('title: About\naliases: [/who/]', 'Written [weekly](/archive/).'),
}

describe('a small archive', () => {
  const { views, findings } = publishFiles(files)

  test('is without fault', () => {
    expect(findings).toEqual([])
  })

  test('publishes all but the future', () => {
    expect(views.published).toBe(9)
    expect(views.unpublished).toEqual([{ file: 'issues/4/index.md', unpublished: 'future', date: '2026-08-01T07:00:00Z' }])
    expect(views.issues.map(({ url, title }) => [url, title])).toEqual([
      ['/3/', 'Ferries'],
      ['/2/', 'Ropes'],
      ['/1/', 'Low water'],
    ])
  })

  test('knows who cites whom', () => {
    const citing = [...views.issues, ...views.notes].map(({ url, citedBy }) => [url, citedBy.map((it) => it.url)])
    expect(Object.fromEntries(citing)).toEqual({
      '/1/': ['/2/'],
      '/2/': ['/notes/talk/', '/3/'],
      '/3/': [],
      '/notes/talk/': ['/3/'],
    })
    expect(views.issues.map(({ cites }) => cites.map(({ url }) => url))).toEqual([['/2/'], ['/1/'], []])
  })

  test('knows what is about what', () => {
    expect(views.issues.map(({ topics }) => topics.map(({ slug }) => slug))).toEqual([['boats'], ['tides'], ['tides']])
    expect(views.topics.map(({ slug, quotes }) => [slug, quotes.map(({ url }) => url)])).toEqual([
      ['boats', ['/3/']],
      ['tides', ['/2/', '/1/#how-tides-turn']],
    ])
  })

  test('makes one event of all that is said of it', () => {
    expect(views.events).toMatchObject([
      {
        url: '/events/quay-conf-2026/',
        title: 'Quay Conf 2026',
        start: '2026-07-09',
        end: '2026-07-10',
        location: 'Lisbon',
        website: 'https://quay.example/',
        isPast: false,
        quotes: [{ issue: { name: '1' } }, { issue: { name: '2' } }],
        openSpaces: [{ url: '/notes/talk/' }],
      },
    ])
    expect(views.issues.map(({ events }) => events.map(({ url }) => url))).toEqual([
      [],
      ['/events/quay-conf-2026/'],
      ['/events/quay-conf-2026/'],
    ])
  })

  test('answers at old addresses', () => {
    expect(views.redirects).toEqual([
      { from: '/letters/low-water/', to: '/1/' },
      { from: '/topics/ships/', to: '/topics/boats/' },
      { from: '/who/', to: '/about/' },
    ])
  })

  test('leaves no link to be set', () => {
    expect(JSON.stringify(views)).not.toContain('galley:')
  })

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(views))).toEqual(views)
  })

  test('is the same again, in whatever order the disk has the files', () => {
    const reversed = Object.fromEntries(Object.entries(files).toReversed())
    expect(JSON.stringify(publishFiles(files).views)).toBe(JSON.stringify(views))
    expect(JSON.stringify(publishFiles(reversed).views)).toBe(JSON.stringify(views))
  })
})

describe('one issue more changes only the pages that show it', () => {
  const pagesOf = ({ views }: PublishedViews) =>
    new Map(
      [
        ...views.issues,
        ...views.issueNotes,
        ...views.notes,
        ...views.events,
        ...views.topics,
        ...views.pages,
        ...views.sources,
        ...views.authors,
      ].map((it) => [it.url, JSON.stringify(it)]),
    )
  const before = pagesOf(publishFiles(files))
  const changedBy = (text: string, more = '') => {
    const after = pagesOf(publishFiles({ ...files, 'issues/5/index.md': issue('2026-04-26', 'Five', text, more) }))
    for (const url of before.keys()) expect(after.has(url)).toBe(true)
    return [...after]
      .filter(([url, json]) => before.get(url) !== json)
      .map(([url]) => url)
      .toSorted()
  }

  test.each([
    ['that says nothing: its neighbour', 'Hello.', '', ['/3/', '/5/']],
    ['that cites: who is cited', 'See [low water](/1/).', '', ['/1/', '/3/', '/5/']],
    ['that cites a note: that note', 'See [the talk](/notes/talk/).', '', ['/3/', '/5/', '/notes/talk/']],
    ['about a topic: the topic', 'A ferry came.', '', ['/3/', '/5/', '/topics/boats/']],
    [
      'that names a topic and says nothing of it: itself, and the topic that lists who names it',
      'Hello.',
      '\ntopics: [boats]',
      ['/3/', '/5/', '/topics/boats/'],
    ],
    [
      'that announces: the event, and the site that it links to again',
      '## Events\n\n- [Quay Conf](https://quay.example/), 9–10 July 2026, Lisbon\n',
      '',
      ['/3/', '/5/', '/events/quay-conf-2026/', '/sources/quay.example/'],
    ],
    [
      'that announces what is new: pages of its own',
      '## Events\n\n- [Ebb Day](https://ebb.example/), 4 June 2026, Graz\n',
      '',
      ['/3/', '/5/', '/events/ebb-day-2026/', '/sources/ebb.example/'],
    ],
    ['that links to a page: not that page, which shows nobody', 'See [about](/about/).', '', ['/3/', '/5/']],
    ['that is a draft: none', 'See [low water](/1/). A ferry.', '\ndraft: true', []],
  ])('%s', (_, text, more, changed) => {
    expect(changedBy(text, more)).toEqual(changed)
  })
})

test('nothing gives an empty archive', () => {
  const { views, findings } = publishFiles({})
  const { published, ...lists } = views
  expect([published, findings]).toEqual([0, []])
  for (const list of Object.values(lists)) expect(list).toEqual([])
})
