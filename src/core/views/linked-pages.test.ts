import { describe, expect, test } from 'vitest'
import { build } from '../pipeline.ts'
import type { Entry } from '../model/entry.ts'
import { viewsOf, entriesFrom, settings } from '../../../tests/support/outlets.ts'

const item = (title: string, url: string, byline = '') => `[${title}](${url})${byline && `  \n${byline}`}\n\nWorth it.`

const weekly = [
  `## Links\n\n${item('Boats', 'https://blog.kelp.com/boats', 'Ida Holm, Kelp Weekly')}\n\n${item('Nets', 'https://kelp.com/nets', 'Tom Berg, Kelp Weekly')}`,
  `## Links\n\n${item('Looms', 'https://github.com/Loom/loom')}\n\n${item('Yarn', 'https://wool.com/yarn', 'IDA HOLM and Tom Berg, Wool')}\n\n${item('Ours', 'https://old.sea.example/1/')}`,
  `## Links\n\n[Paid](https://kelp.com/paid?x=1) *SPONSORED*\n\n${item('Ropes', 'https://github.com/loom/rope')}`,
]
const findingsOf = (entries: readonly Entry[]) =>
  build({ entries }, { settings, now: '2040-01-01T00:00:00Z', includeUnpublished: false, assets: new Set(), served: new Set() })
    .findings
const codesOf = (entries: readonly Entry[]) => findingsOf(entries).map(({ code }) => code)

const views = viewsOf(entriesFrom(weekly))
const source = (slug: string) => views.sources.find((page) => page.slug === slug)!
const author = (slug: string) => views.authors.find((page) => page.slug === slug)!

describe('a page of a source', () => {
  test('counts sponsored items apart from the others', () => {
    expect(source('kelp.com')).toMatchObject({
      title: 'Kelp Weekly',
      count: 2,
      sponsored: 1,
      first: '2030-01-06',
      last: '2030-01-20',
    })
    expect(source('kelp.com').items.map(({ title, isSponsored }) => [title, isSponsored])).toEqual([
      ['Paid', true],
      ['Boats', false],
      ['Nets', false],
    ])
  })

  test('lists every item, the newest first, by its anchor in its issue', () => {
    expect(source('github.com-loom').items.map(({ url, day }) => [url, day])).toEqual([
      ['/3/#ropes', '2030-01-20'],
      ['/2/#looms', '2030-01-13'],
    ])
    expect(source('github.com-loom').years).toEqual([{ year: '2030', count: 2 }])
  })

  test('tells where it is and who writes there', () => {
    expect(source('kelp.com')).toMatchObject({
      url: '/sources/kelp.com/',
      host: 'kelp.com',
      owner: null,
      site: 'https://kelp.com/',
    })
    expect(source('github.com-loom')).toMatchObject({ host: 'github.com', owner: 'loom', site: null })
    expect(source('wool.com').items[0]!.authors).toEqual([
      { url: '/authors/ida-holm/', title: 'IDA HOLM' },
      { url: '/authors/tom-berg/', title: 'Tom Berg' },
    ])
  })

  test('there is none for the newsletter itself', () => {
    expect(views.sources.map(({ slug }) => slug)).toEqual(['kelp.com', 'github.com-loom', 'wool.com'])
  })
})

test('a page of an author lists their items, wherever they stand', () => {
  expect(views.authors.map(({ slug, count }) => [slug, count])).toEqual([
    ['ida-holm', 2],
    ['tom-berg', 2],
  ])
  expect(author('ida-holm').items.map(({ title, source: { title: outlet } }) => [title, outlet])).toEqual([
    ['Yarn', 'Wool'],
    ['Boats', 'Kelp Weekly'],
  ])
})

test('a name that is the outlet’s is no author', () => {
  const text = `## Links\n\n${item('Nets', 'https://wooltimes.com/1', 'Ida Holm, Wool Times')}\n\n${item('Hooks', 'https://wooltimes.com/2', 'Tom Berg, Wool Times')}\n\n${item('Lines', 'https://wooltimes.com/3', 'Jo Lund, Wool Times')}\n\n${item('Boats', 'https://wooltimes.com/4', 'by Wool Times')}`
  expect(viewsOf(entriesFrom([text])).authors.map(({ slug }) => slug)).toEqual(['ida-holm', 'jo-lund', 'tom-berg'])
})

test('a topic names the sources that cover it most, from two items on', () => {
  const topic = { 'topics/nets.md': '---\ntitle: Nets\nwords: [net, nets]\n---\n' }
  const text = (name: string) =>
    `## Links\n\n${item(`${name} nets`, `https://kelp.com/${name}`)}\n\n${item('Nets', `https://wool.com/${name}`)}`
  const { topics, sources } = viewsOf(entriesFrom([text('old'), '## Links\n\n[Nets](https://kelp.com/3): new.'], topic))
  expect(topics[0]!.sources).toEqual([{ url: '/sources/kelp.com/', title: 'kelp.com', count: 2 }])
  expect(sources[0]!.topics).toEqual([{ url: '/topics/nets/', title: 'Nets', count: 2 }])
})

test('no text can have an address among these pages', () => {
  const topic = { 'topics/kelp.md': '---\ntitle: Kelp\naliases: [/sources/kelp.com/]\n---\n' }
  expect(codesOf(entriesFrom(weekly, topic))).toEqual(['alias-duplicate'])
})

test('issues can link to these pages', () => {
  const texts = [
    ...weekly,
    'See [Kelp](/sources/kelp.com/), [Ida](/authors/ida-holm) and [all](/sources/).\n\nNot [this](/sources/moon.com/).',
  ]
  const messages = findingsOf(entriesFrom(texts)).map(({ message }) => message)
  expect(messages).toEqual([expect.stringContaining('/sources/moon.com/')])
})
