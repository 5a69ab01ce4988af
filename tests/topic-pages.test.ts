import { readFileSync } from 'node:fs'
import path from 'node:path'
import Parser from 'rss-parser'
import { describe, expect, inject, test } from 'vitest'
import { filesIn } from './support/galley.ts'

const site = inject('site')
const page = (address: string): string => readFileSync(path.join(site, address, 'index.html'), 'utf8')
const slugs = filesIn(site).flatMap((file) => /^topics\/([^/]+)\/feed\.xml$/.exec(file)?.[1] ?? [])

describe('the topics of a newsletter', () => {
  test('each have a feed, linked in the head and on the page', () => {
    expect(slugs.length).toBe(8)
    for (const slug of slugs) {
      const text = page(`topics/${slug}`)
      expect(text, slug).toMatch(
        new RegExp(`<link rel="alternate" type="application/rss\\+xml"[^>]* href="/topics/${slug}/feed.xml">`),
      )
      expect(text, slug).toContain(`<a href="/topics/${slug}/feed.xml">`)
    }
  })

  test('have feeds whose entries are deep links, each once', async () => {
    const feed = await new Parser().parseString(readFileSync(path.join(site, 'topics/lights/feed.xml'), 'utf8'))
    const ids = feed.items.map((item) => item.guid)
    expect(ids.length).toBeGreaterThan(3)
    expect(new Set(ids).size).toBe(ids.length)
    for (const item of feed.items) {
      expect(item.guid).toMatch(/^https:\/\/bellbuoy\.example\/(?:\d+|notes\/[\w-]+)\/(?:#.|$)/)
      expect(item.link).toBe(item.guid)
      expect(item.isoDate).toBeTruthy()
      expect(item.content).toMatch(/<p>From <a href="https:\/\/bellbuoy\.example\//)
    }
  })

  test('say why each passage is there, and when it was covered, for those who see no chart, too', () => {
    const text = page('topics/lights')
    const passages = text.match(/<blockquote>/g)!.length
    expect(text.match(/<p class="why">(?:through [^,]+, )?(?:because of|the editor says so)/g)).toHaveLength(passages)
    expect(text).toMatch(
      /<svg class="chart" role="img"[^>]*><title id="chart-title">[^<]+<\/title><desc id="chart-numbers">20\d\d: \d+, /,
    )
  })

  test('stand in a list by family and alphabet, with their other names', () => {
    const text = page('topics')
    expect(text).toMatch(/<h2 id="families">/)
    expect(text).toMatch(/lamps → <a href="\/topics\/lights\/">Lights<\/a>/i)
    expect(text).toMatch(/<svg class="spark" role="img"[^>]*><title>[^<]+: 20\d\d: \d+/)
  })

  test('tell which issues are related, and why', () => {
    expect(page('4')).toMatch(/<h2 id="related">[^]*<span class="meta">both on [^<]+ apart<\/span>/)
  })
})
