import { readFileSync } from 'node:fs'
import path from 'node:path'
import Parser from 'rss-parser'
import { describe, expect, inject, test } from 'vitest'
import { brokenLinksIn, invalidHtmlIn, marksLeftIn } from './support/checks-of-sites.ts'
import { filesIn, htmlFilesIn } from './support/galley.ts'

const site = inject('site')
const page = (address: string): string => readFileSync(path.join(site, address, 'index.html'), 'utf8')

describe('a newsletter, built', () => {
  test('has a page for every issue, its notes, notes, events, topics and pages, and the pages every site has', () => {
    const files = new Set(filesIn(site))
    for (let number = 1; number <= 7; number += 1) expect(files).toContain(`${number}/index.html`)
    for (const file of [
      'index.html',
      '404.html',
      'archive/index.html',
      'topics/index.html',
      'events/index.html',
      'notes/index.html',
      'sources/index.html',
      'authors/index.html',
      'about/index.html',
      'feed.xml',
      'sitemap-index.xml',
    ])
      expect(files).toContain(file)
    expect([...files].filter((file) => /^\d+\/notes\/index\.html$/.test(file))).toHaveLength(3)
    expect([...files].filter((file) => /^notes\/[^/]+\/index\.html$/.test(file))).toHaveLength(2)
  })

  test('holds back the draft', () => {
    expect(filesIn(site)).not.toContain('8/index.html')
    expect(page('archive')).not.toContain('/8/')
  })

  test('links to nothing that is not there, pages and fragments alike', () => {
    expect(brokenLinksIn(site, 'https://bellbuoy.example/')).toEqual([])
  })

  test('is valid HTML', async () => {
    expect(await invalidHtmlIn(site)).toEqual([])
  })

  test('keeps no mark of its making', () => {
    expect(marksLeftIn(site)).toEqual([])
  })

  test('needs no script and no style attribute; pages of events may show the reader’s own time by one small file', () => {
    const scripts = new Set<string>()
    for (const file of htmlFilesIn(site)) {
      const text = readFileSync(path.join(site, file), 'utf8')
      const [own, bare] = [
        /<script type="module" src="([^"]+)"><\/script>/,
        /<script type="application\/ld\+json">([^<]*)<\/script>/,
      ]
      const src = own.exec(text)?.[1]
      if (src) scripts.add(src)
      if (src) expect(text, file).toMatch(/<time datetime="[\d-]+T[\d:]+Z" data-local>/)
      expect(file.startsWith('events/') ? text.replace(own, '').replace(bare, '') : text, file).not.toMatch(/<script|\sstyle="/)
    }
    expect([...scripts]).toHaveLength(1)
    expect(readFileSync(path.join(site, [...scripts][0]!)).length).toBeLessThan(1000)
  })

  test('sets images in sizes, with width and height', () => {
    for (const address of ['2', '5', '6']) {
      const picture = /<picture><source type="image\/avif" srcset="[^"]+ 480w[^"]*" sizes="[^"]+"><img[^>]*>/.exec(
        page(address),
      )?.[0]
      expect(picture, address).toMatch(/width="\d+" height="\d+"/)
      expect(picture, address).toMatch(/alt="[^"]{10,}"/)
    }
  })

  test('lists every item of a source and of an author, linked to its place in its issue', () => {
    expect(page('sources')).toContain('<a href="/sources/github.com-kelp-works/">')
    expect(page('sources/lamp.example')).toMatch(
      /<a href="\/1\/#the-keepers-hours">[^]*<a href="\/authors\/ada-lamp\/">Ada Lamp<\/a>/,
    )
    expect(page('authors')).toContain('<a href="/authors/ada-lamp/">')
    expect(page('authors/ada-lamp')).toMatch(/<a href="\/3\/#two-lights-in-the-fog">/)
    expect(page('sources/tidewrack.example')).toMatch(/class="label">Sponsored</)
    expect(page('topics/fog')).toMatch(/<dt>Most from<\/dt>[^]*?<a href="\/sources\//)
  })

  test('redirects aliases', () => {
    expect(page('letters/welcome')).toContain('content="0; url=/1/"')
    expect(page('fog')).toContain('content="0; url=/4/"')
  })

  test('turns links to the site, its old host and relative ones into links within', () => {
    for (const address of ['3', '4', '6'])
      expect(page(address)).not.toMatch(/<a href="(?:https:\/\/(?:letters\.)?bellbuoy\.example|\.\.)\//)
    expect(page('2')).toMatch(/Cited by/)
  })

  test('says where else a link stood, in Markdown and in MDX', () => {
    expect(page('7')).toMatch(/<p class="also-in">Also in <a href="\/1\/#[\w-]+" aria-label="also in #1: [^"]+">#1<\/a><\/p>/)
    expect(page('1')).toMatch(/<a href="\/7\/#[\w-]+" aria-label="also in #7: [^"]+">#7<\/a>/)
    expect(page('5')).toMatch(
      /<ul class="seen">[^]*?<\/a> <span class="meta">also in[^]*?<a href="\/2\/#[\w-]+" aria-label="also in #2: [^"]+">\s*#2/,
    )
  })

  test('tells what somebody paid for, on every page and in the feed', () => {
    const links = (text: string, host: string) =>
      [...text.matchAll(/<a [^>]*href="([^"]*)"[^>]*>/g)].filter(([, href]) => href!.includes(host)).map(([tag]) => tag)
    for (const [text, host] of [
      [page('6'), 'tidewrack.example'],
      [page('5'), 'wrackline.example'],
      [readFileSync(path.join(site, 'feed.xml'), 'utf8'), 'wrackline.example'],
    ] as const) {
      expect(links(text, host).length, host).toBeGreaterThan(0)
      for (const link of links(text, host)) expect(link).toContain('rel="sponsored"')
    }
    expect(page('5')).toMatch(/<p class="label">Sponsored<\/p>\s*<p id="wrackline-keeps-the-second-clock">/)
    expect(readFileSync(path.join(site, 'feed.xml'), 'utf8')).toContain('<p class="label">Sponsored</p>')
    expect(page('topics/safety')).toMatch(/<p class="label">Sponsored<\/p>\s*<a href="\/5\/#wrackline/)
  })

  test('has a feed with the full text and absolute addresses', async () => {
    const feed = await new Parser().parseString(readFileSync(path.join(site, 'feed.xml'), 'utf8'))
    expect(feed.title).toBe('Bell Buoy')
    expect(feed.items).toHaveLength(7)
    const [latest] = feed.items
    expect(latest?.link).toBe('https://bellbuoy.example/7/')
    const text: string = latest?.['content:encoded'] ?? ''
    expect(text.length).toBeGreaterThan(1000)
    expect(
      [...text.matchAll(/(?:href|src)="([^"]*)"/g)]
        .map(([, address]) => address)
        .filter((address) => !/^(?:https?|mailto):/.test(address!)),
    ).toEqual([])
  })
})
