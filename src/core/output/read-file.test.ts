import { describe, expect, test } from 'vitest'
import { SiteAddresses } from './collect.ts'
import { readFile } from './read-file.ts'

const site = new SiteAddresses('https://kelp.example/letters/')
const facts = (file: string, text: string) => readFile(file, text, site)!
const page = (body: string, head = '<title>T</title><meta name="description" content="D">') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`
const addressesIn = (file: string, text: string) => facts(file, text).addresses.map(({ to, where }) => `${where} ${to}`)

describe('an address leads within the site', () => {
  test.each([
    ['/letters/2/', '/2/'],
    ['/letters/2/#tides', '/2/#tides'],
    ['/letters/a.b/?q=1#x', '/a.b/?q=1#x'],
    ['2/', '/1/2/'],
    ['../2/', '/2/'],
    ['#tides', '/1/#tides'],
    ['?page=2', '/1/?page=2'],
    ['', '/1/'],
    ['https://kelp.example/letters/2/', '/2/'],
    ['HTTPS://Kelp.Example/letters/2/', '/2/'],
    ['//kelp.example/letters/2/', '/2/'],
    ['/letters/caf%C3%A9/', '/caf%C3%A9/'],
    ['/letters/café/', '/caf%C3%A9/'],
    ['/letters/./2/../3/', '/3/'],
  ])('%s: %s', (written, to) => {
    expect(facts('1/index.html', page(`<main><a href="${written}">x</a></main>`)).addresses).toEqual([
      { to, written, where: 'text' },
    ])
  })

  test.each(['https://other.example/letters/2/', '/2/', 'mailto:a@kelp.example', 'https://kelp.example/', 'https://[', 'tel:1'])(
    'not so %s',
    (written) => {
      expect(addressesIn('1/index.html', page(`<a href="${written}">x</a>`))).toEqual([])
    },
  )
})

describe('a page', () => {
  test('has addresses in its frame, in its text and in what it says of itself', () => {
    const head =
      '<title>T</title><meta name="description" content="D"><link rel="icon" href="/letters/i.svg"><link rel="canonical" href="https://kelp.example/letters/1/"><meta property="og:image" content="https://kelp.example/letters/o.png">'
    const body =
      '<nav><a href="/letters/">x</a></nav><main><img src="a.png" srcset="/letters/b.png 1x, /letters/c.png 2x"></main><footer><form action="/letters/f/"></form></footer>'
    expect(addressesIn('1/index.html', page(body, head))).toEqual([
      'icon /i.svg',
      'frame /1/',
      'field /o.png',
      'frame /',
      'text /1/a.png',
      'text /b.png',
      'text /c.png',
      'frame /f/',
    ])
  })

  test('that sends readers on needs no description', () => {
    const { addresses, faults } = facts(
      '1/index.html',
      page('', '<title>T</title><meta http-equiv="refresh" content="0; url=/letters/2/">'),
    )
    expect(addresses).toEqual([{ to: '/2/', written: '/letters/2/', where: 'frame' }])
    expect(faults).toEqual([])
  })

  test.each([
    ['no title', page('<svg><title>Not that of the page</title></svg>', '<meta name="description" content="D">'), ['no-title ']],
    ['a title of blanks', page('', '<title> \n </title><meta name="description" content="D">'), ['no-title ']],
    ['no description', page('', '<title>T</title>'), ['no-description ']],
    ['an empty description', page('', '<title>T</title><meta name="description" content=" ">'), ['no-description ']],
    ['an id twice', page('<p id="a"><p id="a"><p id="b"><p id=a>'), ['repeated-id a']],
    [
      'an id in a comment, a script and a text area',
      page('<p id="a"><!-- <p id="a"> --><script>"<p id=a>"</script><textarea><p id=a></textarea>'),
      [],
    ],
    [
      'a relative preview',
      page('', '<title>T</title><meta name="description" content="D"><meta property="og:url" content="/letters/1/">'),
      ['relative-address /letters/1/'],
    ],
    [
      'JSON-LD with a relative address',
      page('<script type="application/ld+json">{"url":"/letters/1/"}</script>'),
      ['relative-address /letters/1/'],
    ],
    [
      'JSON-LD that is no JSON',
      page('<script type="application/ld+json">{"url":}</script>'),
      [expect.stringMatching(/^malformed /)],
    ],
  ])('with %s', (_, html, faults) => {
    expect(facts('1/index.html', html).faults.map(({ kind, detail }) => `${kind} ${detail}`)).toEqual(faults)
  })

  test('has ids, and names of anchors', () => {
    expect(facts('1/index.html', page('<p id="a"><a name="b"></a><input name="c">')).ids).toEqual(['a', 'b'])
    expect(facts('feed.xml', '<rss/>').ids).toBeNull()
  })

  test('counts its addresses from its base', () => {
    expect(
      addressesIn('1/index.html', page('<main><a href="2/">x</a><a href="#y">x</a></main>', '<base href="/letters/b/">')),
    ).toEqual(['text /b/2/', 'text /b/#y'])
  })
})

describe('a feed', () => {
  const feed = (item: string) => `<?xml version="1.0"?><rss version="2.0"><channel><title>K</title>${item}</channel></rss>`

  test('has addresses in elements, in attributes and in the HTML that it quotes', () => {
    const item =
      '<item><title>&lt;a href="/letters/no/"></title><link>https://kelp.example/letters/1/</link><guid isPermaLink="false">/1/</guid><enclosure url="https://kelp.example/letters/a.mp3"/><description><![CDATA[<a href="https://kelp.example/letters/2/">x</a>]]></description></item>'
    expect(addressesIn('feed.xml', feed(item))).toEqual(['field /1/', 'field /a.mp3', 'text /2/'])
    expect(facts('feed.xml', feed(item)).faults).toEqual([])
  })

  test.each([
    ['<link>/letters/1/</link>', 'relative-address /letters/1/'],
    ['<enclosure url="a.mp3"/>', 'relative-address a.mp3'],
    ['<description>&lt;a href="#x"></description>', 'relative-address #x'],
    ['<link>', /^malformed Unexpected close tag/],
    ['&nbsp;', /^malformed Invalid character entity/],
    ['a & b', /^malformed Invalid character in entity name/],
  ])('with %s', (item, expected) => {
    const [fault] = facts('feed.xml', feed(item)).faults
    expect(`${fault?.kind} ${fault?.detail}`).toMatch(expected)
  })
})

describe('data', () => {
  test('has addresses under keys that say so, and among words', () => {
    const data = {
      url: 'https://kelp.example/letters/1/',
      title: '/letters/',
      items: [{ site_url: 'https://kelp.example/letters/2/' }],
      text: 'See https://kelp.example/letters/3/.',
    }
    expect(addressesIn('a.json', JSON.stringify(data))).toEqual(['field /1/', 'field /2/', 'words /3/'])
  })

  test.each([
    ['{"url":"/letters/1/"}', 'relative-address /letters/1/'],
    ['{"images":[],"image":["a.png"]}', 'relative-address a.png'],
    ['{"url":', /^malformed /],
  ])('%s', (text, expected) => {
    const [fault] = facts('a.json', text).faults
    expect(`${fault?.kind} ${fault?.detail}`).toMatch(expected)
  })
})

describe('a calendar', () => {
  const calendar = (...lines: readonly string[]) =>
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')

  test('has addresses in properties, folded ones too, and among words', () => {
    const text = calendar('URL:https://kelp.example/lett', ' ers/1/', 'DESCRIPTION:At noon.\\n\\nhttps://kelp.example/letters/2/')
    expect(addressesIn('a.ics', text)).toEqual(['field /1/', 'words /2/'])
  })

  test.each([
    [calendar('URL:/letters/1/'), 'relative-address /letters/1/'],
    [calendar().replace('END:VCALENDAR', ''), /^malformed /],
    ['', /^malformed /],
  ])('%j', (text, expected) => {
    const [fault] = facts('a.ics', text).faults
    expect(`${fault?.kind} ${fault?.detail}`).toMatch(expected)
  })
})

test('pieces of text are the same in every format', () => {
  const text = 'The harbour is frozen, and the pagers are on again.'
  const inPage = facts('1/index.html', page(`<p>${text.replace(' the', '\n the')}<a href="#x">x</a></p>`)).pieces
  const inFeed = facts('feed.xml', `<rss><channel><description>&lt;p>${text}&lt;/p></description></channel></rss>`).pieces
  const inData = facts('a.json', JSON.stringify({ text })).pieces
  const inLines = facts('a.md', `# A\n\n${text}\n`).pieces
  for (const pieces of [inFeed, inData, inLines]) expect(pieces).toEqual(inPage)
  expect(inPage).toHaveLength(1)
})

test.each(['a.png', 'a.css', 'a.js', '.galley-site', 'a'])('nobody reads %s', (file) => {
  expect(readFile(file, 'x', site)).toBeNull()
})
