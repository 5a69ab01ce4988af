import { expect, test } from 'vitest'
import { publishFiles, readText } from '../../../tests/support/core.ts'
import { campaignLinksIn, isChannel, isSharing } from './campaigns.ts'

const listed = (values: string) => values.split(/\s+/)

test.each(
  listed(`newsletter newsletters email e-mail mail Email emaillist email-newsletter news note notes web website site blog podcast
    advert advertisement ad ads native-ads nativead display displayads banner sponsor sponsored partner partnership paid organic
    referral community media social press pr event issue archive link text direct cpc cpm other mediapartner media-partner 116 7`),
)('%s names nobody', (value) => {
  expect(isChannel(value)).toBe(true)
  expect(isChannel(` ${value} `)).toBe(true)
})

test.each(
  listed(`linkedin_share twitter_share share app_share share_button android_app_share share_petition footer sidebar copylink copy_link
    twitter x facebook fb linkedin instagram reddit youtube hackernews hacker_newsletter hn lobsters pocket pocket_saves rss rss_feed
    rssfeed feed feedburner feedly feedpress atom producthunt dlvrit dlvr.it buffer hootsuite sendible mailchimp sailthru marketo
    hubspot hs_email hs_automation intercom substack post-email-title flipboard smartnews google bing chatgpt ChatGPT.com
    www.reddit.com reddit.com t.co x.com perplexity.ai lobste.rs feedpress.me dlvr.it`),
)('%s is left by sharing', (value) => {
  expect(isSharing(value)).toBe(true)
  expect(isSharing(` ${value} `)).toBe(true)
})

test.each(
  listed(`kelp harbournews shared-kelp mynews newsy emails-of-kelp adsorb 116a a116 sharepoint myfooter hnx xx feeds rssy
    reddit.com.example myreddit.com reddit.org googles kelp.com`),
)('%s may be a newsletter', (value) => {
  expect([isChannel(value), isSharing(value)]).toEqual([false, false])
})

test.each([
  // link                                                 what of it names a campaign
  ['https://www.A.example/?utm_source=kelp&id=1', 'a.example', [['utm_source', 'kelp']]],
  [
    'https://a.example/?UTM_Medium=x&ref=kelp&source=y&campaign=z&reference=1',
    'a.example',
    [
      ['UTM_Medium', 'x'],
      ['ref', 'kelp'],
      ['source', 'y'],
      ['campaign', 'z'],
    ],
  ],
])('the campaign of %s', (url, host, parameters) => {
  const [campaign, ...others] = campaignLinksIn(readText(`[a](${url})`).body!)
  expect(others).toEqual([])
  expect(campaign).toMatchObject({ host, parameters, isSponsored: false })
})

test.each([
  'https://a.example/?id=1',
  'https://a.example/?utm_source=',
  'https://a.example/',
  '/x/?utm_source=kelp',
  'mailto:a@a.example?ref=kelp',
])('%s has none', (url) => {
  expect(campaignLinksIn(readText(`[a](${url})`).body!)).toEqual([])
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
