import { describe, expect, test } from 'vitest'
import { htmlOf, page, publishFiles, readText, settingsOf } from '../../../tests/support/core.ts'
import { setLinks } from './set-links.ts'
import type { Resolve } from './resolve.ts'

const settings = settingsOf()
const set = (text: string, resolve: Resolve = () => ({ kind: 'other', url: '/there/?a=1&b="2"' })) =>
  setLinks(htmlOf(text), readText(text).body!, resolve, settings)
const nowhere: Resolve = () => ({ kind: 'no-page' })

test('a link into the archive gets its address, escaped', () => {
  expect(set('See [two](/2/).')).toContain('<a href="/there/?a=1&amp;b=&quot;2&quot;">two</a>')
})

test.each(['/99/', '../99/', 'https://kelp.example/99/', '/99/?a=b&c=d', '/99/#a', '{{< ref "99" >}}'])(
  'one that leads nowhere stays as written: %s',
  (url) => {
    expect(
      set(`See [it](${url}).`, nowhere).replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<'),
    ).toContain(`<a href="${url}">it</a>`)
  },
)

test('one of hand-written HTML that leads nowhere is set absolute', () => {
  expect(set('<p><a href="../99/">it</a></p>', nowhere)).toContain('<a href="https://kelp.example/99/">it</a>')
})

test.each([
  ['a text', 'Write href="galley:/2/" here.'],
  ['code', '`<a href="galley:/2/">`'],
  ['a title', '[two](https://other.example/ \'a href="galley:/2/" b\')'],
  ['an address that an editor made up', '[two](galley:/2/)'],
])('%s that looks like such a link is none', (_, text) => {
  expect(set(text)).toBe(htmlOf(text))
})

test('a title with marks of a tag in it does not hide the link', () => {
  expect(set('[two](/2/ "a > b")')).toContain('href="/there/')
})

describe('what is said', () => {
  const said = (text: string, more: Record<string, string> = {}) =>
    publishFiles({
      'issues/1/index.md': page('title: One\ndate: 2026-01-04', text),
      'issues/2/index.md': page('title: Two\ndate: 2026-01-11', '## Tides\n\nThey turn.'),
      ...more,
    }).findings.map(({ code, place, message }) => [code, place.line, place.column, message])

  test('a page that is not there', () => {
    expect(said('See [it](/99/).')).toEqual([
      ['link-internal-missing', 6, 5, 'The link to `/99/` leads to no page of the archive; correct its address.'],
    ])
  })

  test('a heading that is not there', () => {
    expect(said('See [it](/2/#ebb).')).toEqual([
      ['link-fragment-missing', 6, 5, 'issues/2/index.md has no heading or item `#ebb`; readers land at its top.'],
    ])
  })

  test('a heading of the page itself that is not there', () => {
    expect(said('See [below](#ebb).').map(([code]) => code)).toEqual(['link-fragment-missing'])
  })

  test('a file beside the text, which is not published', () => {
    expect(said('See [slides](slides.pdf).', { 'issues/1/slides.pdf': '' })).toEqual([
      [
        'link-internal-missing',
        6,
        5,
        '`slides.pdf` lies beside the text, from where only images are published; put it into public/ and link to `/slides.pdf`.',
      ],
    ])
  })

  test('nothing of what is there, or elsewhere', () => {
    expect(said('[a](/2/#tides) [b](../2/) [c](https://other.example/) [d](mailto:x@kelp.example) [e](/archive/)')).toEqual([])
  })
})
