import { describe, expect, test } from 'vitest'
import { publishFiles, readText, settingsOf } from '../../../../tests/support/core.ts'
import { isChannel, isSharing, ownNaming } from './campaigns.ts'

const link = (host: string, source: string) => `[a](https://${host}.example/?utm_source=${source})`
const body = (...links: string[]) => readText(links.join(' ')).body!

describe('what names the newsletter', () => {
  test.each(['kelp', 'Kelp Letter', 'kelp.example'])('%s, by the settings', (value) => {
    expect(ownNaming([], settingsOf()).isOwn(value)).toBe(true)
  })

  test('what issue after issue sends to one host and another', () => {
    const issues = ['a', 'b', 'c'].map((host) => body(link(host, 'tidings'), link(`${host}2`, 'tidings')))
    expect(ownNaming(issues, settingsOf())).toMatchObject({ isKnown: true })
    expect(ownNaming(issues, settingsOf()).isOwn('the-tidings')).toBe(true)
    expect(ownNaming(issues, settingsOf()).isOwn('harbournews')).toBe(false)
  })

  test('but no way on which readers come, nor one site’s own', () => {
    const issues = ['a', 'b', 'c'].map((host) => body(link(host, 'newsletter'), link(host, 'twitter'), link('boats', 'boatyard')))
    const { isOwn } = ownNaming(issues, settingsOf())
    expect(['newsletter', 'twitter', 'boatyard'].map(isOwn)).toEqual([false, false, false])
  })
})

test.each(['newsletter', 'Email', 'native-ads', '116'])('%s names nobody', (value) => expect(isChannel(value)).toBe(true))
test.each(['linkedin_share', 'rss', 'reddit.com', 'footer'])('%s is left by sharing', (value) =>
  expect(isSharing(value)).toBe(true),
)
test.each(['kelp', 'harbournews', 'shared-kelp'])('%s may be a newsletter', (value) => {
  expect(isChannel(value) || isSharing(value)).toBe(false)
})

test('the notes of an issue are judged by its number', () => {
  const front = (title: string, day: number) => `---\ntitle: ${title}\ndate: 2026-01-${day}\n---\n\n`
  const linked = (number: number) => `[a](https://a.example/${number}?utm_campaign=kelp-${number})\n`
  const { findings } = publishFiles({
    'issues/11/index.md': front('Eleven', 11) + linked(11),
    'issues/12/index.md': front('Twelve', 12) + linked(12),
    'issues/12/notes.md': linked(11),
  })
  expect(findings.map(({ code, place }) => [code, place.file])).toEqual([['tracking-issue-number', 'issues/12/notes.md']])
})
