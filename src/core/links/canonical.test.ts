import { describe, expect, test } from 'vitest'
import { canonicalOf, requestedUrl } from './canonical.ts'

/** Every spelling of a row is one address, and the last of the row is how it is kept. */
const same: Record<string, readonly (readonly string[])[]> = {
  syntax: [
    [
      'http://Kettle.Example/Boil',
      'HTTPS://kettle.example:443/Boil/',
      'http://kettle.example:80/Boil',
      'https://kettle.example/Boil',
    ],
    ['https://www.kettle.example', 'http://kettle.example/', 'https://kettle.example./', 'https://kettle.example'],
    ['https://kettle.example/a%7eb/%c3%a9', 'https://kettle.example/a~b/é', 'https://kettle.example/a~b/%C3%A9'],
    ['https://kettle.example/a%2fb', 'https://kettle.example/a%2Fb'],
    ['https://kettle.example/x?b=2&a=1', 'https://kettle.example/x?a=1&b=2'],
    ['https://kettle.example/x?', 'https://kettle.example/x/#top', 'https://kettle.example/x'],
    ['https://kettle.example/x?draft=', 'https://kettle.example/x?draft'],
    ['https://kettle.example/tea/index.html', 'https://kettle.example/tea/default.aspx', 'https://kettle.example/tea'],
    [
      'https://kettle.example/tea/index.htm',
      'https://kettle.example/tea/index.xhtml',
      'https://kettle.example/tea/default.asp',
      'https://kettle.example/tea/index.php',
      'https://kettle.example/tea/index.php5',
      'https://kettle.example/tea/index.jsp',
      'https://kettle.example/tea',
    ],
    ['https://kettle.example//tea///green', 'https://kettle.example/tea/green'],
    ['https://kettle.example//', 'https://kettle.example///', 'https://kettle.example'],
    ['https://jane:secret@kettle.example/x', 'https://kettle.example/x'],
    ['  https://kettle.example/x ', 'https://kettle.example/x'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example'],
  ],
  fragments: [
    ['https://kettle.example/x#comments', 'https://kettle.example/x#:~:text=steam', 'https://kettle.example/x'],
    ['https://app.kettle.example/#/pricing/', 'https://app.kettle.example#/pricing'],
    ['https://groups.example/forum/#!topic/kettles/7a', 'https://groups.example/forum#!topic/kettles/7a'],
    ['https://kettle.example/x#see-#/pricing', 'https://kettle.example/x'],
    ['https://app.kettle.example/#/', 'https://app.kettle.example/#!', 'https://app.kettle.example'],
  ],
  trackers: [
    ['https://kettle.example/x?utm_source=slack&UTM_Medium=email&utm_campaign=7', 'https://kettle.example/x'],
    ['https://kettle.example/x?mc_cid=1&mc_eid=2&fbclid=3&gclid=4&ref=slackwater', 'https://kettle.example/x'],
    ['https://kettle.example/x?id=7&mkt_tok=abc&_hsenc=p2', 'https://kettle.example/x?id=7'],
    ['https://blog.kettle.example/how?source=rss----1a2b3c---4&gi=95020ed22d5a', 'https://blog.kettle.example/how'],
    ['https://www.nytimes.com/2026/03/01/us/kettles.html?smid=share', 'https://nytimes.com/2026/03/01/us/kettles.html'],
    ['https://kettle.blogspot.com/2026/03/steam.html?m=1', 'https://kettle.blogspot.com/2026/03/steam.html'],
  ],
  'parameters that count': [
    ['https://kettle.example/show?source=7', 'https://kettle.example/show?source=7'],
    ['https://kettle.example/list?m=1', 'https://kettle.example/list?m=1'],
    ['https://kettle.example/?p=12', 'https://kettle.example/?p=12'],
  ],
  'other views': [
    ['https://m.kettle.example/x', 'https://mobile.kettle.example/x', 'https://amp.kettle.example/x', 'https://kettle.example/x'],
    ['https://en.m.wikipedia.org/wiki/Kettle', 'https://en.wikipedia.org/wiki/Kettle'],
    ['https://kettle.example/2026/03/steam/amp/', 'https://kettle.example/2026/03/steam'],
    [
      'https://kettle.example/amp/why-the-kettle-sings',
      'https://kettle.example/why-the-kettle-sings?amp=1',
      'https://kettle.example/why-the-kettle-sings',
    ],
    ['https://kettle.example/why-the-kettle-sings.amp', 'https://kettle.example/why-the-kettle-sings'],
    ['https://kettle.example/why-the-kettle-sings.amp.htm', 'https://kettle.example/why-the-kettle-sings.htm'],
    ['https://kettle.example/why-the-kettle-sings.amp.html', 'https://kettle.example/why-the-kettle-sings.html'],
    ['https://mobile.example/x', 'https://mobile.example/x'],
    ['https://github.com/kettle/amp', 'https://github.com/kettle/amp'],
  ],
  sites: [
    [
      'https://youtu.be/a1B2c3D4e5F?t=81',
      'https://m.youtube.com/watch?feature=share&v=a1B2c3D4e5F&list=PL1',
      'https://www.youtube.com/watch?v=a1B2c3D4e5F',
    ],
    [
      'https://www.youtube-nocookie.com/embed/a1B2c3D4e5F',
      'https://www.youtube.com/live/a1B2c3D4e5F?si=x',
      'https://youtube.com/watch?v=a1B2c3D4e5F',
    ],
    ['https://mobile.twitter.com/Jane/status/123?s=20', 'https://x.com/jane/status/123/photo/1', 'https://x.com/i/status/123'],
    ['https://twitter.com/Jane', 'https://x.com/jane/'],
    ['https://twitter.com/search?q=kettles', 'https://x.com/search?q=kettles'],
    ['https://old.reddit.com/r/tea/comments/1a2b/why_it_sings/', 'https://redd.it/1a2b', 'https://reddit.com/comments/1a2b'],
    [
      'https://medium.com/@jane/why-it-sings-b1ea12db02e4?source=rss',
      'https://jane.medium.com/b1ea12db02e4',
      'https://medium.com/p/b1ea12db02e4',
    ],
    [
      'https://github.com/Kettle/Steam.git',
      'https://github.com/kettle/steam/tree/main',
      'https://github.com/kettle/steam#readme',
      'https://github.com/kettle/steam',
    ],
    ['https://github.com/Kettle/Steam/blob/v1/Boil.md', 'https://github.com/kettle/steam/blob/v1/Boil.md'],
    [
      'https://stackoverflow.com/q/42/7',
      'https://stackoverflow.com/questions/42/why-does-it-sing',
      'https://stackoverflow.com/questions/42',
    ],
    ['https://arxiv.org/pdf/2601.01234v2.pdf', 'https://arxiv.org/abs/2601.01234'],
    ['https://www.amazon.com/Kettles-Jane-Doe/dp/1234567890/ref=sr_1?tag=jane', 'https://amazon.com/dp/1234567890'],
  ],
  redirectors: [
    ['https://www.google.com/url?sa=t&q=https%3A%2F%2Fkettle.example%2Fx%3Fa%3D1&ved=2', 'https://kettle.example/x?a=1'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fkettle.example%2Fx%3Ffbclid%3D1&h=2', 'https://kettle.example/x'],
    ['https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fkettle.example%2Fx&data=05', 'https://kettle.example/x'],
    ['https://urldefense.proofpoint.com/v2/url?u=https-3A__kettle.example_x-3Fa-3D1&d=D', 'https://kettle.example/x?a=1'],
    ['https://urldefense.com/v3/__https://kettle.example/x__;!!abc', 'https://kettle.example/x'],
    ['https://www.linkedin.com/safety/go?url=https%3A%2F%2Fkettle.example%2Fx', 'https://kettle.example/x'],
    ['https://www.google.com/amp/s/kettle.example/2026/03/steam/amp', 'https://kettle.example/2026/03/steam'],
    ['https://kettle-example.cdn.ampproject.org/c/s/kettle.example/x', 'https://kettle.example/x'],
    ['https://tracking.mail.example/CL0/https:%2F%2Fkettle.example%2Fx/1/0100/abc=1', 'https://kettle.example/x'],
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fkettle.example%252Fx',
      'https://kettle.example/x',
    ],
  ],
  'archived copies': [
    ['https://web.archive.org/web/20260301120000/https://www.kettle.example/x/', 'https://kettle.example/x'],
    ['https://web.archive.org/web/2026id_/http:/kettle.example/x?a=1', 'https://kettle.example/x?a=1'],
    ['https://web.archive.org/web/20260301120000*/kettle.example/x', 'https://kettle.example/x'],
    [
      'https://archive.ph/2026.03.01-120000/https://kettle.example/x',
      'https://archive.is/https://kettle.example/x',
      'https://kettle.example/x',
    ],
    ['https://12ft.io/https://kettle.example/x', 'https://kettle.example/x'],
  ],
  'opaque addresses': [
    ['https://bit.ly/3aBcD', 'https://bit.ly/3aBcD'],
    ['https://t.co/AbCd', 'https://t.co/AbCd'],
    ['https://archive.is/AbCdE', 'https://archive.is/AbCdE'],
    ['https://www.google.com/url?q=kettles', 'https://google.com/url?q=kettles'],
    ['https://web.archive.org/', 'https://web.archive.org'],
  ],
}

describe.each(Object.entries(same))('%s', (_, rows) => {
  test.each(rows.map((spellings) => [spellings.join(' = '), spellings] as const))('%s', (_title, spellings) => {
    for (const spelling of spellings) expect(canonicalOf(spelling)).toBe(canonicalOf(spellings.at(-1)!))
  })
})

test.each([
  ['https://youtu.be/a1B2c3D4e5F', 'https://youtube.com/watch?v=a1B2c3D4e5F'],
  ['http://www.kettle.example/x/?utm_source=y#z', 'https://kettle.example/x'],
  ['https://twitter.com/jane/status/1', 'https://x.com/i/status/1'],
  ['https://kettle.example/a%2fb', 'https://kettle.example/a%2Fb'],
  ['https://app.kettle.example/#/pricing/', 'https://app.kettle.example#/pricing'],
  ['https://app.kettle.example/#!/tea%2fpricing', 'https://app.kettle.example#!/tea%2Fpricing'],
  ['https://kettle.example/tea/reindex.html', 'https://kettle.example/tea/reindex.html'],
  ['https://kettle.example/tea/index.html5', 'https://kettle.example/tea/index.html5'],
  // What begins with “amp”, stands in the middle, or is the name of something, is no variant of an article.
  ['https://kettle.example/2026/03/ampere-explained', 'https://kettle.example/2026/03/ampere-explained'],
  ['https://kettle.example/2026/amp/03/steam', 'https://kettle.example/2026/amp/03/steam'],
  ['https://kettle.example/why-the-kettle-sings.amp.html/tea', 'https://kettle.example/why-the-kettle-sings.amp.html/tea'],
  ['https://github.com/kettle/amp', 'https://github.com/kettle/amp'],
  ['https://kettle.example/amp/pricing', 'https://kettle.example/amp/pricing'],
  ['https://kettle.example/amp', 'https://kettle.example/amp'],
])('%s is kept as %s', (url, canonical) => {
  expect(canonicalOf(url)).toBe(canonical)
})

test.each([
  ['https://kettle.example/x', 'https://kettle.example/y'],
  ['https://kettle.example/X', 'https://kettle.example/x'],
  ['https://kettle.example:8080/x', 'https://kettle.example/x'],
  ['https://youtu.be/a1B2c3D4e5F', 'https://youtu.be/z9Y8x7W6v5U'],
  ['https://bit.ly/abc', 'https://bit.ly/ABC'],
  ['https://blog.kettle.example/x', 'https://kettle.example/x'],
  ['https://github.com/kettle/steam', 'https://github.com/kettle/steam/releases'],
])('%s is not %s', (one, other) => {
  expect(canonicalOf(one)).not.toBe(canonicalOf(other))
})

test.each([
  '',
  ' ',
  'kettle',
  '/288/',
  '#top',
  'https://',
  'https:// kettle',
  'http://[::1',
  'https://kettle.example:99999/',
  'mailto:jane@kettle.example',
  'mailto:jane@kettle.example?subject=Tea&body=https://kettle.example/',
  'javascript:alert(1)',
  'https//kettle.example',
])('%j, which is no address of the web, is itself', (url) => {
  expect(canonicalOf(url)).toBe(url.trim())
})

test.each([
  'https://kettle.example/%E0%A4%A?q=%zz%E0',
  'https://web.archive.org/web/2026/https://[broken',
  'https://www.google.com/url?q=https%3A%2F%2F',
  'https://kettle.example/?a&a=&a=1#/%zz',
])('%s has an identity, and that has itself', (url) => {
  const canonical = canonicalOf(url)
  expect(canonicalOf(canonical)).toBe(canonical)
})

test.each([
  [5, 'https://kettle.example/x'],
  [6, 'https://12ft.io/https://kettle.example/x'],
])('of %d redirectors around an address, five are unwrapped', (count, canonical) => {
  expect(canonicalOf(`${'https://12ft.io/'.repeat(count)}https://kettle.example/x`)).toBe(canonical)
})

describe('what somebody types is', () => {
  test.each([
    // typed                                          the address that is looked up
    ['https://www.kettle.example/x/', 'https://kettle.example/x'],
    ['http://kettle.example/x', 'https://kettle.example/x'],
    ['HTTP://kettle.example/x', 'https://kettle.example/x'],
    ['kettle.example/x', 'https://kettle.example/x'],
    ['  kettle.example ', 'https://kettle.example'],
    ['//kettle.example/x', 'https://kettle.example/x'],
    ['kettle.example//x', 'https://kettle.example/x'],
    ['kettle.example:8080/x', 'https://kettle.example:8080/x'],
    ['kettle:8080.example', null],
    ['a.io', 'https://a.io'],
    ['mailto:jane@kettle.example', null],
    ['git+ssh://kettle.example/x', null],
    ['javascript:alert(1)', null],
    ['kettle', null],
    ['kettle.', null],
    ['.kettle.example', null],
    ['localhost:8080', null],
    ['https://kettle', null],
    ['see https://kettle.example', null],
    ['https://', null],
    ['', null],
  ])('%j: %j', (typed, canonical) => {
    expect(requestedUrl(typed)).toBe(canonical)
  })
})
