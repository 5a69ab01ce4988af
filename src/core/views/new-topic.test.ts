import { expect, test } from 'vitest'
import type { Views } from '../model/views.ts'
import { viewsOf, issueOf, topicFile } from '../../../tests/support/views.ts'

const item = (title: string) => `[${title}](https://n.example/${title.replace(/\W+/g, '-')}): Said.\n\n`
const files = {
  'topics/sea.md': topicFile('Sea', 'words: [sea]'),
  'topics/boats.md': topicFile('Boats', 'words: [boats]'),
  'topics/rope.md': topicFile('Rope', 'words: [rope]'),
  'issues/1/index.md': issueOf('2026-01-04', item('Boats at sea') + item('Knots')),
  'issues/2/index.md': issueOf('2026-01-11', item('Rope') + item('Boats')),
  'issues/3/index.md': issueOf('2026-01-18', item('Eels in the sea') + item('Rope')),
  'issues/4/index.md': issueOf('2026-01-25', item('Boats and rope')),
  'issues/5/index.md': issueOf('2026-02-01', item('Eels') + item('Salt')),
  'notes/nets.md': '---\ntitle: Nets\ndate: 2026-02-02\n---\n\nOf eels.\n',
  'notes/oars.md': '---\ntitle: Oars\ndate: 2026-02-03\n---\n\nOf ash.\n',
}

/** Every page that the archive has, as its key sees it, by address. */
const pagesOf = ({ issues, notes, events, topics }: Views): Map<string, string> =>
  new Map([...issues, ...notes, ...events, ...topics].map((page) => [page.url, JSON.stringify(page)]))

test('a new topic changes the pages that show it, and no others', () => {
  const before = pagesOf(viewsOf(files).views)
  const after = pagesOf(viewsOf({ ...files, 'topics/eels.md': topicFile('Eels', 'words: [eels]') }).views)
  const changed = [...after].filter(([url, page]) => before.get(url) !== page).map(([url]) => url)
  expect(changed.sort()).toEqual(['/3/', '/5/', '/notes/nets/', '/topics/eels/'])
  expect([...before.keys()].filter((url) => !after.has(url))).toEqual([])
})

test('a topic that is part of another changes that one’s page, too', () => {
  const before = pagesOf(viewsOf(files).views)
  const after = pagesOf(viewsOf({ ...files, 'topics/eels.md': topicFile('Eels', 'words: [eels]\nbroader: [sea]') }).views)
  const changed = [...after].filter(([url, page]) => before.get(url) !== page).map(([url]) => url)
  expect(changed.sort()).toEqual(['/3/', '/5/', '/notes/nets/', '/topics/eels/', '/topics/sea/'])
})
