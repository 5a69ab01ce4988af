import { spawnSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { writeFiles } from './galley.ts'

/** Addresses that run code, load a document, or hide where they lead. */
export const addresses: readonly string[] = [
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
const texts: readonly string[] = [
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

/** A text that lies outside the content folder, and must be found nowhere. */
export const secret = 'kelp-4711'

/** What the front matter of an issue says in each place. */
export const saidIn = (index: number): string => texts[index % texts.length] ?? ''

/** The front matter and the words in which the issue of an address has its text. */
function issueOf(url: string, index: number): string {
  const said = saidIn(index)
  const front = [
    `title: ${quoted(`${said} ${index}`)}`,
    `date: ${day(index)}`,
    `sponsor: { name: ${quoted(said)}, url: ${quoted(url)} }`,
    `image: { src: ${quoted(url)}, alt: ${quoted(said)}, caption: ${quoted(said)} }`,
    `description: ${quoted(said)}`,
    `author: [${quoted(said)}]`,
    `topics: [pipes]`,
    ...(index === 0 ? [`aliases: ['${aliases.join("', '")}']`] : []),
  ]
  // First, since `<?` begins what HTML passes over.
  const names = [
    `![Out](../../../../../etc/hostname) ![No picture](text.png) ![constructor](constructor) <img src="" alt="Empty">`,
    `## Constructor`,
    `## toString`,
  ]
  const told = [
    `![${said}](missing.png)`,
    `{{< figure src="missing.png" alt="x" caption='${said}' title='${said}' >}}`,
    `## ${said}`,
    `{{< sponsor >}}`,
    said,
  ]
  return `---\n${front.join('\n')}\n---\n\n${[...names, ...places(url), ...told].join('\n\n')}\n`
}

/** The words of an issue’s text that readers must find on its page, whatever becomes of its addresses. */
export function wordsIn(index: number): readonly string[] {
  const missing: string[] = []
  visit(
    unified()
      .use(remarkParse)
      .parse(`![${saidIn(index)}](missing.png)`),
    'image',
    ({ alt }) => void missing.push(alt ?? ''),
  )
  return [...words, ...missing]
}

const words = (
  'heading|A link|another|a third|A reference|its picture|A picture|Bare:|HTML|A picture of HTML|A figure|a task|A linked picture|' +
  'An item|Jane Doe|What it is.|Kelp Conf|Tide Days|Out|No picture|constructor|Empty|Constructor|toString'
).split('|')

/** Old addresses that belong to others, and such as no server has. */
export const aliases: readonly string[] = [
  '/index.html',
  '/404/',
  '/feed.xml',
  '/sitemap-0.xml',
  '/robots.txt',
  '/%252e%252e%252fzz.html',
  '/nl%0Ax/',
  `/${'a'.repeat(300)}/`,
]

/** Texts that have no address of their own, so that the rest is built without them. */
export const withoutAddress: readonly string[] = [
  'pages/404.md',
  'events/%2e%2e.md',
  'issues/a%20b/index.md',
  'issues/100%/index.md',
]

/** What the walker leaves out, by path in the content folder. */
export const refused: readonly string[] = [
  'issues/1/out.png',
  'issues/2/notes.md',
  'issues/3/all',
  'notes/device.md',
  'notes/loop.md',
  'notes/pipe.md',
]

/** One for each place where an address may stand, and for each where a text may. */
export const payloads = addresses.length * (places('').length + 2) + addresses.length * 9

/** Writes a newsletter of nothing but what may do harm. @returns the texts that are published, by path in the folder */
export function writeHostileNewsletter(folder: string): readonly string[] {
  const files: Record<string, string> = {}
  for (const [index, url] of addresses.entries()) {
    const said = saidIn(index)
    files[`issues/${index + 1}/index.md`] = issueOf(url, index)
    if (index > 1) files[`issues/${index + 1}/notes.md`] = `# ${said}\n\n![${said}](missing.png) [x](${url})\n`
    files[`issues/${index + 1}/a.svg`] = drawing
    files[`issues/${index + 1}/a.png`] = drawing
    files[`issues/${index + 1}/text.png`] = 'No picture.'
    if (URL.canParse(url))
      files[`events/fair-${index}.md`] =
        `---\ntitle: ${quoted(`Fair ${index} ${said}`)}\nstart: 2026-12-01\nurl: ${quoted(url)}\nonline: true\nlocation: ${quoted(said)}\ntopics: [pipes]\n---\n\n[x](${url}) ![${said}](missing.png)\n`
    files[`notes/note-${index}.md`] =
      `---\ntitle: ${quoted(`Note ${url}`)}\ndate: 2026-03-01\nimage: { src: ${quoted(url)} }\n---\n\n[x](${url}) ![${said}](missing.png)\n`
    files[`pages/page-${index}.md`] = `---\ntitle: ${quoted(said)}\n---\n\n[x](${url}) ![${said}](missing.png)\n`
  }
  files['topics/pipes.md'] =
    `---\ntitle: ${quoted('<b>Pipes</b> & co')}\ndefinition: ${quoted('<script>alert(1)</script> & y')}\naliases: [pipes]\nwords: [heading]\n---\n\n[x](javascript:alert(1)) ![y](a.svg)\n`
  files['topics/__proto__.md'] = `---\ntitle: __proto__\nwords: [constructor]\n---\n\nOn it.\n`
  const dated = (title: string) => `---\ntitle: ${title}\ndate: 2026-03-01\nauthor: valueOf\n---\n\n## Constructor\n\nHello.\n`
  files['issues/404/index.md'] = dated('Four hundred and four')
  files['issues/constructor/index.md'] = dated('constructor')
  const published = Object.keys(files).filter((file) => file.endsWith('.md'))
  writeFiles(folder, {
    ...files,
    ...Object.fromEntries(
      withoutAddress.map((file) => [
        file,
        file.startsWith('issues/') ? dated('None') : '---\ntitle: None\nstart: 2026-12-01\n---\n',
      ]),
    ),
    'pages/404.md': '---\ntitle: None\n---\n\nHello.\n',
    '../secret.md': `---\ntitle: ${secret}\ndate: 2026-03-01\n---\n\n${secret}\n`,
  })
  const links = { 'issues/1/out.png': '/etc/hostname', 'issues/2/notes.md': '../../../secret.md', 'issues/3/all': '../../..' }
  for (const [name, target] of Object.entries({ ...links, 'notes/device.md': '/dev/zero', 'notes/loop.md': 'loop.md' }))
    symlinkSync(target, path.join(folder, name))
  spawnSync('mkfifo', [path.join(folder, 'notes/pipe.md')])
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/notes/`), Buffer.from([0xe9, 0x2e, 0x6d, 0x64])]), 'Not UTF-8.')
  return published
}
