import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { config, galley, now, startGalley, temporaryFolder, writeFiles } from './support/galley.ts'

const issue = (front: string, text = 'Hello.') => `---\n${front}\n---\n\n${text}\n`
const good = 'title: A good one\ndate: 2026-01-04'

/** One file for each way to go wrong. */
const files = {
  'issues/1/index.md': issue(good, '# Top\n\nFine, see [two](/2/) and [nothing](/99/) and [no such place](/2/#nowhere).'),
  'issues/2/index.md': `\uFEFF---\r\ntitle: Windows\r\ndate: 2026-01-11\r\n---\r\n\r\n## People\r\n\r\nHello.\r\n`,
  'issues/3/index.md': '',
  'issues/4/index.md': Uint8Array.from([...new TextEncoder().encode(issue(good, 'Caf')), 0xe9, 0x0a]),
  'issues/5/index.md': '---\ntitle: "Never closed\ndate: 2026-01-04\n---\n\nHello.\n',
  'issues/6/index.md': '+++\ntitle = "Six"\ndate = 2026-02-30\ntags = ["a"\n+++\n\nHello.\n',
  'issues/7/index.md': issue('title: ""\ndate: yesterday\ndrat: true\nauthor: 5'),
  'issues/8/index.md': issue('title: A good one\ndate: 2026-02-30'),
  'issues/9/index.md': 'No front matter here.\n',
  'issues/10/index.md': issue(good, 'word '.repeat(1_000_000)),
  'issues/011/index.md': issue(good),
  'issues/11/index.md': issue('title: Eleven again\ndate: 2026-03-01'),
  'issues/12/index.md': issue('title: Same place\ndate: 2026-03-08\nslug: "1"'),
  'issues/13/index.md': issue('title: Aliased\ndate: 2026-03-15\naliases: [/2/, /old/]'),
  'issues/14/index.md': issue('title: Aliased too\ndate: 2026-03-22\naliases: [/old/]'),
  'issues/15/picture.png': Uint8Array.from([1, 2, 3]),
  'issues/16/index.mdx': issue('title: MDX\ndate: 2026-03-29', 'A <Callout> that nobody closes.'),
  'issues/17/index.md': issue(
    'title: Unsafe\ndate: 2026-04-05',
    '<script>alert(1)</script>\n\n<b onclick="alert(1)">Bold</b> and <a href="javascript:alert(1)">a link</a>.\n\n[Markdown](javascript:alert(1))',
  ),
  'issues/18/index.md': issue(
    'title: Shortcodes\ndate: 2026-04-12',
    'A {{< mystery of="life" >}} and\n\n{{< youtube dQw4w9WgXcQ >}}\n\n![gone](gone.png)',
  ),
  'issues/19.md': issue(good),
  'notes/undated.md': 'Only text.\n',
} satisfies Record<string, string | Uint8Array>

const content = temporaryFolder()
afterAll(() => content[Symbol.dispose]())
beforeAll(() => writeFiles(content.path, files))

interface Found {
  code: string
  severity: string
  message: string
  place: { file: string; line?: number; column?: number }
}

describe('check', () => {
  let found: Found[]
  beforeAll(() => {
    const { code, stdout } = galley('check', '--content', content.path, '--config', config, '--format', 'json', '--now', now)
    expect(code).toBe(1)
    found = JSON.parse(stdout) as Found[]
  })

  test.each([
    ['issues/1/index.md', 'link-internal-missing', 8, 26],
    ['issues/1/index.md', 'link-fragment-missing', 8, 46],
    ['issues/3/index.md', 'file-empty', undefined, undefined],
    ['issues/4/index.md', 'file-not-utf8', 7, 1],
    ['issues/5/index.md', 'front-matter-syntax', 2, 8],
    ['issues/6/index.md', 'front-matter-syntax', undefined, undefined],
    ['issues/7/index.md', 'front-matter-invalid', 2, 1],
    ['issues/7/index.md', 'front-matter-invalid', 3, 1],
    ['issues/7/index.md', 'front-matter-unknown-key', 4, 1],
    ['issues/8/index.md', 'front-matter-invalid', 3, 1],
    ['issues/9/index.md', 'front-matter-missing', 1, undefined],
    ['issues/10/index.md', 'file-too-large', undefined, undefined],
    ['issues/11/index.md', 'number-duplicate', undefined, undefined],
    ['issues/12/index.md', 'address-duplicate', undefined, undefined],
    ['issues/13/index.md', 'alias-duplicate', undefined, undefined],
    ['issues/14/index.md', 'alias-duplicate', undefined, undefined],
    ['issues/15', 'folder-without-issue', undefined, undefined],
    ['issues/16/index.mdx', 'mdx-syntax', undefined, undefined],
    ['issues/17/index.md', 'html-removed', 6, 1],
    ['issues/17/index.md', 'html-removed', 8, 1],
    ['issues/17/index.md', 'link-refused', 8, 36],
    ['issues/17/index.md', 'link-refused', 10, 1],
    ['issues/18/index.md', 'shortcode-unknown', 6, 3],
    ['issues/18/index.md', 'image-missing', undefined, undefined],
    ['issues/19.md', 'file-unknown', undefined, undefined],
    ['notes/undated.md', 'front-matter-invalid', undefined, undefined],
  ] as const)('%s: %s at line %s, column %s', (file, code, line, column) => {
    const here = found.filter(({ place, code: it }) => place.file === file && it === code)
    expect(here.length, JSON.stringify(found.filter(({ place }) => place.file === file))).toBeGreaterThan(0)
    if (line !== undefined) expect(here.map(({ place }) => place.line)).toContain(line)
    if (column !== undefined) expect(here.map(({ place }) => place.column)).toContain(column)
  })

  test('a misspelt key names the key that was meant, a wrong value shows itself', () => {
    const messages = found.filter(({ place }) => place.file === 'issues/7/index.md').map(({ message }) => message)
    expect(messages).toContain('`drat` is not a key that Galley knows: did you mean `draft`?')
    expect(messages).toContain('`title` must not be empty; it is "".')
    expect(
      messages.some(
        (message) => message.startsWith('`date` must be a date such as 2026-08-21') && message.endsWith('it is "yesterday".'),
      ),
    ).toBe(true)
  })

  test('Windows line ends and a byte order mark are no fault', () => {
    expect(found.filter(({ place }) => place.file === 'issues/2/index.md')).toEqual([])
  })
})

test('build lists every file that cannot be published, and writes nothing', () => {
  using out = temporaryFolder()
  const { code, stderr } = galley(
    'build',
    '--content',
    content.path,
    '--config',
    config,
    '--out',
    path.join(out.path, 'site'),
    '--now',
    now,
  )
  expect(code).toBe(1)
  for (const number of ['3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '16'])
    expect(stderr).toContain(`issues/${number}/index.md`)
  expect(stderr).toContain('issues/15')
  expect(existsSync(path.join(out.path, 'site'))).toBe(false)
})

test('build names every text in MDX whose code fails, whatever its page, and leaves the old site, again and again', () => {
  using folder = temporaryFolder()
  const at = (name: string) => path.join(folder.path, name)
  const build = () => galley('build', '--content', at('content'), '--config', config, '--out', at('site'), '--now', now)
  const dated = (text: string) => issue(good.replace('A good one', text.slice(0, 9)), text)
  writeFiles(at('content'), { 'issues/1/index.mdx': dated('The old {1 + 1}.') })
  expect(build().code).toBe(0)
  const old = readFileSync(at('site/1/index.html'), 'utf8')
  expect(old).toContain('The old 2.')
  writeFiles(at('content'), {
    'issues/1/index.mdx': dated('The new {1 + 1}.'),
    'issues/2/index.mdx': dated('Hello {tide.height}.'),
    'issues/2/notes.mdx': 'Hello {tide.low}.\n',
    'notes/ebb.mdx': dated('export const ebb = tide.ebb\n\nHello.'),
    'pages/flood.mdx': issue('title: Flood', 'export const rise = () => { throw new Error("no such tide") }\n\n{rise()}'),
  })
  for (let times = 0; times < 2; times += 1) {
    const { code, stderr } = build()
    expect([code, stderr]).toEqual([1, expect.stringMatching(/no such tide; correct it[^]*Nothing was built/)])
    for (const file of ['issues/2/index.mdx', 'issues/2/notes.mdx', 'notes/ebb.mdx', 'pages/flood.mdx'])
      expect(stderr).toContain(`${file}  1 error`)
    expect(stderr).not.toContain('a fault of its own')
    expect(readFileSync(at('site/1/index.html'), 'utf8')).toBe(old)
  }
  writeFiles(at('content'), {
    'issues/2/notes.mdx': 'import Chart from "./chart.astro"\n\n<Chart />\n',
    'pages/flood.mdx': issue('title: Flood', 'import { rise } from "./tides.ts"\n\n{rise}'),
  })
  const { code, stderr } = build()
  expect(code).toBe(1)
  expect(stderr).toContain('`./chart.astro` cannot be imported')
  expect(stderr).toContain('`./tides.ts` cannot be imported')
  expect(readdirSync(folder.path).sort()).toEqual(['content', 'site'])
  expect(readFileSync(at('site/1/index.html'), 'utf8')).toBe(old)
})

describe('dev', () => {
  test('serves the rest, drafts and the future included, and shows an edit', async () => {
    using own = temporaryFolder()
    writeFiles(own.path, {
      ...files,
      'issues/20/index.md': issue('title: A draft\ndate: 2026-05-03\ndraft: true', 'Not yet.'),
      'issues/21/index.md': issue('title: The future\ndate: 2099-01-04', 'Some day.'),
    })
    const server = startGalley(
      'dev',
      '--content',
      own.path,
      '--config',
      config,
      '--host',
      '127.0.0.1',
      '--port',
      '14321',
      '--now',
      now,
    )
    let said = ''
    server.stdout?.on('data', (data: Buffer) => void (said += data.toString()))
    server.stderr?.on('data', (data: Buffer) => void (said += data.toString()))
    const page = async (address: string) => {
      let last = ''
      for (let attempt = 0; attempt < 300; attempt += 1) {
        const response = await fetch(`http://127.0.0.1:14321${address}`).catch(
          (error: unknown) => void (last = String((error as Error).cause)),
        )
        if (response?.ok) return response.text()
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
      throw new Error(`${address} is not served (${last}): ${said}`)
    }
    try {
      expect(await page('/1/')).toContain('A good one')
      expect(await page('/20/')).toContain('Draft: not published')
      expect(await page('/21/')).toContain('Dated January 4, 2099: held back until then')
      expect(said).toContain('issues/3/index.md')
      expect(said).toContain('Held back: issues/20/index.md (draft)')
      writeFiles(own.path, { 'issues/20/index.md': issue('title: A draft\ndate: 2026-05-03\ndraft: true', 'Nearly there.') })
      const deadline = Date.now() + 20_000
      let text = ''
      while (!text.includes('Nearly there.') && Date.now() < deadline) text = await page('/20/')
      expect(text).toContain('Nearly there.')
    } finally {
      server.kill('SIGTERM')
    }
  })
})

describe('what readers get of bad text', () => {
  const site = temporaryFolder()
  const own = temporaryFolder()
  afterAll(() => {
    site[Symbol.dispose]()
    own[Symbol.dispose]()
  })

  test('no script, handler or javascript address gets through; an unknown shortcode stays visible', () => {
    writeFiles(own.path, {
      'issues/17/index.md': files['issues/17/index.md'],
      'issues/18/index.md': files['issues/18/index.md'],
      'issues/1/index.md': files['issues/1/index.md'],
    })
    expect(galley('build', '--content', own.path, '--config', config, '--out', site.path, '--now', now).code).toBe(0)
    const unsafe = readFileSync(path.join(site.path, '17/index.html'), 'utf8')
    expect(unsafe).not.toMatch(/<script|onclick|javascript:|alert/i)
    expect(unsafe).toContain('<b>Bold</b>')
    const shortcodes = readFileSync(path.join(site.path, '18/index.html'), 'utf8')
    expect(shortcodes).toContain('{{&#x3C; mystery of="life" >}}')
    expect(shortcodes).toContain('<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">')
    expect(shortcodes).not.toContain('<iframe')
  })
})
