import { readFileSync } from 'node:fs'
import path from 'node:path'
import Parser from 'rss-parser'
import { describe, expect, inject, test } from 'vitest'
import { filesIn } from './support/galley.ts'

const site = inject('site')
const page = (address: string): string => readFileSync(path.join(site, address, 'index.html'), 'utf8')
const slugs = filesIn(site).flatMap((file) => /^topics\/([^/]+)\/feed\.xml$/.exec(file)?.[1] ?? [])

describe('the topics of the example newsletter', () => {
  test('each have a feed, linked in the head and on the page', () => {
    expect(slugs.length).toBeGreaterThan(50)
    for (const slug of slugs) {
      const text = page(`topics/${slug}`)
      expect(text, slug).toMatch(
        new RegExp(`<link rel="alternate" type="application/rss\\+xml"[^>]* href="/topics/${slug}/feed.xml">`),
      )
      expect(text, slug).toContain(`<a href="/topics/${slug}/feed.xml">`)
    }
  })

  test('have feeds whose entries are deep links, each once', async () => {
    const feed = await new Parser().parseString(readFileSync(path.join(site, 'topics/kubernetes/feed.xml'), 'utf8'))
    const ids = feed.items.map((item) => item.guid)
    expect(ids.length).toBeGreaterThan(3)
    expect(new Set(ids).size).toBe(ids.length)
    for (const item of feed.items) {
      expect(item.guid).toMatch(/^https:\/\/slackwater\.example\/\d+\/(?:#.|$)/)
      expect(item.link).toBe(item.guid)
      expect(item.isoDate).toBeTruthy()
      expect(item.content).toMatch(/<p>From <a href="https:\/\/slackwater\.example\//)
    }
  })

  test('say why each passage is there, and when it was covered, for those who see no chart, too', () => {
    const text = page('topics/secrets')
    const passages = text.match(/<blockquote>/g)!.length
    expect(text.match(/<p class="why">(?:through [^,]+, )?(?:because of|the editor says so)/g)).toHaveLength(passages)
    expect(text).toMatch(
      /<svg class="chart" role="img"[^>]*><title id="chart-title">[^<]+<\/title><desc id="chart-numbers">20\d\d: \d+, /,
    )
  })

  test('stand in a list by family and alphabet, with their other names', () => {
    const text = page('topics')
    expect(text).toMatch(/<h2 id="families">/)
    expect(text).toMatch(/k8s → <a href="\/topics\/kubernetes\/">Kubernetes<\/a>/i)
    expect(text).toMatch(/<svg class="spark" role="img"[^>]*><title>[^<]+: 20\d\d: \d+/)
  })

  test('tell which issues are related, and why', () => {
    expect(page('9')).toMatch(/<h2 id="related">[^]*<span class="meta">both on [^<]+ apart<\/span>/)
  })
})
