import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchChromium } from './support/chromium.ts'
import { project } from './support/galley.ts'
import { serveSite } from './support/site-server.ts'

const site = inject('site')
const axe = readFileSync(path.join(project, 'node_modules/axe-core/axe.min.js'), 'utf8')

let server: Awaited<ReturnType<typeof serveSite>>
let browser: Browser
let origin: string

beforeAll(async () => {
  server = await serveSite(site)
  origin = server.origin
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

const open = async (address: string, width: number, colorScheme: 'light' | 'dark', javaScriptEnabled = true): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled })
  const response = await page.goto(origin + address)
  expect(response?.status(), address).toBe(200)
  return page
}

const addresses = [
  '/',
  '/archive/',
  '/1/',
  '/2/',
  '/5/',
  '/5/notes/',
  '/6/',
  '/notes/',
  '/notes/quiet-lights/',
  '/topics/',
  '/topics/lights/',
  '/events/',
  '/events/lantern-watch-2026/',
  '/events/rope-fair-2026/',
  '/sources/',
  '/sources/lamp.example/',
  '/authors/ada-lamp/',
  '/about/',
  '/404.html',
]

describe.each([
  [390, 'light'],
  [390, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const)('at %i pixels, %s', (width, scheme) => {
  test.each(addresses)('%s fits, and axe finds nothing', async (address) => {
    const page = await open(address, width, scheme)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await page.evaluate(axe)
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    })
    expect(violations).toEqual([])
    await page.close()
  })
})

describe('the hour of an event', () => {
  const factsIn = async (javaScriptEnabled: boolean): Promise<string> => {
    const context = await browser.newContext({ timezoneId: 'Asia/Tokyo', javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(`${origin}/events/lantern-watch-2026/?strict`)
    const facts = await page.textContent('.facts dd >> nth=0')
    await context.close()
    return facts!.replace(/\s+/g, ' ')
  }

  test('is told by the reader’s own clock, too, under a strict policy for scripts', async () => {
    expect(await factsIn(true)).toBe('May 21, 2026, 15:00 UTC (over) Fri, May 22, 12:00 AM GMT+9, where you are')
  })

  test('needs no script', async () => {
    expect(await factsIn(false)).toBe('May 21, 2026, 15:00 UTC (over)')
  })
})

describe('without JavaScript', () => {
  test('a reader gets from the front page to an item and back to the archive', async () => {
    const page = await open('/', 390, 'light', false)
    await page.click('.latest h2 a')
    expect(new URL(page.url()).pathname).toBe('/7/')
    await page.click('.contents a >> nth=0')
    expect(new URL(page.url()).hash).toMatch(/^#.+/)
    await page.click('nav[aria-label="Site"] a[href="/archive/"]')
    expect(await page.textContent('h1')).toBe('Archive')
    await page.close()
  })

  test('the contents of an issue lead to its headings', async () => {
    const page = await open('/5/', 1280, 'light', false)
    const targets = await page.$$eval('.contents a', (links) => links.map((link) => link.getAttribute('href')!.slice(1)))
    const headings = await page.$$eval('.prose :is(h2, h3)', (all) => all.map((heading) => heading.id))
    expect(targets).toEqual(headings)
    await page.close()
  })
})
