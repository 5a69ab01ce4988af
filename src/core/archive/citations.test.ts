import { describe, expect, test } from 'vitest'
import { page, publishFiles } from '../../../tests/support/core.ts'

const issue = (day: string, text: string, more = '') => page(`title: Of ${day}\ndate: ${day}${more}`, text)
const citedBy = (files: Record<string, string>, name = '1') =>
  publishFiles(files).views.issues.find((it) => it.name === name)!.citedBy

const one = { 'issues/1/index.md': issue('2026-01-04', '## Tides\n\nHello.') }

describe('a page shows who links to it', () => {
  test('with the paragraph that does, a deep link to it, and its day', () => {
    const files = { ...one, 'issues/2/index.md': issue('2026-01-11', '## Again\n\nAs [we said](/1/#tides), low.') }
    expect(citedBy(files)).toEqual([
      { url: '/2/#again', title: 'Of 2026-01-11', day: '2026-01-11', quote: 'As we said, low.', isSponsored: false },
    ])
  })

  test.each([
    ['by path', '/1/'],
    ['by address', 'https://kelp.example/1/'],
    ['by file', '../1/index.md'],
    ['by name', '{{< ref "1" >}}'],
    ['to a heading that is not there', '/1/#ebb'],
    ['by alias', '/old/'],
  ])('%s', (_, url) => {
    const files = {
      'issues/1/index.md': issue('2026-01-04', 'Hello.', '\naliases: [/old/]'),
      'issues/2/index.md': issue('2026-01-11', `See [one](${url}).`),
    }
    expect(citedBy(files).map(({ url: from }) => from)).toEqual(['/2/'])
  })

  test('oldest first, notes among the issues; those of one day in the order of their numbers', () => {
    const files = {
      ...one,
      'issues/10/index.md': issue('2026-02-01', 'See [one](/1/).'),
      'issues/9/index.md': issue('2026-02-01', 'See [one](/1/).'),
      'issues/2/index.md': issue('2026-01-11', 'See [one](/1/).'),
      'notes/quay.md': page('title: Quay\ndate: 2026-01-20', 'See [one](/1/).'),
    }
    expect(citedBy(files).map(({ url }) => url)).toEqual(['/2/', '/notes/quay/', '/9/', '/10/'])
  })

  test('once a paragraph, however often that links', () => {
    const files = { ...one, 'issues/2/index.md': issue('2026-01-11', 'A [b](/1/) c [d](/1/#tides).\n\nE [f](/1/).') }
    expect(citedBy(files).map(({ quote }) => quote)).toEqual(['A b c d.', 'E f.'])
  })

  test('but not itself, nor pages, nor texts that are held back', () => {
    const files = {
      'issues/1/index.md': issue('2026-01-04', 'See [below](#x) and [here](/1/).'),
      'issues/2/index.md': issue('2026-01-11', 'See [one](/1/).', '\ndraft: true'),
      'issues/3/index.md': issue('2027-01-01', 'See [one](/1/).'),
      'pages/about.md': page('title: About', 'See [one](/1/).'),
    }
    expect(citedBy(files)).toEqual([])
  })

  test('a note is cited as an issue is', () => {
    const { views } = publishFiles({
      'notes/quay.md': page('title: Quay\ndate: 2026-01-04'),
      'issues/2/index.md': issue('2026-01-11', 'See [the quay](/notes/quay/).'),
    })
    expect(views.notes[0]!.citedBy.map(({ url }) => url)).toEqual(['/2/'])
  })
})

test('an issue shows which issues it cites, each once, in its order', () => {
  const { views } = publishFiles({
    ...one,
    'issues/2/index.md': issue('2026-01-11', 'Hi.'),
    'issues/3/index.md': issue('2026-01-18', '[b](/2/) [a](/1/#tides) [b](/2/) [c](/3/) [d](/99/)'),
  })
  expect(views.issues[0]!.cites.map(({ url }) => url)).toEqual(['/2/', '/1/'])
})
