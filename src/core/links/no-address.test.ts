import { expect, test } from 'vitest'
import { publishFiles } from '../../../tests/support/core.ts'
import { isNoAddress } from './no-address.ts'

test.each([
  '',
  '#',
  'undefined',
  'TODO',
  'http://',
  'www.kelp.example',
  'kelp.org/a',
  'htps://kelp.example/',
  'https//kelp.example',
  '["https://a',
])('%j is no address', (url) => expect(isNoAddress(url)).toBe(true))

test.each([
  '/',
  '#top',
  '/here/',
  'notes.md',
  'run.sh',
  '../7/',
  'https://kelp.example/',
  'mailto:jane@kelp.example',
  'tel:12',
  'ftp://kelp.example/',
  '{{< ref "7" >}}',
])('%s is one', (url) => expect(isNoAddress(url)).toBe(false))

test.each([
  ['undefined', 'link-placeholder'],
  ['kelp.org/a', 'link-scheme-missing'],
  ['htps//kelp.example', 'link-malformed'],
  ['/51/', 'link-internal-missing'],
])('one thing is said of %s', (url, code) => {
  const { findings } = publishFiles({ 'issues/7/index.md': `---\ntitle: One\ndate: 2026-03-01\n---\n\n[kelp](${url})\n` })
  expect(findings.map((finding) => finding.code)).toEqual([code])
})
