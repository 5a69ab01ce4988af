import Parser from 'rss-parser'
import { describe, expect, test } from 'vitest'
import { addressed, page, publishFiles, settingsOf } from '../../../tests/support/core.ts'
import type { SettingsInput } from '../model/settings.ts'
import { issuesFeed } from './issues-feed.ts'
import { rssOf } from './rss.ts'

const issue = (day: string, title: string, text = 'Hello.', more = '') => page(`title: ${title}\ndate: ${day}${more}`, text)
const feedOf = (files: Record<string, string>, more: Partial<SettingsInput> = {}) => {
  const settings = settingsOf(more)
  const { issues } = publishFiles(files, { settings }).views
  return rssOf(
    issuesFeed(issues, settings, () => ({})),
    addressed('https://kelp.example/feed.xml'),
  )
}
const parse = (xml: string) => new Parser<object, { 'content:encoded': string }>().parseString(xml)

describe('the feed, as another library reads it', () => {
  test('is of the newsletter', async () => {
    const xml = feedOf({ 'issues/1/index.md': issue('2026-01-04', 'One') }, { language: 'de-AT' })
    expect(await parse(xml)).toMatchObject({
      title: 'Kelp',
      description: 'Letters.',
      link: 'https://kelp.example/',
      language: 'de-AT',
      feedUrl: 'https://kelp.example/feed.xml',
      pubDate: 'Sun, 04 Jan 2026 07:00:00 GMT',
    })
  })

  test('has the issues, newest first, whole', async () => {
    const { items } = await parse(
      feedOf({
        'issues/1/index.md': issue(
          '2026-01-04',
          'One',
          '## Tides\n\nSee [two](/2/), **now**.',
          '\nauthor: [Ada, Ben]\ndescription: Of tides.',
        ),
        'issues/2/index.md': issue('2026-01-11T09:30:00+02:00', 'Two'),
        'topics/tides.md': page('title: Tides\nheadings: [tides]\nwords: [see]'),
      }),
    )
    expect(items).toHaveLength(2)
    expect(items[0]).toMatchObject({ title: 'Two', link: 'https://kelp.example/2/', isoDate: '2026-01-11T07:30:00.000Z' })
    expect(items[1]).toMatchObject({
      title: 'One',
      link: 'https://kelp.example/1/',
      guid: 'https://kelp.example/1/',
      isoDate: '2026-01-04T07:00:00.000Z',
      categories: ['Tides'],
      creator: 'Ada',
      content: 'Of tides.',
      'content:encoded': '<h2 id="tides">Tides</h2>\n<p>See <a href="https://kelp.example/2/">two</a>, <strong>now</strong>.</p>',
    })
  })

  test('has plain text as HTML that shows it, where readers take HTML, and as text in titles', async () => {
    const said = '<script>alert(1)</script> of R&D'
    const files = {
      'issues/1/index.md': issue('2026-01-04', JSON.stringify(said), 'x', `\ndescription: ${JSON.stringify(said)}`),
    }
    const { description, items } = await parse(feedOf(files, { description: '<b>Letters</b>' }))
    expect(items[0]).toMatchObject({ title: said, content: '&#x3C;script>alert(1)&#x3C;/script> of R&#x26;D' })
    expect(description).toBe('&#x3C;b>Letters&#x3C;/b>')
  })

  test('has no more than the settings say', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 5 }, (_, index) => [
        `issues/${index + 1}/index.md`,
        issue(`2026-01-0${index + 1}`, `No. ${index + 1}`),
      ]),
    )
    const { items } = await parse(feedOf(files, { feedLength: 3 }))
    expect(items.map(({ title }) => title)).toEqual(['No. 5', 'No. 4', 'No. 3'])
  })

  test('is one without issues, too', async () => {
    expect((await parse(feedOf({}))).items).toEqual([])
  })

  test.each([
    ['marks of XML', 'A & B < C > "D" \'E\''],
    ['an end of CDATA', 'A ]]> B'],
    ['a beginning of CDATA', 'A > <![CDATA[ B ]]> </c>'],
    ['entities, as typed', 'A &amp;amp; B'],
    ['other scripts', '海 🦭 שלום'],
  ])('keeps %s', async (_, text) => {
    const { items } = await parse(
      feedOf({
        'issues/1/index.md': issue('2026-01-04', JSON.stringify(text), `\`${text}\``, `\ndescription: ${JSON.stringify(text)}`),
      }),
    )
    const code = text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')
    expect(items[0]).toMatchObject({ title: text, content: code, 'content:encoded': `<p><code>${code}</code></p>` })
  })

  test('leaves out characters that XML has not', async () => {
    const { items } = await parse(feedOf({ 'issues/1/index.md': issue('2026-01-04', '"A\\bB\\u0001"', 'C\u0008\u000b\uFFFFD') }))
    expect(items[0]).toMatchObject({ title: 'AB', 'content:encoded': '<p>CD</p>' })
  })

  test('has addresses with the site’s path', async () => {
    const { items } = await parse(
      feedOf({ 'issues/1/index.md': issue('2026-01-04', 'One', '[a](/2/)') }, { url: 'https://example.org/letters' }),
    )
    expect(items[0]!.link).toBe('https://example.org/letters/1/')
  })
})

test('it is the same for the same content', () => {
  const files = { 'issues/1/index.md': issue('2026-01-04', 'One') }
  expect(feedOf(files)).toBe(feedOf(files))
})
