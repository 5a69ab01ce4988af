import { describe, expect, test } from 'vitest'
import { page, publishFiles } from '../../../tests/support/core.ts'

const topics = {
  'topics/tides.md': page('title: Tides\nwords: [tide, low water]\naliases: [Ebb]\nrelated: [boats]', 'The sea moves.'),
  'topics/spring-tides.md': page('title: Spring tides\nwords: [spring tide]\nbroader: [tides]'),
  'topics/boats.md': page('title: Boats\nwords: [boat, ferry]\ndefinition: What floats.'),
}
const issue = (day: string, text: string, more = '') => page(`title: Of ${day}\ndate: ${day}${more}`, text)
const publishWith = (files: Record<string, string>) => publishFiles({ ...topics, ...files })
const topic = (files: Record<string, string>, slug: string) => publishWith(files).views.topics.find((it) => it.slug === slug)!

describe('a page’s topics', () => {
  const topicsOf = (text: string, more = '') =>
    publishWith({ 'issues/1/index.md': issue('2026-01-04', text, more) }).views.issues[0]!.topics.map(({ slug, count }) => [
      slug,
      count,
    ])

  test('are those of most passages, then by name', () => {
    expect(topicsOf('A boat.\n\nA ferry.\n\nThe tide.')).toEqual([
      ['boats', 2],
      ['tides', 1],
    ])
  })

  test('that have no page are not linked to', () => {
    const { issues } = publishFiles({
      'topics/a#b.md': page('title: Sharp\nwords: [boat]'),
      'topics/tides.md': topics['topics/tides.md'],
      'issues/1/index.md': issue('2026-01-04', '## Sea\n\nA boat on the tide.'),
    }).views
    expect(issues[0]!.topics.map(({ slug }) => slug)).toEqual(['tides'])
    expect(issues[0]!.sectionTopics['sea']!.map(({ slug }) => slug)).toEqual(['tides'])
  })

  test('those that the front matter names come first, found or not', () => {
    expect(topicsOf('A boat.\n\nA ferry.', '\ntopics: [Ebb]')).toEqual([
      ['tides', 0],
      ['boats', 2],
    ])
    expect(topicsOf('The tide.', '\ntags: [BOATS, Unheard of]')).toEqual([
      ['boats', 0],
      ['tides', 1],
    ])
  })

  test('those of each section are of its own passages alone', () => {
    const { views } = publishWith({
      'issues/1/index.md': issue('2026-01-04', '## Sea\n\nA boat.\n\n### Deep\n\nThe tide.\n\n## Land\n\nA tree.'),
    })
    const { sectionTopics } = views.issues[0]!
    expect(Object.entries(sectionTopics).map(([anchor, list]) => [anchor, list.map(({ slug }) => slug)])).toEqual([
      ['sea', ['boats']],
      ['deep', ['tides']],
    ])
  })

  test('know their page and title', () => {
    const { views } = publishWith({ 'issues/1/index.md': issue('2026-01-04', 'A boat.') })
    expect(views.issues[0]!.topics).toEqual([{ slug: 'boats', title: 'Boats', url: '/topics/boats/', count: 1 }])
  })

  test('that the vocabulary lacks are reported', () => {
    const { findings } = publishWith({ 'issues/1/index.md': issue('2026-01-04', 'Hello.', '\ntopics: [boats, trains]') })
    expect(findings).toMatchObject([{ code: 'topic-unknown', place: { file: 'issues/1/index.md', line: 4, column: 17 } }])
  })
})

describe('the page of a topic', () => {
  const files = {
    'issues/1/index.md': issue('2025-12-28', '## Sea\n\nThe tide is out.\n\nThe tide is in.'),
    'issues/2/index.md': issue('2026-01-04', 'A boat.'),
    'issues/3/index.md': issue('2026-01-11', '## Read\n\n[How boats wait](https://sea.example/boats) — For the tide.'),
    'notes/quay.md': page('title: Quay\ndate: 2026-01-08', 'The tide, again.'),
  }

  test('quotes every passage, newest first, within a text in its order, with a deep link', () => {
    const { quotes } = topic(files, 'tides')
    expect(
      quotes.map(({ page: { title }, day, url, section, title: item, quote }) => [title, day, url, section, item, quote]),
    ).toEqual([
      ['Of 2026-01-11', '2026-01-11', '/3/#how-boats-wait', 'Read', 'How boats wait', 'For the tide.'],
      ['Quay', '2026-01-08', '/notes/quay/', null, null, 'The tide, again.'],
      ['Of 2025-12-28', '2025-12-28', '/1/#sea', 'Sea', null, 'The tide is out.'],
      ['Of 2025-12-28', '2025-12-28', '/1/#sea', 'Sea', null, 'The tide is in.'],
    ])
  })

  test('says why: the words are in the passage', () => {
    for (const { quote, evidence } of topic(files, 'tides').quotes) {
      expect(evidence.length).toBeGreaterThan(0)
      for (const word of evidence) expect(quote.toLowerCase()).toContain(word.toLowerCase())
    }
  })

  test('counts, by year, from the first to the last', () => {
    expect(topic(files, 'tides')).toMatchObject({
      count: 4,
      first: '2025-12-28',
      last: '2026-01-11',
      years: [
        { year: '2026', count: 2 },
        { year: '2025', count: 2 },
      ],
    })
    expect(topic({}, 'tides')).toMatchObject({ count: 0, first: null, last: null, years: [], quotes: [] })
  })

  test('has the topics that often occur with it', () => {
    const [boats, spring, tides] = ['boats', 'spring-tides', 'tides'].map((slug) => topic({}, slug)) as [never, never, never]
    expect(tides).toMatchObject({
      title: 'Tides',
      aliases: ['Ebb'],
      narrower: [{ url: '/topics/spring-tides/', title: 'Spring tides' }],
      broader: [],
      related: [{ url: '/topics/boats/', title: 'Boats' }],
      text: { blocks: [{ content: [{ type: 'raw', value: '<p>The sea moves.</p>' }] }] },
    })
    expect(spring).toMatchObject({ broader: [{ url: '/topics/tides/', title: 'Tides' }] })
    expect(boats).toMatchObject({ definition: 'What floats.', related: [] })
  })

  test('a passage about a narrower topic is on the broader one’s page', () => {
    expect(topic({ 'issues/1/index.md': issue('2026-01-04', 'A spring tide.') }, 'tides').count).toBe(1)
  })

  test('its other names redirect to it, unless a page has the address', () => {
    const { views } = publishWith({ 'topics/ebb.md': page('title: Low water') })
    expect(views.redirects).toEqual([])
    expect(publishWith({}).views.redirects).toEqual([{ from: '/topics/ebb/', to: '/topics/tides/' }])
  })

  test('quotes of one day keep their order, however many others there are', () => {
    const many = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`issues/${index + 1}/index.md`, issue('2026-01-04', `Boat ${index + 1}.`)]),
      )
    for (const count of [2, 9, 33, 70]) {
      const { quotes } = topic({ ...many(count), 'notes/quay.md': page('title: Q\ndate: 2026-01-04', 'Boat 0.') }, 'boats')
      expect(quotes.map(({ quote }) => quote)).toEqual(Array.from({ length: count + 1 }, (_, index) => `Boat ${count - index}.`))
    }
  })

  test('topics come by title', () => {
    expect(publishWith({}).views.topics.map(({ title }) => title)).toEqual(['Boats', 'Spring tides', 'Tides'])
  })
})
