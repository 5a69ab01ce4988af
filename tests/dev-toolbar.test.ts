import type { ChildProcess } from 'node:child_process'
import { readFileSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { launchChromium } from './support/chromium.ts'
import { config, filesIn, galley, now, project, startGalley, temporaryFolder, writeFiles } from './support/galley.ts'

const file = (front: string, text = 'Hello.') => `---\n${front}\n---\n\n${text}\n`
const one = 'title: Number one\ndate: 2026-01-04'

const files = {
  'issues/1/index.md': file(one, 'Fine words.\n\nSee [nowhere](/99/) and <b onclick="x()">this</b>.'),
  'issues/1/notes.md': file('title: Left over', '![gone](gone.png)'),
  'issues/2/index.md': file('title: Number two\ndate: 2026-01-11'),
  'issues/3/index.md': file('title: A draft\ndate: 2026-05-03\ndraft: true'),
  'issues/4/index.md': file('title: The future\ndate: 2099-01-04'),
  'notes/early.md': file('title: An early note\ndate: 2098-01-04'),
  'pages/about.md': file('title: About\ndraft: true'),
}

const unpublished = {
  '/3/': 'Draft: not published',
  '/4/': 'Dated January 4, 2099: held back until then',
  '/notes/early/': 'Dated January 4, 2098: held back until then',
  '/about/': 'Draft: not published',
}

/** @returns false, so that it is tried again; throws what else went wrong */
const isAborted = (error: unknown): boolean => {
  if (/ERR_ABORTED|interrupted by another navigation/.test(String(error))) return false
  throw error
}

describe('in the browser while writing', () => {
  const content = temporaryFolder()
  const origin = 'http://127.0.0.1:14322'
  const save = (name: string, text: string) => writeFiles(content.path, { [name]: text })
  let server: ChildProcess
  let said = ''
  let browser: Browser
  let page: Page
  let proof: Locator

  /** Until the toolbar says it, after a save. */
  const proofSays = async (...words: string[]) => {
    for (const it of words) await proof.getByText(it).first().waitFor({ timeout: 30_000 })
  }
  const terminalSays = (words: string) => vi.waitUntil(() => said.includes(words), { timeout: 30_000, interval: 100 })
  /** A reload that a save brought may come in between. */
  const goTo = (address: string) =>
    vi.waitUntil(() => page.goto(origin + address).then(() => true, isAborted), { timeout: 30_000, interval: 100 })
  const open = async (address: string) => {
    await goTo(address)
    await proof.locator('h1').waitFor({ state: 'attached' })
  }

  beforeAll(async () => {
    writeFiles(content.path, files)
    server = startGalley(
      'dev',
      '--content',
      content.path,
      '--config',
      config,
      '--host',
      '127.0.0.1',
      '--port',
      '14322',
      '--now',
      now,
    )
    server.stdout?.on('data', (data: Buffer) => void (said += data.toString()))
    server.stderr?.on('data', (data: Buffer) => void (said += data.toString()))
    await terminalSays('watching for file changes')
    browser = await launchChromium()
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    proof = page.locator('astro-dev-toolbar-app-canvas[data-app-id="galley:proof"] astro-dev-toolbar-window')
    await open('/1/')
    await page.mouse.move(640, 880)
    await page.locator('astro-dev-toolbar .item[data-app-id="galley:proof"]').click()
    await proof.waitFor()
  })

  afterAll(async () => {
    await browser?.close()
    server?.kill('SIGTERM')
    content[Symbol.dispose]()
  })

  test('the page of an issue shows its findings and those of its notes, with place, line and help', async () => {
    const findings = (await proof.locator('.finding').allInnerTexts()).map((text) => text.split(/\s*\n\s*/).slice(0, 3))
    expect(findings).toEqual([
      [
        'warning 8:5 The link to /99/ leads to no page of the archive; correct its address.',
        'See [nowhere](/99/) and <b onclick="x()">this</b>.',
        'Correct the link into the archive.',
      ],
      expect.arrayContaining([expect.stringMatching(/^warning 8:\d+ .*onclick/)]),
      expect.arrayContaining([expect.stringMatching(/^error 5:1 The image gone.png does not lie beside the file/)]),
    ])
    expect(await proof.locator('mark').first().innerText()).toBe('[nowhere](/99/)')
    expect(await proof.locator('.finding code').allInnerTexts()).toContain('link-internal-missing')
    expect(await page.locator('.item[data-app-id="galley:proof"] .notification').getAttribute('data-level')).toBe('error')
  })

  test('a click opens the file where the finding is', async () => {
    let requested = ''
    await page.route('**/__open-in-editor?*', (route) => {
      requested = new URL(route.request().url()).searchParams.get('file')!
      return route.fulfill({ body: '' })
    })
    await proof.getByRole('button', { name: '8:5' }).click()
    await expect.poll(() => requested).toBe(`${path.join(content.path, 'issues/1/index.md')}:8:5`)
  })

  test('nobody opens a file outside the content folder', async () => {
    for (const file of ['/etc/hostname', path.join(project, 'package.json')]) {
      expect((await fetch(`${origin}/__open-in-editor?file=${file}`)).status).toBe(403)
    }
    expect((await fetch(`${origin}/@fs/etc/hostname?raw`)).status).toBe(403)
  })

  const violationsIn = async (context: unknown) => {
    await page.evaluate(readFileSync(path.join(project, 'node_modules/axe-core/axe.min.js'), 'utf8'))
    return page.evaluate(async (include) => {
      const { axe } = window as unknown as {
        axe: { run(context: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
      const { violations } = await axe.run({ include: [include] })
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    }, context)
  }

  test('axe finds nothing in it', async () => {
    const inside = ['astro-dev-toolbar', '[data-app-id="galley:proof"][data-active]', 'astro-dev-toolbar-window']
    expect(await violationsIn({ fromShadowDom: inside })).toEqual([])
  })

  test('a save that changes nothing on the page is told without a reload', async () => {
    await page.evaluate(() => void Object.assign(window, { isStill: true }))
    save('issues/1/index.md', files['issues/1/index.md'].replace(one, `${one}\ndrat: true`))
    await proofSays('is not a key that Galley knows', '9:5')
    expect(await page.evaluate(() => (window as { isStill?: boolean }).isStill)).toBe(true)
    await terminalSays('`drat` is not a key that Galley knows')
  })

  test('a save that reloads the page leaves the toolbar open, and what is fixed is gone', async () => {
    save('issues/1/index.md', file(one.replace('one', 'one,'), 'Other words.'))
    await page.locator('article').getByText('Other words.').waitFor({ timeout: 30_000 })
    await proofSays('The title ends in')
    expect(await proof.isVisible()).toBe(true)
    expect(await proof.getByText('drat').count()).toBe(0)
    await terminalSays('fixed `drat` is not a key that Galley knows')
  })

  test('a file that cannot be published is named on every page, its own address included', async () => {
    save('issues/2/index.md', file('title: Number two\ndate: soon'))
    await proofSays('issues/2/index.md cannot be published', 'must be a date such as')
    for (const address of ['/', '/archive/', '/2/']) {
      await open(address)
      await proofSays('issues/2/index.md cannot be published', 'it is "soon"')
    }
    await terminalSays('it is "soon"')
    save('issues/2/index.md', files['issues/2/index.md'])
    await page.getByRole('heading', { name: 'Number two' }).waitFor({ timeout: 30_000 })
    await expect.poll(() => proof.getByText('cannot be published').count()).toBe(0)
    await proofSays('Nothing to report')
  })

  test('a page that gathers from many lists the files with findings, and leads to them', async () => {
    await open('/archive/')
    const rows = proof.locator('h2:has-text("Findings in") + .rows li')
    expect((await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'issues/1/notes.md 1 error',
      'issues/1/index.md 1 error',
    ])
    await rows.getByRole('link', { name: 'issues/1/notes.md' }).click()
    await page.waitForURL('**/1/notes/')
    await proofSays('The image')
  })

  test('what the next build holds back is listed with why, and leads to its page', async () => {
    await open('/')
    const rows = proof.locator('h2:has-text("Held back") + p + .rows li')
    const texts = (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))
    for (const words of Object.values(unpublished)) expect(texts.join('\n')).toContain(words)
    expect(
      await rows.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')).toSorted()),
    ).toEqual(Object.keys(unpublished).toSorted())
  })

  test.each(Object.entries(unpublished))('%s is marked: %s', async (address, words) => {
    await goTo(address)
    expect(await page.locator('main .hold').innerText()).toContain(words)
  })

  test.each([
    ['/', 'light'],
    ['/archive/', 'dark'],
  ] as const)('%s marks them, too, and axe finds nothing in the mark when it is %s', async (address, colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await goTo(address)
    expect((await page.locator('main .hold').allInnerTexts()).toSorted()).toEqual(
      [unpublished['/4/'], unpublished['/3/']].toSorted(),
    )
    expect(await violationsIn('main')).toEqual([])
  })

  test('a drawing beside a text runs nothing where it is opened by itself, and a link out of the content folder leads nowhere', async () => {
    save('issues/2/a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><rect width="5" height="5"/></svg>')
    symlinkSync(path.join(project, 'package.json'), path.join(content.path, 'issues/2/out.txt'))
    const of = (name: string) => `${origin}/@fs${content.path}/issues/2/${name}`
    const opened = await browser.newPage()
    const dialogs: string[] = []
    opened.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    await opened.goto(of('a.svg'))
    expect(await opened.evaluate(() => document.querySelectorAll('rect').length)).toBe(1)
    await opened.close()
    expect(dialogs).toEqual([])
    expect((await fetch(of('out.txt'))).status).toBe(404)
    for (const name of ['a.svg', 'out.txt']) rmSync(path.join(content.path, 'issues/2', name))
  })

  test('a new issue in MDX is rendered as such, although there was none when the server started', async () => {
    save('issues/90/index.mdx', file('title: Ninety\ndate: 2026-02-01', 'export const n = 6 * 7\n\nThe answer is **{n}**.'))
    const shown = () => fetch(`${origin}/90/`).then((answer) => answer.text())
    await expect.poll(shown, { timeout: 30_000, interval: 200 }).toContain('The answer is <strong>42</strong>')
    rmSync(path.join(content.path, 'issues/90'), { recursive: true })
    await expect.poll(() => fetch(`${origin}/90/`).then(({ status }) => status), { timeout: 30_000, interval: 200 }).toBe(404)
  })
})

describe('what is built', () => {
  const texts = (site: string): string =>
    filesIn(site)
      .filter((name) => /\.(?:html|js|css|json|xml)$/.test(name))
      .map((name) => readFileSync(path.join(site, name), 'utf8'))
      .join('\n')

  test('has no trace of the toolbar', () => {
    expect(texts(inject('site'))).not.toMatch(/galley:proof|dev-toolbar|open-in-editor/)
  })

  test('marks what is held back with `--drafts`, and has no mark without', () => {
    using content = temporaryFolder()
    using site = temporaryFolder()
    writeFiles(content.path, files)
    const build = (...more: string[]) =>
      galley('build', '--content', content.path, '--config', config, '--out', path.join(site.path, 'site'), '--now', now, ...more)
    expect(build('--drafts').code).toBe(0)
    for (const [address, words] of Object.entries(unpublished))
      expect(readFileSync(path.join(site.path, 'site', address, 'index.html'), 'utf8')).toContain(words)
    expect(texts(path.join(site.path, 'site'))).not.toMatch(/galley:proof|dev-toolbar/)
    expect(build().code).toBe(0)
    const plain = filesIn(path.join(site.path, 'site')).filter((name) => name.endsWith('.html'))
    for (const name of plain)
      expect(readFileSync(path.join(site.path, 'site', name), 'utf8')).not.toMatch(/class="[^"]*\bhold\b|not published|held back/)
    expect(plain).not.toContain('3/index.html')
  })
})
