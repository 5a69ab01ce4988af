import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { absoluteUrl, addressOnHost, addressOnSite, judgeUrl, safeUrl } from './safe-url.ts'

describe('passes', () => {
  test.each([
    'https://kelp.example/',
    'HTTPS://kelp.example/',
    'http://kelp.example:8080/a?b=c&#d',
    'https://kelp.example/a:b?c=javascript:x#data:y',
    'https://bücher.example/ü',
    'mailto:jane@kelp.example?subject=Hello',
    'tel:+43 1 234',
    '/288/',
    '/javascript:alert(1)',
    './javascript:alert(1)',
    '?q=javascript:alert(1)',
    '#javascript:alert(1)',
    '#top',
    '../287/index.md',
    'tides.png',
    'mailto://jane@kelp.example',
    'mailto:salt&#38;pepper@kelp.example',
    '/salt&#38;pepper/',
    '/search?path=C:\\\\tides',
    'a/\\b',
    'tides%20at%20night.png',
    'a%3F%23.png',
    '//kelp.example/a',
    '{{< ref "288" >}}',
  ])('%s', (url) => expect(safeUrl(url)).toBe(url))

  test('without the blanks and line breaks that browsers leave out', () => {
    expect(safeUrl('https://kelp.example/ \u0001 ')).toBe('https://kelp.example/')
    expect(safeUrl(' \u0001ht\ttps://kelp.ex\nample/ ')).toBe('https://kelp.example/')
  })
})

describe('is refused', () => {
  test.each([
    ['javascript:alert(1)', 'begins with `javascript:`'],
    ['JaVaScRiPt:alert(1)', 'begins with `javascript:`'],
    ['java\tscript:alert(1)', 'begins with `javascript:`'],
    ['java\nscript\r:alert(1)', 'begins with `javascript:`'],
    [' \u0000\u001f javascript:alert(1)', 'begins with `javascript:`'],
    ['javascript://kelp.example/%0Aalert(1)', 'begins with `javascript:`'],
    ['data:text/html,x', 'begins with `data:`'],
    ['vbscript:x', 'begins with `vbscript:`'],
    ['file:///etc/hostname', 'begins with `file:`'],
    ['blob:https://kelp.example/1', 'begins with `blob:`'],
    ['view-source:https://kelp.example/', 'begins with `view-source:`'],
    ['intent://x#Intent;end', 'begins with `intent:`'],
    ['ftp://kelp.example/', 'begins with `ftp:`'],
    ['xmpp:a@kelp.example', 'begins with `xmpp:`'],
    ['java script:alert(1)', 'begins with `java script:`'],
    ['\u00a0javascript:alert(1)', 'begins with `\u00a0javascript:`'],
    [':alert(1)', 'begins with `:`'],
    ['javascript%3Aalert(1)', 'begins with `javascript:` once it is decoded'],
    ['%6Aavascript%253Aalert(1)', 'begins with `javascript:` once it is decoded'],
    ['%2509java%0Ascript%25253Aalert(1)', 'begins with `javascript:` once it is decoded'],
    ['javascript&colon;alert(1)', 'has character references'],
    ['javascript&#58;alert(1)', 'has character references'],
    ['&#x6a;avascript:alert(1)', 'has character references'],
    ['java\u0001script:alert(1)', 'has control characters'],
    ['https://kelp.example/\u0085', 'has control characters'],
    ['\\\\kelp.example\\a', 'has backslashes for slashes'],
    ['/\\kelp.example', 'has backslashes for slashes'],
    ['//\\kelp.example', 'has backslashes for slashes'],
    ['https://jane:secret@kelp.example/', 'has a name or a password before the host'],
    ['https://:secret@kelp.example/', 'has a name or a password before the host'],
    ['https://kelp.example@other.example/', 'has a name or a password before the host'],
    ['//kelp.example@other.example/', 'has a name or a password before the host'],
    ['http://', 'cannot be read as an address'],
    ['///…', 'cannot be read as an address'],
    ['//', 'cannot be read as an address'],
    ['', 'has no address'],
    [' \n', 'has no address'],
  ])('%j', (url, reason) => {
    expect(safeUrl(url)).toBeNull()
    expect(judgeUrl(url)).toEqual({ reason: expect.stringContaining(reason) })
  })

  test('a scheme that is encoded three times over, but not deeper, as no program decodes so often', () => {
    expect(safeUrl('javascript%25253Aalert(1)')).toBeNull()
    expect(safeUrl('javascript%2525253Aalert(1)')).toBe('javascript%2525253Aalert(1)')
  })

  test.each(['https://kelp.example/a.png', 'http://kelp.example/a.png', 'a.png'])('not as an image: %s', (url) => {
    expect(safeUrl(url, 'image')).toBe(url)
  })

  test.each(['mailto:jane@kelp.example', 'tel:1'])('as an image: %s', (url) => {
    expect(safeUrl(url, 'image')).toBeNull()
  })
})

test.each([
  ['https://kelp.example/a', 'https://kelp.example/a'],
  ['https://Kelp.example', 'https://Kelp.example'],
  ['../b/', 'https://site.example/b/'],
  ['//kelp.example/a', 'https://kelp.example/a'],
  ['/javascript:alert(1)', 'https://site.example/javascript:alert(1)'],
  ['javascript:alert(1)', null],
])('%s seen from a page', (url, address) => expect(absoluteUrl(url, 'https://site.example/a/')).toBe(address))

test.each([
  ['/javascript:alert(1)', 'https://site.example/letters/javascript:alert(1)'],
  ['/288/#a', 'https://site.example/letters/288/#a'],
  ['//other.example/', 'https://site.example/letters//other.example/'],
])('the path %s is one of the site', (target, address) => {
  expect(addressOnSite(target, { url: 'https://site.example/letters/' })).toBe(address)
})

test('no path leads to another host', () => {
  expect(addressOnHost('//other.example/a', { url: 'https://site.example/' })).toBe('https://site.example/other.example/a')
})

test('nobody else makes a `SafeUrl`', () => {
  const root = path.join(import.meta.dirname, '../../..')
  const makers = globSync('{src,scripts}/**/*.{ts,astro}', { cwd: root }).filter((file) =>
    /\bas (?:unknown as )?SafeUrl\b/.test(readFileSync(path.join(root, file), 'utf8')),
  )
  expect(makers).toEqual(['src/core/links/safe-url.ts'])
})
