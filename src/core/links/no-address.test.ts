import { expect, test } from 'vitest'
import { publishFiles } from '../../../tests/support/core.ts'
import { beginsWithMark, isNoAddress, isUnwritten, lacksScheme, slippedScheme } from './no-address.ts'

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

test.each(
  [
    '',
    '#',
    ' ',
    'undefined',
    'null',
    'NaN',
    'None',
    '[object Object]',
    'todo',
    ' TBD ',
    'tba',
    'FIXME',
    'xx',
    'XXX',
    'url',
    'link',
  ].concat(['href', 'here', 'http:', 'https:', 'http://', 'https:////', '//', '///']),
)('%j stands where an address is still missing', (url) => expect(isUnwritten(url)).toBe(true))

test.each(['x', '/', '#x', 'todo.md', 'my-todo', 'links', 'hereafter', 'https://x', '//x', 'xxl'])('%s is written', (url) =>
  expect(isUnwritten(url)).toBe(false),
)

test.each([
  'www.kelp.org',
  'WWW.kelp.travel/sea',
  'kelp.org',
  'Kelp.ORG/a',
  'a-b.kelp.co?x=1',
  'kelp.io:8080/a',
  'kelp.dev#top',
  'k.de',
  'kelp.ai/sea',
  'kelp.sh/install',
  'kelp.org/run.sh',
])('%s lacks its scheme', (url) => expect(lacksScheme(url)).toBe(true))

test.each([
  'run.sh',
  'Kelp.app',
  'notes.md',
  'kelp.organic',
  '-kelp.org',
  'kelp-.org',
  'see/www.kelp.org',
  './www.kelp.org',
  'see/kelp.org',
  'org',
  'www',
  'https://www.kelp.org',
  '/www.kelp.org',
])('%s does not', (url) => expect(lacksScheme(url)).toBe(false))

test.each([
  ['htps://kelp.example', 'htps://'],
  ['HTPS://kelp.example', 'HTPS://'],
  ['htttps://kelp.example', 'htttps://'],
  ['httpss://kelp.example', 'httpss://'],
  ['hhttpss://kelp.example', 'hhttpss://'],
  ['ttp://kelp.example', 'ttp://'],
  ['hhttps://kelp.example', 'hhttps://'],
  ['htp://kelp.example', 'htp://'],
  ['https//kelp.example', 'https//'],
  ['http//kelp.example', 'http//'],
  ['httpx//kelp.example', 'httpx//'],
  ['htps:/kelp.example', 'htps:/'],
  ['https://kelp.example', null],
  ['http://kelp.example', null],
  ['https:/kelp.example', null],
  ['ftp://kelp.example', null],
  ['ftps://kelp.example', null],
  ['sftp://kelp.example', null],
  ['tftp://kelp.example', null],
  ['https2://kelp.example', null],
  ['tcp://kelp.example', null],
  ['types//kelp', null],
  ['path//kelp', null],
  ['hats//kelp', null],
  ['hips//kelp', null],
  ['smtp://kelp.example', null],
  ['spotify://track/1', null],
  ['see htps://kelp.example', null],
  ['/a/htps://kelp.example', null],
  ['htps:kelp', null],
])('the scheme of %s is a slip: %j', (url, written) => expect(slippedScheme(url)).toBe(written))

test.each(['"https://kelp.example"', '“https://kelp.example”', '<https://kelp.example>', '(https://kelp.example)', '{x}', '[a'])(
  '%s begins with a mark',
  (url) => expect(beginsWithMark(url)).toBe(true),
)

test.each(['https://kelp.example/"a"', 'a(b)', '{{< ref "7" >}}'])('%s does not', (url) =>
  expect(beginsWithMark(url)).toBe(false),
)

test('a brace before a shortcode begins with a mark', () => expect(beginsWithMark('"{{< ref "7" >}}"')).toBe(true))
