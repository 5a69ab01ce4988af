import { expect, test } from 'vitest'
import { publishFiles } from '../../../../tests/support/core.ts'
import { isChannel, isSharing } from './campaigns.ts'

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
