import { describe, expect, test } from 'vitest'
import { rssOf } from '../feeds/rss.ts'
import { topicFeed } from '../feeds/topic-feed.ts'
import type { Views } from '../model/views.ts'
import { addressed } from '../../../tests/support/core.ts'
import { viewsOf, issueOf, settings, topicFile } from '../../../tests/support/views.ts'
import { closenessOf } from './co-occurring-topics.ts'

const topics = {
  'topics/sea.md': topicFile('Sea', 'words: [sea]'),
  'topics/eels.md': topicFile('Eels', 'words: [eels]\nbroader: [sea]'),
  'topics/boats.md': topicFile('Boats', 'words: [boats]'),
  'topics/tea.md': topicFile('Tea', 'words: [tea]'),
}
const item = (title: string, said = '') => `[${title}](https://n.example/${title.replace(/\W+/g, '-')}): ${said}\n\n`

const { views } = viewsOf({
  ...topics,
  'issues/1/index.md': issueOf('2023-05-07', item('Eels and boats') + item('Tea at noon')),
  'issues/2/index.md': issueOf('2025-05-11', item('Boats for eels') + item('Bread', 'Of rye.') + item('Salt')),
  'issues/3/index.md': issueOf(
    '2026-05-10',
    `${item('Boats of eels', 'Slippery.')}${item('Milk')}## Harbour\n\nA word. <!-- galley: topics: eels -->\n\nAnother. <!-- galley: topics: eels -->\n`,
    'topics: [tea]\n',
  ),
  'notes/berths.md': '---\ntitle: On berths\ndate: 2026-05-12\n---\n\nWe measured berths for boats.\n',
  'events/regatta.md': '---\ntitle: Regatta\nstart: 2026-07-01\ntopics: [boats]\n---\n',
})
const topic = (slug: string): Views['topics'][number] => views.topics.find((it) => it.slug === slug)!

describe('the page of a topic', () => {
  test('counts every year of the archive, those without a passage included', () => {
    expect(topic('tea').span).toEqual([
      { year: '2023', count: 1 },
      { year: '2024', count: 0 },
      { year: '2025', count: 0 },
      { year: '2026', count: 0 },
    ])
  })

  test('says why each passage is there', () => {
    expect(topic('eels').quotes.map(({ evidence, isNamed }) => [evidence, isNamed])).toEqual([
      [['eels'], false],
      [[], true],
      [[], true],
      [['eels'], false],
      [['Eels'], false],
    ])
    expect(topic('sea').quotes.every(({ through }) => through === 'Eels')).toBe(true)
  })

  test('names topics that often share its passages, and on how many; not what it is part of', () => {
    expect(topic('boats').coOccurringTopics).toEqual([{ url: '/topics/eels/', title: 'Eels', count: 3 }])
    expect(topic('eels').coOccurringTopics.map(({ title }) => title)).toEqual(['Boats'])
    expect(topic('tea').coOccurringTopics).toEqual([])
  })

  test('has its events, its notes, and issues that name it though no passage is about it', () => {
    expect(topic('boats').events.map(({ title }) => title)).toEqual(['Regatta'])
    expect(topic('boats').notes).toEqual([{ url: '/notes/berths/', title: 'On berths' }])
    expect(topic('tea').namedBy.map(({ url }) => url)).toEqual(['/3/'])
  })
})

test.each([
  // both, one, other, all
  [10, 10, 10, 100, 1],
  [1, 10, 10, 100, 0],
  [5, 10, 10, 100, 0.54],
])('%i on both, of %i and %i among %i: closeness %f', (both, one, other, all, closeness) => {
  expect(closenessOf(both, one, other, all)).toBeCloseTo(closeness, 2)
})

describe('the feed of a topic', () => {
  const feed = rssOf(topicFeed(topic('eels'), settings), addressed('https://kelp.example/topics/eels/feed.xml'))
  const ids = [...feed.matchAll(/<guid[^>]*>([^<]*)/g)].map(([, id]) => id)

  test('has an entry a passage by its deep link, the newest first, and one for those under one heading', () => {
    expect(ids).toEqual([
      'https://kelp.example/3/#boats-of-eels',
      'https://kelp.example/3/#harbour',
      'https://kelp.example/2/#boats-for-eels',
      'https://kelp.example/1/#eels-and-boats',
    ])
    expect(feed).toContain('<title>Harbour · Of 2026-05-10</title>')
    expect(feed).toContain('<blockquote><p>A word.</p></blockquote>\n<blockquote><p>Another.</p></blockquote>')
    expect(feed).toContain('<p>From <a href="https://kelp.example/2/">Of 2025-05-11</a>.</p>')
  })

  test('may be linked to', () => {
    const linking = issueOf('2026-06-01', 'By [feed](/topics/eels/feed.xml), not [this](/topics/eals/feed.xml).')
    const { findings } = viewsOf({ ...topics, 'issues/4/index.md': linking })
    expect(findings).toMatchObject([{ code: 'link-internal-missing', message: expect.stringContaining('eals') }])
  })

  test('says where it is', () => {
    expect(feed).toContain('href="https://kelp.example/topics/eels/feed.xml"')
  })

  test('holds twenty at most, and nothing that is held back', () => {
    const [quote] = topic('eels').quotes
    const quotes = Array.from({ length: 30 }, (_, index) => ({
      ...quote!,
      url: addressed(`/3/#a${index}`),
      isUnpublished: index === 0,
    }))
    const { entries } = topicFeed({ ...topic('eels'), quotes }, settings)
    expect(entries).toHaveLength(20)
    expect(entries.map(({ url }) => url)).not.toContain('https://kelp.example/3/#a0')
  })
})
