import { describe, expect, test } from 'vitest'
import { context, issueOf, entriesFrom, topicFile } from '../../../tests/support/views.ts'
import { survey } from './survey.ts'

const item = (title: string, said: string) => `[${title}](https://n.example/${title.replace(/\W+/g, '-')}): ${said}\n\n`
const files = {
  'topics/sea.md': topicFile(
    'Sea',
    'words: [sea, seas, Atlantic]\nhosts: [sea.example, tide.example]\nheadings: [Waves]\naliases: [Ocean]',
  ),
  'topics/tea.md': topicFile('Tea', 'words: [tea]'),
  'topics/rope.md': topicFile('Rope', 'words: [hemp]'),
  'issues/1/index.md': issueOf(
    '2026-01-04',
    item('The sea', 'We sail with Marlow to Lisbon.') + item('Knots', 'A tidewater port.'),
    'tags: [ocean, tea, weekly, elsewhere]\n',
  ),
  'issues/2/index.md': issueOf(
    '2026-01-11',
    `${item('Tea Clipper Sails', 'Built near Lisbon, near the port.')}See [that](https://www.sea.example/x).\n`,
    'tags: [Tea]\n',
  ),
  'issues/3/index.md': issueOf(
    '2026-01-18',
    `${item('Clipper Sails to Lisbon', 'The port of Marlow.')}A lamp. <!-- galley: topics: tea -->\n`,
    'topics: [tea]\n',
  ),
  'issues/4/index.md': issueOf('2026-01-25', item('Clipper Sails', 'The Port and the sea.')),
}
const found = survey(entriesFrom(files), context)

test('lists topics by passages, with issues, first and last day', () => {
  expect(found.topics).toEqual([
    { slug: 'sea', title: 'Sea', passages: 2, issues: 2, first: '2026-01-04', last: '2026-01-25' },
    { slug: 'tea', title: 'Tea', passages: 2, issues: 2, first: '2026-01-11', last: '2026-01-18' },
    { slug: 'rope', title: 'Rope', passages: 0, issues: 0, first: null, last: null },
  ])
})

test('counts how many of the editor’s own topics are found; words of the series, unknown ones and comments do not count', () => {
  expect(found.coverage).toEqual({ covered: 2, total: 4, missed: [{ slug: 'tea', issues: 2 }] })
})

test('says which words of a topic match nothing, and which are needless', () => {
  expect(found.unused).toEqual([
    { slug: 'rope', words: ['hemp'], hosts: [], headings: [], needless: [] },
    { slug: 'sea', words: ['Atlantic'], hosts: ['tide.example'], headings: ['Waves'], needless: ['seas'] },
  ])
})

describe('gaps', () => {
  test('are names in the text and in titles, and pairs of words that titles share', () => {
    expect(found.gaps).toEqual([
      { term: 'Lisbon', issues: 3, mentions: 3, examples: ['3', '2', '1'] },
      { term: 'clipper sails', issues: 3, mentions: 3, examples: ['4', '3', '2'] },
    ])
  })

  test('are none that a topic has, that its words match, or that are names of people who wrote', () => {
    const more = { ...files, 'topics/ports.md': topicFile('Ports', 'words: [lisbon]\naliases: [clipper sails]') }
    expect(survey(entriesFrom(more), context).gaps).toEqual([])
  })
})
