import { describe, expect, test } from 'vitest'
import { page, publishFiles } from '../../../tests/support/core.ts'
import type { Keyed, Views } from '../model/views.ts'

const issue = (day: string, title: string, text: string, more = '') => page(`title: ${title}\ndate: ${day}${more}`, text)
const files: Readonly<Record<string, string>> = {
  'issues/1/index.md': issue(
    '2026-04-05',
    'Low water',
    '## Reading\n\n[How tides turn](https://sea.example/tides) — A chart of **tides**.',
  ),
  'issues/1/notes.md': 'What did not fit: [the talk](/notes/talk/).',
  'issues/2/index.md': issue(
    '2026-04-12',
    'Ropes',
    'Last week [we read of tides](/1/#how-tides-turn).\n\n## Events\n\n- [Quay Conf](https://quay.example/), 9–10 July 2026, Lisbon\n',
  ),
  'issues/3/index.md': issue(
    '2026-04-19',
    'Ferries',
    'A ferry is a boat. See [the ropes](../2/).\n\n## Reading\n\n[Tides](https://sea.example/tides) — Again.',
  ),
  'issues/4/index.md': issue('2026-04-26', 'Yarn', 'Of looms.'),
  'notes/talk.md': page('title: A talk on knots\nevent: quay-conf-2026\ndate: 2026-04-15', 'As [the letter](/2/) told.'),
  'topics/tides.md': page('title: Tides\nwords: [tides]', 'The sea moves.'),
  'topics/boats.md': page('title: Boats\nwords: [ferry, boat]', 'What floats.'),
  'pages/about.md': page('title: About', 'Written [weekly](/4/).'),
}

/** Every view that has a key, by its address. */
const viewsIn = ({ issues, issueNotes, notes, events, topics, pages }: Views) =>
  new Map(
    [...issues, ...issueNotes, ...notes, ...events, ...topics, ...pages].map((view: Keyed<{ url: string }>) => {
      const { key, ...shown } = view
      return [view.url, { key, shown: JSON.stringify(shown) }]
    }),
  )

/** Addresses of views that an edit changes, and of those whose keys it changes. */
function changedBy(edits: Readonly<Record<string, string | undefined>>) {
  const edited = Object.entries({ ...files, ...edits }).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const before = viewsIn(publishFiles(files).views)
  const after = viewsIn(publishFiles(Object.fromEntries(edited)).views)
  const both = [...before].flatMap(([url, was]) => {
    const is = after.get(url)
    return is ? [{ url, was, is }] : []
  })
  return {
    shown: both.filter(({ was, is }) => was.shown !== is.shown).map(({ url }) => url),
    keys: both.filter(({ was, is }) => was.key !== is.key).map(({ url }) => url),
  }
}

describe('the key of a view is another whenever the view is', () => {
  test.each([
    ['a word', { 'issues/1/index.md': files['issues/1/index.md']?.replace('A chart', 'A map') }],
    ['a word that another page quotes', { 'issues/2/index.md': files['issues/2/index.md']?.replace('Last week', 'Recently') }],
    ['a title', { 'issues/2/index.md': files['issues/2/index.md']?.replace('Ropes', 'Knots') }],
    ['a date', { 'issues/2/index.md': files['issues/2/index.md']?.replace('04-12', '04-13') }],
    ['an event’s place', { 'issues/2/index.md': files['issues/2/index.md']?.replace('Lisbon', 'Porto') }],
    ['a link that two issues have', { 'issues/3/index.md': files['issues/3/index.md']?.replace('/tides)', '/ebb)') }],
    ['an address that others link to', { 'issues/4/index.md': issue('2026-04-26', 'Yarn', 'Of looms.', '\nslug: yarn') }],
    ['a new issue', { 'issues/5/index.md': issue('2026-05-03', 'Eels', 'A boat, and [ropes](/2/).') }],
    ['one issue less', { 'issues/3/index.md': undefined }],
    ['a topic’s word', { 'topics/boats.md': page('title: Boats\nwords: [ferry, boat, looms]', 'What floats.') }],
    ['a topic’s title', { 'topics/boats.md': page('title: Ships\nwords: [ferry, boat]', 'What floats.') }],
    ['a note', { 'notes/talk.md': page('title: On knots\nevent: quay-conf-2026\ndate: 2026-04-15', 'Hello.') }],
  ])('%s', (_, edits) => {
    const { shown, keys } = changedBy(edits)
    expect(shown.length).toBeGreaterThan(0)
    expect(keys).toEqual(expect.arrayContaining(shown))
  })
})

test('a word changes the keys of its own page and of those that quote it, and no others', () => {
  expect(changedBy({ 'issues/4/index.md': issue('2026-04-26', 'Yarn', 'Of old looms.') }).keys).toEqual(['/4/'])
})
