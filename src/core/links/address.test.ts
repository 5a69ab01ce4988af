import { expect, test } from 'vitest'
import { addressOf, isBelow, isFrontPage, isProfile, isStory } from './address.ts'

test.each([
  ['https://Kelp.Example/a/b/?c=1#d', 'kelp.example', '/a/b', 'c=1'],
  ['https://kelp.example', 'kelp.example', '/', ''],
  ['/a//b?c=1#d', '', '/a/b', ''],
  ['a/b#c?d', '', '/a/b', ''],
  ['', '', '/', ''],
])('%j', (url, host, path, query) => {
  const address = addressOf(url)
  expect([address.host, address.path, String(address.query)]).toEqual([host, path, query])
  expect(`/${address.segments.join('/')}`).toBe(path)
})

test.each([
  ['kelp.example', true],
  ['www.kelp.example', true],
  ['a.b.kelp.example', true],
  ['mykelp.example', false],
  ['kelp.example.org', false],
  ['example', false],
])('%s is below kelp.example: %s', (host, expected) => {
  expect(isBelow(host, new Set(['kelp.example']))).toBe(expected)
})

test.each([
  'https://twitter.com/ada',
  'https://x.com/ada/',
  'https://github.com/ada',
  'https://www.linkedin.com/in/ada',
  'https://facebook.com/ada',
  'https://instagram.com/ada',
  'https://bsky.app/profile/ada.example',
  'https://about.me/ada',
  'https://ada.medium.com/',
  'https://kelp.social/@ada',
])('%s is a profile', (url) => {
  expect(isProfile(url)).toBe(true)
})

test.each([
  'https://github.com/ada/kelp',
  'https://linkedin.com/company/ada',
  'https://bsky.app/profile/ada.example/post/1',
  'https://kelp.example/ada',
  'https://kelp.social/@ada/1',
  'https://kelp.social/x/@ada',
  'https://linkedin.com/built-in/ada',
  'https://linkedin.com/inside/ada',
  '/ada',
])('%s is none', (url) => {
  expect(isProfile(url)).toBe(false)
})

test.each([
  ['https://kelp.example/why-the-tide-turns', true],
  ['https://kelp.example/why_the_tide_turns/amp', true],
  ['https://kelp.example/why+the+tide+turns', true],
  ['https://kelp.example/2026-03-tides', true],
  ['https://kelp.example/2026/03/tides', true],
  ['https://kelp.example/1999/03/tides', true],
  ['https://kelp.example/why-the-tide', false],
  ['https://kelp.example/2026/tides', false],
  ['https://kelp.example/2026/a/b/c', false],
  ['https://kelp.example/3026/03/tides', false],
  ['https://kelp.example/20261/03/tides', false],
  ['https://kelp.example/12026/03/tides', false],
  ['https://kelp.example/v2026-03', false],
  ['https://kelp.example/', false],
])('%s is a story: %s', (url, expected) => {
  expect(isStory(addressOf(url))).toBe(expected)
})

test.each([
  ['https://kelp.example', true],
  ['https://kelp.example/?a=1', true],
  ['https://kelp.example/index.html', true],
  ['https://kelp.example/Home', true],
  ['https://kelp.example/en/', true],
  ['https://kelp.example/en-us', true],
  ['https://kelp.example/welcome', true],
  ['https://kelp.example/en/tides', false],
  ['https://kelp.example/homes', false],
  ['https://kelp.example/the-index.html', false],
  ['https://kelp.example/index', false],
])('%s is a front page: %s', (url, expected) => {
  expect(isFrontPage(addressOf(url))).toBe(expected)
})
