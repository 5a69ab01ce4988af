import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { HtmlValidate } from 'html-validate'
import Parser from 'rss-parser'
import { describe, expect, inject, test } from 'vitest'
import { htmlFilesIn, filesIn, project } from './support/galley.ts'

const site = inject('site')
const page = (address: string): string => readFileSync(path.join(site, address, 'index.html'), 'utf8')

describe('the example newsletter', () => {
  test('has a page for every issue, its notes, notes, events, topics and pages, and the pages every site has', () => {
    const files = new Set(filesIn(site))
    for (let number = 1; number <= 14; number += 1) expect(files).toContain(`${number}/index.html`)
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
    expect([...files].filter((file) => /^\d+\/notes\/index\.html$/.test(file))).toHaveLength(10)
    expect([...files].filter((file) => /^notes\/[^/]+\/index\.html$/.test(file))).toHaveLength(3)
  })

  test('holds back the draft', () => {
    expect(filesIn(site)).not.toContain('15/index.html')
    expect(page('archive')).not.toContain('/15/')
  })

  test('links to nothing that is not there, pages and fragments alike', () => {
    const files = htmlFilesIn(site).map((file) => path.join(site, file))
    const hyperlink = path.join(project, 'node_modules/.bin/hyperlink')
    const { status, stdout } = spawnSync(
      hyperlink,
      [...files, '--root', site, '--canonicalroot', 'https://slackwater.example/', '-i', '-r'],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    )
    const faults = stdout.split('\n').filter((line) => line.startsWith('not ok') || line.startsWith('# fail'))
    expect(faults.filter((line) => line !== '# fail  0')).toEqual([])
    expect(status).toBe(0)
  })

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: { 'long-title': 'off', 'no-raw-characters': 'off' },
    })
    const faults: string[] = []
    for (const file of htmlFilesIn(site)) {
      const report = await validator.validateFile(path.join(site, file))
      faults.push(
        ...report.results.flatMap(({ messages }) =>
          messages.map(({ line, ruleId, message }) => `${file}:${line} ${ruleId} ${message}`),
        ),
      )
    }
    expect(faults).toEqual([])
  })

  test('keeps no mark of its making', () => {
    for (const file of [...htmlFilesIn(site), 'feed.xml']) {
      const text = readFileSync(path.join(site, file), 'utf8')
      expect(text, file).not.toMatch(/galley:|data-beside|__ASTRO_|[\uE000-\uE019]|class="galley-|undefined|\[object Object\]/)
    }
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
    for (const address of ['4', '9', '10']) {
      const picture = /<picture><source type="image\/avif" srcset="[^"]+ 480w[^"]*" sizes="[^"]+"><img[^>]*>/.exec(
        page(address),
      )?.[0]
      expect(picture, address).toMatch(/width="\d+" height="\d+"/)
      expect(picture, address).toMatch(/alt="[^"]{10,}"/)
    }
  })

  test('lists every item of a source and of an author, linked to its place in its issue', () => {
    expect(page('sources')).toContain('<a href="/sources/github.com-kubernetes-sigs/">')
    expect(page('sources/danluu.com')).toMatch(/<a href="\/4\/#files-are-hard">[^]*<a href="\/authors\/dan-luu\/">Dan Luu<\/a>/)
    expect(page('authors')).toContain('<a href="/authors/dan-luu/">')
    expect(page('authors/dan-luu')).toMatch(/<a href="\/4\/#normalization-of-deviance">/)
    expect(page('sources/tidewrack.example')).toMatch(/class="label">Sponsored</)
    expect(page('topics/networking')).toMatch(/<dt>Most from<\/dt>[^]*?<a href="\/sources\//)
  })

  test('redirects aliases', () => {
    expect(page('letters/welcome')).toContain('content="0; url=/1/"')
    expect(page('tls')).toContain('content="0; url=/7/"')
  })

  test('turns links to the site, its old host and relative ones into links within', () => {
    for (const address of ['5', '6', '10', '12'])
      expect(page(address)).not.toMatch(/<a href="(?:https:\/\/(?:letters\.)?slackwater\.example|\.\.)\//)
    expect(page('9')).toMatch(/Cited by/)
  })

  test('says where else a link stood, in Markdown and in MDX', () => {
    expect(page('8')).toMatch(/<p class="also-in">Also in <a href="\/4\/#[\w-]+" aria-label="also in #4: [^"]+">#4<\/a><\/p>/)
    expect(page('4')).toMatch(/<a href="\/8\/#[\w-]+" aria-label="also in #8: [^"]+">#8<\/a>/)
    expect(page('9')).toMatch(
      /<ul class="seen">[^]*?<\/a> <span class="meta">also in[^]*?<a href="\/2\/#[\w-]+" aria-label="also in #2: [^"]+">\s*#2/,
    )
  })

  test('tells what somebody paid for, on every page and in the feed', () => {
    const links = (text: string, host: string) =>
      [...text.matchAll(/<a [^>]*href="([^"]*)"[^>]*>/g)].filter(([, href]) => href!.includes(host)).map(([tag]) => tag)
    for (const [text, host] of [
      [page('13'), 'tidewrack.example'],
      [page('9'), 'wrackline.example'],
      [readFileSync(path.join(site, 'feed.xml'), 'utf8'), 'wrackline.example'],
    ] as const) {
      expect(links(text, host).length, host).toBeGreaterThan(0)
      for (const link of links(text, host)) expect(link).toContain('rel="sponsored"')
    }
    expect(page('9')).toMatch(/<p class="label">Sponsored<\/p>\s*<p id="wrackline-draws-the-lower-timeline">/)
    expect(readFileSync(path.join(site, 'feed.xml'), 'utf8')).toContain('<p class="label">Sponsored</p>')
    expect(page('topics/incident-response')).toMatch(/<p class="label">Sponsored<\/p>\s*<a href="\/9\/#wrackline/)
  })

  test('has a feed with the full text and absolute addresses', async () => {
    const feed = await new Parser().parseString(readFileSync(path.join(site, 'feed.xml'), 'utf8'))
    expect(feed.title).toBe('Slack Water')
    expect(feed.items).toHaveLength(14)
    const [latest] = feed.items
    expect(latest?.link).toBe('https://slackwater.example/14/')
    const text: string = latest?.['content:encoded'] ?? ''
    expect(text.length).toBeGreaterThan(2000)
    expect(
      [...text.matchAll(/(?:href|src)="([^"]*)"/g)]
        .map(([, address]) => address)
        .filter((address) => !/^(?:https?|mailto):/.test(address!)),
    ).toEqual([])
  })
})
