import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesIn, galley, newsletter, now, project, temporaryFolder, writeFiles } from './support/galley.ts'

/** Names that every object of the language has, in every place where content has a name. */
const names = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'isPrototypeOf']
const list = names.map((name) => `"${name}"`).join(', ')
const picture = readFileSync(path.join(newsletter, 'content/issues/2/tides.png'))

const sectionsOf = (name: string, index: number) => `## ${name}

[A title of ${name}](https://${index}.example/${name}) by ${name}. On ${name}, and more of the same.

![The ${name.replaceAll('_', '\\_')}](${name})

See [${name}], {{< ${name} ${name}="x" >}} and [the topic](/topics/${name.toLowerCase()}/).

{{< figure ${name}="x" src="a.png" alt="A ${name}" >}}

[${name}]: https://x.example/
`

const named = (name: string) => ({
  [`topics/${name.toLowerCase()}.md`]: `---\ntitle: ${name}\naliases: [${name} thing]\nwords: [${name}]\n---\n\nOn it.\n`,
  [`events/${name}.md`]: `---\ntitle: ${name}\nstart: 2026-05-01\nseries: ${name}\ntopics: [${name}]\n---\n`,
  [`notes/${name}.md`]: `---\ntitle: ${name}\n${/^[a-z]/i.test(name) ? `event: ${name}` : 'date: 2026-05-01'}\ntopics: [${name}]\n---\n\nSee [it](/events/${name}/).\n`,
  [`pages/p-${name}.md`]: `---\ntitle: ${name}\n---\n\n## ${name}\n\nText.\n`,
})

const content = {
  'issues/1/index.md': `---
title: constructor
date: 2026-01-04
description: toString
author: [${list}]
tags: [${list}]
categories: [${list}]
topics: [${list}]
events: [${list}]
image: { src: constructor, alt: valueOf }
sponsor: { name: __proto__, url: "https://sponsor.example/" }
aliases: [/toString/, /__proto__/]
---

Words first, at 10:00 CONSTRUCTOR.

${names.map(sectionsOf).join('\n')}`,
  'issues/1/a.png': picture,
  'issues/2/index.md': `+++
title = "Two"
date = 2026-01-11
__proto__ = "x"
constructor = 1
[hasOwnProperty]
toString = 1
+++

## Constructor

Back to [one](/1/#constructor). ![b](__proto__/b.png)
`,
  'issues/2/__proto__/b.png': picture,
  'issues/3/index.md': '---\ntitle: Three\ndate: 2026-01-18\n__proto__: { title: x }\ntoString: y\n---\n\nText.\n',
  'issues/constructor/index.md': '---\ntitle: Named\ndate: 2026-01-25\n---\n\nText.\n',
  'issues/4/index.mdx': '---\ntitle: MDX\ndate: 2026-02-01\n---\n\n## constructor\n\nSee [two](/2/) and [it](constructor).\n',
  ...Object.assign({}, ...names.map(named)),
}

const settings = `import { defineConfig } from '${path.join(project, 'src/core/model/settings.ts')}'
export default defineConfig({
  title: 'constructor', description: 'x', url: 'https://keys.example/', author: 'valueOf', language: 'en',
  timeZone: 'Europe/London', zones: { TOSTRING: 'Europe/Paris' }, seriesWords: ['hasOwnProperty'],
})
`

const folder = temporaryFolder()
afterAll(() => folder[Symbol.dispose]())
const at = (name: string) => path.join(folder.path, name)
const given = ['--content', at('content'), '--config', at('galley.config.ts'), '--now', now]
const pageOf = (file: string) => readFileSync(path.join(at('dist'), file), 'utf8')

beforeAll(() => {
  writeFiles(at('content'), content)
  writeFiles(folder.path, { 'galley.config.ts': settings })
})

test('`check` names what is wrong, and nothing else', () => {
  const { stdout } = galley('check', ...given, '--format', 'json')
  const found = (JSON.parse(stdout) as { code: string; place: { file: string; line?: number } }[]).map(
    ({ code, place: { file, line } }) => `${file}:${line} ${code}`,
  )
  const atLine = (code: string, first: number) => names.map((_, index) => `issues/1/index.md:${first + 12 * index} ${code}`)
  expect(found.filter((it) => !/ (?:link-repeated|exception-unused)$/.test(it)).sort()).toEqual(
    [
      'issues/1/index.md:10 image-missing',
      ...atLine('image-missing', 21),
      ...atLine('shortcode-unknown', 23),
      'issues/2/index.md:4 front-matter-unknown-key',
      'issues/2/index.md:5 front-matter-unknown-key',
      'issues/2/index.md:6 front-matter-unknown-key',
      'issues/3/index.md:4 front-matter-unknown-key',
      'issues/3/index.md:5 front-matter-unknown-key',
      'issues/4/index.mdx:8 link-internal-missing',
    ].sort(),
  )
})

test('`build` publishes every file, and pages show names as names', () => {
  const { code, stdout, stderr } = galley('build', ...given, '--out', at('dist'), '--force')
  expect(code, stderr).toBe(0)
  expect(stdout).toContain('Read 29 files, published 29.')
  const one = pageOf('1/index.html')
  for (const name of names) {
    const slug = name.toLowerCase()
    expect(one).toContain(`<span class="image-missing">The ${name}</span>`)
    expect(one).toContain(`<a href="/topics/${slug}/">the topic</a>`)
    expect(pageOf(`topics/${slug}/index.html`)).toContain(`<a href="/events/${name}/">`)
    expect(pageOf(`notes/${name}/index.html`)).toContain(`href="/events/${name}/"`)
    expect(pageOf(`p-${name}/index.html`)).toContain('<p>Text.</p>')
  }
  expect(one.match(/alt="A \w+"/g)).toHaveLength(names.length)
  expect(pageOf('2/index.html')).toContain('<a href="/1/#constructor">one</a>')
  expect(pageOf('4/index.html')).toContain('<a href="/2/">two</a>')
  const written = filesIn(at('dist')).filter((file) => /\.(?:html|json|md|xml|ics)$/.test(file))
  expect(written.filter((file) => /native(?: |%20)code|\[object |undefined/.test(pageOf(file)))).toEqual([])
})
