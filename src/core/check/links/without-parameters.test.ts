import { expect, test } from 'vitest'
import { withoutParameters } from './without-parameters.ts'

test.each([
  // written                                 without utm_…
  ['https://a.example/?utm_source=b', 'https://a.example/'],
  ['https://a.example/?id=1&utm_source=b', 'https://a.example/?id=1'],
  ['https://a.example/?utm_source=b&id=%41+1&utm_medium=c#top', 'https://a.example/?id=%41+1#top'],
  ['https://a.example/?utm%5Fsource=b&flag', 'https://a.example/?flag'],
  ['/path?utm_source=b#top', '/path#top'],
])('%s', (url, plain) => {
  expect(withoutParameters(url, (name) => name.startsWith('utm_'))).toBe(plain)
})

test.each(['https://a.example/', 'https://a.example/?id=1', 'https://a.example/?%E0=1', 'https://a.example/#?utm_source=b'])(
  'nothing goes from %s',
  (url) => expect(withoutParameters(url, (name) => name.startsWith('utm_'))).toBeNull(),
)
