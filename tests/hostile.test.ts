import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  activeInCalendar,
  activeInDrawing,
  activeInFeed,
  activeInHtml,
  activeInJson,
  activeInMarkdown,
} from './support/active.ts'
import { config, filesIn, galley, now, temporaryFolder, writeFiles, type Run } from './support/galley.ts'

/** Addresses that run code, load a document, or hide where they lead. */
const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'javascript://kelp.example/%0Aalert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'java&#115;cript&#x3A;alert(1)',
  '&#x6A;avascript:alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u00a0javascript:alert(1)',
  'javascript\u0000:alert(1)',
  'java\u00adscript:alert(1)',
  ' javascript:alert(1)',
  'javascript%3Aalert(1)',
  '%6Aavascript%253Aalert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+',
  'DATA:text/html,x',
  'blob:https://kelp.example/1',
  'file:///etc/hostname',
  'view-source:javascript:alert(1)',
  'intent://kelp.example/#Intent;scheme=javascript;end',
  'feed:javascript:alert(1)',
  'jar:https://kelp.example/!/',
  'ws://kelp.example/',
  'https://jane:secret@kelp.example/',
  '//jane@kelp.example/',
  '\\\\kelp.example\\share',
  '///…',
  '/javascript:alert(1)',
  '//javascript:alert(1)',
  './javascript:alert(1)',
  '?javascript:alert(1)',
]

/** Text that is markup to whoever does not escape it. */
const texts = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)//',
  '"><svg onload=alert(1)>',
  "' autofocus onfocus=alert(1) x='",
  '</title><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '<!--><img src=x onerror=alert(1)>-->',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '{{<script>alert(1)</script>}}',
  '[x](javascript:alert(1))',
  '`<iframe src="javascript:alert(1)">`',
]

/** Every place of a text where an address may stand. */
const places = (url: string): readonly string[] => [
  `## A [heading](${url})`,
  `[A link](${url}), [another](<${url}>) and [a third](${url} "its title").`,
  `[A reference][r] and ![its picture][r].\n\n[r]: <${url}>`,
  `![A picture](${url}) ![another](<${url}>)`,
  `<${url}>`,
  `Bare: ${url}`,
  `<a href="${url}">HTML</a> <a href='${url}' title="x">HTML</a>`,
  `<img src="${url}" alt="A picture of HTML">`,
  `<picture><source srcset="${url} 2x"><img src="${url}" srcset="${url}" alt="b"></picture>`,
  `<blockquote cite="${url}"><del cite="${url}">x</del></blockquote>`,
  `{{< figure src="${url}" link="${url}" caption="A figure" >}}`,
  `{{< figure src="a.svg" link="${url}" >}}`,
  `A footnote[^1].\n\n[^1]: [it](${url})`,
  `| a | b |\n|---|---|\n| [c](${url}) | ![d](${url}) |`,
  `> - [x] [a task](${url})`,
  `\`[code](${url})\``,
  `[![A linked picture](a.svg)](${url})`,
  `<details><summary><a href="${url}">s</a></summary>\n\n[d](${url})\n\n</details>`,
  `## Items\n\n**[An item](${url})** by Jane Doe\nWhat it is.`,
  `## Events\n\n- [Kelp Conf](${url}) - June 3, 2026 - Berlin, Germany\n- [Tide Days](${url}) - July 9, 2026 - Online`,
]

const quoted = JSON.stringify
const day = (index: number) => `2026-0${1 + Math.floor(index / 28)}-${String(1 + (index % 28)).padStart(2, '0')}`
const drawing = `<?xml-stylesheet href="javascript:alert(1)"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9" onload="alert(1)"><script>alert(1)</script><a xlink:href="javascript:alert(1)"><rect width="5" height="5"/></a><image href="https://other.example/a.png"/><use href="https://other.example/a.svg#a"/><style>@import "https://other.example/a.css"</style><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="x"></iframe></foreignObject></svg>`

const content = temporaryFolder()
const out = temporaryFolder()
afterAll(() => {
  content[Symbol.dispose]()
  out[Symbol.dispose]()
})

const issues = addresses.map((url, index) => {
  const said = texts[index % texts.length]!
  const front = [
    `title: ${quoted(`${said} ${index}`)}`,
    `date: ${day(index)}`,
    `sponsor: { name: ${quoted(said)}, url: ${quoted(url)} }`,
    `image: { src: ${quoted(url)}, alt: ${quoted(said)}, caption: ${quoted(said)} }`,
    `description: ${quoted(said)}`,
    `author: [${quoted(said)}]`,
    `topics: [pipes]`,
  ]
  const told = [
    `![${said}](missing.png)`,
    `{{< figure src="missing.png" alt="x" caption='${said}' title='${said}' >}}`,
    `## ${said}`,
    `{{< sponsor >}}`,
    said,
  ]
  return `---\n${front.join('\n')}\n---\n\n${[...places(url), ...told].join('\n\n')}\n`
})
const count = addresses.length * (places('').length + 2) + addresses.length * 9

let run: Run
const textOf = (file: string): string => readFileSync(path.join(out.path, file), 'utf8')
const builtWith = (end: RegExp) => filesIn(out.path).filter((file) => end.test(file))

beforeAll(() => {
  const files: Record<string, string> = {}
  for (const [index, text] of issues.entries()) {
    files[`issues/${index + 1}/index.md`] = text
    files[`issues/${index + 1}/a.svg`] = drawing
    files[`issues/${index + 1}/a.png`] = drawing
    const url = addresses[index]!
    if (URL.canParse(url)) {
      files[`events/fair-${index}.md`] =
        `---\ntitle: ${quoted(`Fair ${index} ${texts[index % texts.length]!}`)}\nstart: 2026-12-01\nurl: ${quoted(url)}\nonline: true\nlocation: ${quoted(texts[index % texts.length])}\n---\n\n[x](${url})\n`
    }
    files[`notes/note-${index}.md`] =
      `---\ntitle: ${quoted(`Note ${url}`)}\ndate: 2026-03-01\nimage: { src: ${quoted(url)} }\n---\n\n[x](${url})\n`
  }
  files['topics/pipes.md'] =
    `---\ntitle: ${quoted('<b>Pipes</b> & co')}\ndefinition: ${quoted('<script>alert(1)</script> & y')}\naliases: [pipes]\nwords: [heading]\n---\n\n[x](javascript:alert(1)) ![y](a.svg)\n`
  writeFiles(content.path, files)
  run = galley('build', '--content', content.path, '--config', config, '--out', out.path, '--now', now, '--force')
})

test('there are more than three hundred payloads, and every text of them is published', () => {
  expect(count).toBeGreaterThan(300)
  expect(run.stdout).toMatch(/^Read (\d+) files, published \1\.$/m)
  expect(addresses.map((_, index) => `${index + 1}/index.html`).filter((file) => !existsSync(path.join(out.path, file)))).toEqual(
    [],
  )
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
    const first = path.join(content.path, 'issues/1/index.md')
    const { stdout } = galley('inspect', '--json', first)
    const inspected = JSON.parse(stdout) as { events: unknown[] }
    expect(inspected.events.length).toBeGreaterThan(0)
    expect(activeInJson(inspected)).toEqual([])
  })
})

test('each address is reported where it stands', () => {
  const { stdout } = galley('check', '--content', content.path, '--config', config, '--format', 'json', '--now', now)
  const found = JSON.parse(stdout) as { code: string; place: { file: string; line?: number; column?: number } }[]
  const refused = found.filter(({ code }) => code === 'link-refused')
  expect(refused.filter(({ place: { line, column } }) => line === undefined || column === undefined)).toEqual([])
  const lines = (file: string) => new Set(refused.filter(({ place }) => place.file === file).map(({ place }) => place.line))
  expect([...lines('issues/1/index.md')].length).toBeGreaterThan(16)
  const silent = addresses
    .map((url, index) => ({ url, lines: lines(`issues/${index + 1}/index.md`) }))
    .filter(({ url }) => !/^(?:[./?]|\/javascript|\/\/javascript)/.test(url) && !url.startsWith('///'))
    .filter((it) => !it.lines.has(4) || !it.lines.has(5))
  expect(silent).toEqual([])
  expect(found.some(({ code }) => code === 'image-unsafe')).toBe(true)
})
