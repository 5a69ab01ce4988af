import { describe, expect, test } from 'vitest'
import { addressed, page, publishFiles, readText } from '../../../tests/support/core.ts'
import { feedHtml, type Paid } from './feed-html.ts'

const at = { url: 'https://kelp.example/1/', pictures: {} }
const nobody: Paid = { sponsor: null, isSponsorUnplaced: false }
const feed = (text: string, paid = nobody) => feedHtml({ blocks: readText(text).body!.blocks, links: {} }, paid, at)

test('what only pages have is left out', () => {
  const { views } = publishFiles({
    'issues/1/index.md': page('title: One\ndate: 2026-01-04', '## Tides\n\n{{< subscribe >}}\n\nHello.\n\n{{< sponsor >}}'),
  })
  expect(feedHtml(views.issues[0]!.text, nobody, at)).toBe('<h2 id="tides">Tides</h2>\n<p>Hello.</p>')
})

describe('who paid is said', () => {
  const sponsor = { name: 'Kelp & Co', url: addressed('https://kelp-co.example/?a=1&b=2') }
  const said =
    '<p><strong>Sponsored</strong> This issue is supported by <a href="https://kelp-co.example/?a=1&#x26;b=2" rel="sponsored">Kelp &#x26; Co</a>.</p>'

  test('where the text has the box for it', () => {
    expect(feed('Hello.\n\n{{< sponsor >}}\n\nBye.', { sponsor, isSponsorUnplaced: false })).toBe(
      `<p>Hello.</p>\n${said}\n<p>Bye.</p>`,
    )
  })

  test('at the head of a text that says it nowhere', () => {
    expect(feed('Hello.', { sponsor, isSponsorUnplaced: true })).toBe(`${said}\n<p>Hello.</p>`)
  })

  test('by name alone where there is no address, and not at all where nobody paid', () => {
    expect(feed('{{< sponsor >}}', { sponsor: { name: 'Kelp', url: null }, isSponsorUnplaced: false })).toContain('by Kelp.')
    expect(feed('{{< sponsor >}}')).toBe('')
  })
})
