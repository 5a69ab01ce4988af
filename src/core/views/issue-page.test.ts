import { describe, expect, test } from 'vitest'
import { page, pageHtml, publishFiles, settingsOf } from '../../../tests/support/core.ts'

const issue = (day: string, more = '', text = 'Hello.') => page(`title: Of ${day}\ndate: ${day}${more}`, text)
const issues = (files: Record<string, string>) => publishFiles(files).views.issues
const only = (more: string, text?: string) => issues({ 'issues/1/index.md': issue('2026-01-04', more, text) })[0]!

describe('neighbours', () => {
  test('are those before and after by date, whatever the numbers say', () => {
    const shown = issues({
      'issues/1/index.md': issue('2026-01-18'),
      'issues/2/index.md': issue('2026-01-04'),
      'issues/3/index.md': issue('2026-01-11', '\nslug: three'),
    })
    expect(shown.map(({ name, previous, next }) => [name, previous?.url ?? null, next?.url ?? null])).toEqual([
      ['1', '/three/', null],
      ['three', '/2/', '/1/'],
      ['2', null, '/three/'],
    ])
  })

  test('of one moment are in the order of their numbers', () => {
    const names = ['9', '10', '11'].map((name) => [`issues/${name}/index.md`, issue('2026-01-04')] as const)
    expect(issues(Object.fromEntries(names)).map(({ name }) => name)).toEqual(['11', '10', '9'])
  })

  test('leave out unpublished issues', () => {
    const shown = issues({
      'issues/1/index.md': issue('2026-01-04'),
      'issues/2/index.md': issue('2026-01-11', '\ndraft: true'),
      'issues/3/index.md': issue('2026-01-18'),
      'issues/4/index.md': issue('2027-01-18'),
    })
    expect(shown.map(({ name, previous, next }) => [name, previous?.name, next?.name])).toEqual([
      ['3', '1', undefined],
      ['1', undefined, '3'],
    ])
  })
})

describe('an issue', () => {
  test('has its notes', () => {
    const { views } = publishFiles({ 'issues/1/index.md': issue('2026-01-04'), 'issues/1/notes.md': 'More [links](../).' })
    expect(views.issues[0]!.notes).toEqual({ url: '/1/notes/', title: 'Notes on Of 2026-01-04' })
    expect(views.issueNotes[0]).toMatchObject({
      url: '/1/notes/',
      issue: { url: '/1/', title: 'Of 2026-01-04', name: '1', day: '2026-01-04' },
    })
    expect(pageHtml(views.issueNotes[0]!.text)).toBe('<p>More <a href="/1/">links</a>.</p>')
  })

  test.each([
    ['who wrote it', '\nauthor: [Ada, Ben]', ['Ada', 'Ben']],
    ['the settings’ author, where nobody is named', '', ['The desk']],
  ])('knows %s', (_, more, authors) => {
    expect(only(more).authors).toEqual(authors)
  })

  test.each([
    ['no sponsor', '', 'Hello.', null, false],
    ['a sponsor that the text does not show', '\nsponsor: Boats', 'Hello.', { name: 'Boats', url: null }, true],
    [
      'a sponsor with a page on the site, whose address feeds and data need whole',
      '\nsponsor: { name: Boats, url: /boats/ }',
      'Hello.',
      { name: 'Boats', url: 'https://kelp.example/boats/' },
      true,
    ],
    ['a sponsor that the text has a box for', '\nsponsor: Boats', '{{< sponsor >}}', { name: 'Boats', url: null }, false],
    [
      'a sponsor with an item of its own',
      '\nsponsor: { name: Boats, url: https://b.example/ }',
      '<!-- galley: sponsor -->\n\n[Boats for all](https://b.example/) — They float.',
      { name: 'Boats', url: 'https://b.example/' },
      false,
    ],
  ])('with %s', (_, more, text, sponsor, isSponsorUnplaced) => {
    expect(only(more, text)).toMatchObject({ sponsor, isSponsorUnplaced })
  })

  test('has its table of contents, which the page’s headings bear', () => {
    const { text } = only('', '## A\n\n### [B](https://b.example/)\n\n## A')
    expect(text.toc.map(({ anchor, depth }) => [anchor, depth])).toEqual([
      ['a', 2],
      ['b', 3],
      ['a-1', 2],
    ])
    const html = pageHtml(text)
    for (const { anchor } of text.toc) expect(html.split(`id="${anchor}"`)).toHaveLength(2)
  })

  test('of a day is of that day where the site is', () => {
    const settings = settingsOf({ timeZone: 'America/New_York', publishingHour: '20:00' })
    const { views } = publishFiles({ 'issues/1/index.md': issue('2026-01-04') }, { settings })
    expect(views.issues[0]).toMatchObject({ day: '2026-01-04', date: '2026-01-05T01:00:00Z' })
  })

  test('of MDX names where its links lead, since Astro renders them', () => {
    const { views } = publishFiles({
      'issues/1/index.mdx': issue('2026-01-04', '', '[two](../2/index.md) [away](https://other.example/) [gone](/99/)'),
      'issues/2/index.md': issue('2026-01-11'),
    })
    expect(views.issues[1]!.text.mdxLinks).toEqual({ '../2/index.md': '/2/' })
  })
})

test('a site below a path has it in every address', () => {
  const settings = settingsOf({ url: 'https://example.org/letters/' })
  const { views } = publishFiles(
    {
      'issues/1/index.md': issue('2026-01-04', '\naliases: [/old/]', '[two](/2/) [all](/archive/) [home](/letters)'),
      'issues/2/index.md': issue('2026-01-11'),
      'topics/boats.md': page('title: Boats'),
    },
    { settings },
  )
  expect(pageHtml(views.issues[1]!.text)).toBe(
    '<p><a href="/letters/2/">two</a> <a href="/letters/archive/">all</a> <a href="/letters/">home</a></p>',
  )
  expect(views.issues.map(({ url }) => url)).toEqual(['/letters/2/', '/letters/1/'])
  expect(views.topics[0]!.url).toBe('/letters/topics/boats/')
  expect(views.redirects).toEqual([{ from: '/old/', to: '/letters/1/' }])
})
