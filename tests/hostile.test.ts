import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  activeInCalendar,
  activeInDrawing,
  activeInFeed,
  activeInHtml,
  activeInJson,
  activeInMarkdown,
} from './support/active.ts'
import { launchChromium } from './support/chromium.ts'
import { config, filesIn, galley, now, temporaryFolder, type Run } from './support/galley.ts'
import {
  addresses,
  aliases,
  payloads,
  refused,
  saidIn,
  secret,
  withoutAddress,
  wordsIn,
  writeHostileNewsletter,
} from './support/hostile-newsletter.ts'
import { serveSite } from './support/site-server.ts'

const home = temporaryFolder()
afterAll(() => home[Symbol.dispose]())
const content = path.join(home.path, 'content')
const out = path.join(home.path, 'site')
const given = ['--content', content, '--config', config, '--now', now]
const textOf = (file: string): string => readFileSync(path.join(out, file), 'utf8')
const builtWith = (end: RegExp) => filesIn(out).filter((file) => end.test(file))

interface Found {
  readonly code: string
  readonly place: { readonly file: string; readonly line?: number; readonly column?: number }
}
let found: readonly Found[]
let published: readonly string[]
let run: Run

beforeAll(() => {
  published = writeHostileNewsletter(content)
  run = galley('build', ...given, '--out', out, '--force')
  found = JSON.parse(galley('check', ...given, '--format', 'json').stdout) as readonly Found[]
})

test('there are more than three hundred payloads, and all that has an address is published', () => {
  expect(payloads).toBeGreaterThan(300)
  const read = published.length + withoutAddress.length
  expect(run.stdout).toContain(`Read ${read} files, published ${published.length}.`)
  expect(run.code, run.stderr).toBe(1)
  for (const file of withoutAddress) expect(run.stderr).toContain(file)
  const issues = published
    .filter((file) => /^issues\/.*\/index\.md$/.test(file))
    .map((file) => file.replace(/^issues\/(.*)md$/, '$1html'))
  expect(issues.filter((file) => !existsSync(path.join(out, file)))).toEqual([])
})

test('no old address takes the place of a page', () => {
  const ofAliases = found.filter(({ code }) => code.startsWith('alias-')).map(({ place }) => `${place.file}:${place.line}`)
  expect(ofAliases).toEqual(aliases.map(() => 'issues/1/index.md:9'))
  expect(textOf('index.html')).toContain('<title>Bell Buoy</title>')
})

test('nothing from outside is published, and what is left out is named', () => {
  const leftOut = found.filter(({ code }) => code === 'file-refused').map(({ place }) => place.file)
  expect(leftOut.sort()).toEqual([...refused, 'notes/\ufffd.md'].sort())
  expect(filesIn(out).filter((file) => readFileSync(path.join(out, file), 'utf8').includes(secret))).toEqual([])
  expect(builtWith(/hostname|secret/)).toEqual([])
})

describe('no output has anything active', () => {
  const kinds: readonly (readonly [string, RegExp, (text: string) => string[] | Promise<string[]>])[] = [
    ['pages', /\.html$/, (text) => activeInHtml(text, true)],
    ['feeds', /feed\.xml$/, activeInFeed],
    ['JSON', /\.json$/, (text) => activeInJson(JSON.parse(text))],
    ['Markdown', /\.md$/, activeInMarkdown],
    ['calendars', /\.ics$/, activeInCalendar],
    ['drawings', /_astro\/.*\.svg$/, activeInDrawing],
  ]
  test.each(kinds)('%s', async (_, end, activeIn) => {
    const files = builtWith(end).filter((file) => !file.startsWith('schemas/'))
    expect(files.length).toBeGreaterThan(0)
    const found: string[] = []
    for (const file of files) found.push(...(await activeIn(textOf(file))).map((what) => `${file}: ${what}`))
    expect(found).toEqual([])
  })

  test('nor `inspect`', () => {
    const first = path.join(content, 'issues/1/index.md')
    const { stdout } = galley('inspect', '--json', first)
    const inspected = JSON.parse(stdout) as { events: unknown[] }
    expect(inspected.events.length).toBeGreaterThan(0)
    expect(activeInJson(inspected)).toEqual([])
  })
})

test('each address is reported where it stands', () => {
  const ofAddresses = found.filter(({ code }) => code === 'link-refused')
  expect(ofAddresses.filter(({ place: { line, column } }) => line === undefined || column === undefined)).toEqual([])
  const lines = (file: string) => new Set(ofAddresses.filter(({ place }) => place.file === file).map(({ place }) => place.line))
  expect([...lines('issues/1/index.md')].length).toBeGreaterThan(16)
  const silent = addresses
    .map((url, index) => ({ url, lines: lines(`issues/${index + 1}/index.md`) }))
    .filter(({ url }) => !/^(?:[./?]|\/javascript|\/\/javascript)/.test(url) && !url.startsWith('///'))
    .filter((it) => !it.lines.has(4) || !it.lines.has(5))
  expect(silent).toEqual([])
  expect(found.some(({ code }) => code === 'image-unsafe')).toBe(true)
})

describe('in a browser', () => {
  let server: Awaited<ReturnType<typeof serveSite>>
  let browser: Browser
  let page: Page
  /** What a page does that no page of Galley may do, since it was last looked at. */
  let done: string[] = []
  /** Whether pages stay where they are, whatever they are told to open. */
  let stays = false

  beforeAll(async () => {
    server = await serveSite(out)
    browser = await launchChromium()
    page = await browser.newPage()
    page.on('dialog', (dialog) => {
      done.push(`${dialog.type()} ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('pageerror', (error) => void done.push(`error ${error.message}`))
    page.on('popup', (popup) => void done.push(`window ${popup.url()}`))
    page.on('download', (download) => void done.push(`download ${download.url()}`))
    page.on('console', (message) => {
      // Some pictures are missing on purpose, and calendars are for another program.
      const isExpected = /status of 404|launch 'webcal:\/\/bellbuoy\.example\//.test(message.text())
      if (!isExpected) done.push(`console ${message.text()}`)
    })
    await page.route('**/*', (route) => {
      const request = route.request()
      if (stays && request.isNavigationRequest()) return route.fulfill({ status: 204 })
      if (request.url().startsWith(`${server.origin}/`)) return route.continue()
      // Feeds have absolute addresses of the site.
      if (request.url().startsWith('https://bellbuoy.example/')) return route.fulfill({ status: 404 })
      done.push(`request ${request.url()}`)
      return route.abort()
    })
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  const open = async (address: string) => {
    done = []
    await page.goto(server.origin + address, { waitUntil: 'load' })
  }
  /** Lets what a click or a page has begun happen. */
  const settle = () => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)))
  const pathOf = (file: string) =>
    `/${file
      .replace(/(?:^|(?<=\/))index\.html$/, '')
      .split('/')
      .map(encodeURIComponent)
      .join('/')}`

  test('what would be executed is seen', async () => {
    await open('/1/')
    await page.setContent(
      `<img src="x" onerror="alert(1)"><script>throw new Error('2')</script><img src="https://other.example/a.png">`,
    )
    const kinds = () => new Set(done.map((what) => what.split(' ')[0]))
    await expect.poll(kinds).toEqual(new Set(['alert', 'error', 'request', 'console']))
    done = []
    await page.setContent(`<a href="javascript:alert(1)">x</a>`)
    expect(await clickAll()).toBe(1)
    await expect.poll(() => done).toEqual(['alert 1'])
  })

  /** Clicks every link that leads anywhere but to a plain address. @returns how many */
  const clickAll = async (): Promise<number> => {
    stays = true
    const count = await page.evaluate(() => {
      const isPlain = (link: Element) => /^(?:\/(?!\/|javascript)|#|https?:|mailto:|tel:)/.test(link.getAttribute('href') ?? '')
      const links = [...document.querySelectorAll<HTMLElement>('[href]')].filter(
        (link) => link.matches('a, area, svg *') && !isPlain(link),
      )
      for (const link of links) link.click()
      return links.length
    })
    await settle()
    stays = false
    return count
  }

  test('no page executes or loads anything, and no link does when it is clicked', async () => {
    const faults: string[] = []
    let clicked = 0
    for (const file of builtWith(/\.html$/)) {
      await open(pathOf(file))
      clicked += await clickAll()
      faults.push(...done.map((what) => `${file}: ${what}`))
    }
    expect(faults).toEqual([])
    expect(clicked).toBeGreaterThan(40)
  })

  test('no word of an issue is lost, and its front matter is shown as it is written', async () => {
    const faults: string[] = []
    for (const index of addresses.keys()) {
      await open(`/${index + 1}/`)
      const said = saidIn(index)
      const shown = await page.evaluate(() => {
        const textOf = (selector: string) => document.querySelector(selector)?.textContent.trim() ?? ''
        const alternatives = [...document.querySelectorAll('main img')].map((image) => image.getAttribute('alt'))
        return {
          title: textOf('h1'),
          lead: textOf('.lead'),
          meta: textOf('.meta'),
          all: [textOf('main'), ...alternatives].join('\n'),
        }
      })
      if (shown.title !== `${said} ${index}`) faults.push(`${index + 1}: title ${shown.title}`)
      if (shown.lead !== said) faults.push(`${index + 1}: description ${shown.lead}`)
      if (!shown.meta.includes(said)) faults.push(`${index + 1}: author ${shown.meta}`)
      faults.push(
        ...wordsIn(index)
          .filter((word) => !shown.all.includes(word))
          .map((word) => `${index + 1}: ${word}`),
      )
    }
    expect(faults).toEqual([])
  })

  test('no drawing does, opened by itself', async () => {
    const drawings = builtWith(/_astro\/.*\.svg$/)
    expect(drawings.length).toBeGreaterThan(0)
    for (const file of drawings) {
      await open(pathOf(file))
      expect([file, ...done]).toEqual([file])
      expect(await page.evaluate(() => document.querySelectorAll('rect').length)).toBe(1)
    }
  })

  test('feeds and the site’s map are XML, and what a feed has a reader show does nothing', async () => {
    await open('/404.html')
    const shown: string[] = []
    for (const file of builtWith(/\.xml$/)) {
      const parsed = await page.evaluate((xml) => {
        const root = new DOMParser().parseFromString(xml, 'application/xml')
        const texts = [...root.querySelectorAll('description'), ...root.getElementsByTagName('content:encoded')]
        return { fault: root.querySelector('parsererror')?.textContent ?? null, texts: texts.map((it) => it.textContent) }
      }, textOf(file))
      expect([file, parsed.fault]).toEqual([file, null])
      shown.push(...parsed.texts)
    }
    expect(shown.join('')).toContain('alert(1)')
    for (const html of shown) await page.setContent(html)
    await settle()
    expect(done).toEqual([])
  })
})
