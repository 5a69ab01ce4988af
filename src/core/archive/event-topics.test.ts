import { expect, test } from 'vitest'
import { page, publishFiles } from '../../../tests/support/core.ts'

const day = (text: string) => page('title: One\ndate: 2026-05-03', `## Events\n\n${text}`)
const boats = { 'topics/boats.md': page('title: Boats\nwords: [boat, ferries]') }

/** Topics by event, and events by topic. */
const relationOf = (text: string, more: Record<string, string> = {}) => {
  const { views } = publishFiles({ 'issues/1/index.md': day(text), ...boats, ...more })
  return {
    ofEvents: views.events.map(({ slug, topics }) => [slug, topics.map((topic) => topic.slug)]),
    ofTopics: views.topics.map(({ slug, events, datedEvents }) => [slug, events.map(({ title }) => title), datedEvents]),
  }
}

const table = '| Event | When | Of |\n|---|---|---|\n'

test.each([
  [
    'a table, of which one row names the topic',
    `${table}| [Quay Conf](https://quay.example/) | 9 July 2026 | a boat |\n| [Loom Day](https://loom.example/) | 4 August 2026 | yarn |\n`,
  ],
  [
    'items of their own, of which one names the topic',
    '- [Quay Conf](https://quay.example/), 9 July 2026, Lisbon, with a boat\n- [Loom Day](https://loom.example/), 4 August 2026, Graz\n',
  ],
])('of %s, that event alone is about it, on its page, in the topic’s list and in its calendar', (_, text) => {
  expect(relationOf(text)).toEqual({
    ofEvents: [
      ['quay-conf-2026', ['boats']],
      ['loom-day-2026', []],
    ],
    ofTopics: [['boats', ['Quay Conf'], 1]],
  })
})

test('a topic that a narrower one brings along has the event, too, in both directions', () => {
  const { ofEvents, ofTopics } = relationOf(
    '- [Quay Conf](https://quay.example/), 9 July 2026, Lisbon, with a boat and ferries\n',
    {
      'topics/boats.md': page('title: Boats\nwords: [boat, ferries]\nbroader: [sea]'),
      'topics/sea.md': page('title: Sea'),
    },
  )
  expect(ofEvents).toEqual([['quay-conf-2026', ['boats', 'sea']]])
  expect(ofTopics).toEqual([
    ['boats', ['Quay Conf'], 1],
    ['sea', ['Quay Conf'], 1],
  ])
})
