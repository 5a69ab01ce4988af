import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { markupIn } from '../../../tests/support/markup-in-code.ts'

const root = path.join(import.meta.dirname, '../../..')

/** Who looks for tags, references or escapes and is right to, and why. A pattern over HTML is never right. */
const allowed: Readonly<Record<string, string>> = {
  'src/core/render/json-for-script.ts': 'The one place that puts JSON into a script element.',
  'src/core/render/to-markdown.ts': 'Percent-encodes what would end an address in Markdown.',
  'src/core/feeds/well-formed.ts': 'Undoes the indents of CDATA in XML, which feedsmith has no option for.',
  'src/core/parse/comments.ts': 'Comments of editors, in Markdown and MDX as they wrote it.',
  'src/core/entry/plain-text.ts': 'A line break of HTML within Markdown is a node whose value is the tag.',
  'src/core/parse/crowding.ts': 'Counts marks in Markdown as written, before anything else reads it.',
  'src/core/parse/nesting.ts': 'Counts how deep tags stand in Markdown as written, before anything else reads it.',
  'src/core/scaffold/body-text.ts': 'Writes and knows comments in Markdown, for editors.',
  'src/core/check/prose/broken-links.ts': 'Addresses in angle brackets, in Markdown as written.',
  'src/core/check/prose/prose.ts': 'Offsets in Markdown as written.',
  'src/core/check/rules/line-break-missing.ts': 'Markdown as written.',
  'src/core/check/rules/link-unparsed.ts': 'Markdown as written.',
  'src/core/check/rules/section-empty.ts': 'Comments of editors, in Markdown as they wrote it.',
  'src/core/check/rules/shortcode-malformed.ts': 'Shortcodes, whose brackets are angles as well.',
  'src/io/pictures.ts': 'Tells a drawing by how it begins; `safeSvg` reads it.',
  'scripts/collect-rules.ts': 'Finds its place in the guide by comments.',
}

/** Where pages take HTML, each made from hast by the core, or by Astro of a text in MDX. */
const htmlSet: Readonly<Record<string, readonly string[]>> = {
  'src/components/Attempt.astro': ['html'],
  'src/components/HeadPicture.astro': ['html'],
  'src/components/MdxImage.astro': ['await pictureHtml('],
  'src/components/Spark.astro': ['sparkline('],
  'src/components/TextBlocks.astro': ['[first, ...rest].map(({ html }) => html).join(', 'first.html'],
  'src/pages/[...alias].astro': ['redirectPage(to)'],
  'src/pages/events/[slug].astro': ['jsonForScript(data)'],
  'src/pages/topics/[slug]/index.astro': ['chart'],
}

const files = globSync('{src,scripts}/**/*.{ts,js,astro}', { cwd: root })
  .filter((file) => !file.endsWith('.test.ts'))
  .sort()
const found = files.flatMap((file) => markupIn(file, readFileSync(path.join(root, file), 'utf8')).map((it) => ({ file, ...it })))
const elsewhere = found.filter(({ what }) => what !== 'HTML that is set')

test('no code but `finish` makes, reads or changes HTML as text: make hast, and pass it to `htmlOf`', () => {
  const others = elsewhere.filter(({ file }) => !Object.hasOwn(allowed, file))
  expect(others.map(({ file, line, what, code }) => `${file}:${line} ${what}: ${code}`)).toEqual([])
})

test('pages take HTML only where it is known to be the core’s', () => {
  const others = found.filter(
    ({ file, what, code }) =>
      what === 'HTML that is set' && !htmlSet[file]?.some((value) => code.startsWith(`set:html={${value}`)),
  )
  expect(others.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([])
})

test('no exception outlives its reason', () => {
  const seen = new Set(found.map(({ file }) => file))
  expect([...Object.keys(allowed), ...Object.keys(htmlSet)].filter((file) => !seen.has(file))).toEqual([])
})

describe('it catches', () => {
  test.each([
    ['an escaper', "text.replace(/&/g, '&amp;').replace(/</g, '&lt;')"],
    ['an escaper by a class', 'text.replace(/[<>"]/g, encode)'],
    ['an unescaper', "text.replaceAll('&quot;', mark)"],
    ['a pattern that takes elements out', 'block.replace(/<a class="permalink".*?<\\/a>/g, none)'],
    ['a pattern that looks for any tag', 'const tags = /<[^>]+>/g'],
    ['a pattern with a named group', 'const image = /<img(?<before>[^>]*?) data-beside/'],
    ['markup around a value', 'const made = `<p>From ${title}.</p>`'],
    ['the end of a tag after a value', 'const made = `${title}</a>`'],
    ['HTML that is changed by a pattern', 'block.html.replace(marker, found)'],
    ['HTML that a function made', 'pageHtml(text).matchAll(marker)'],
    ['HTML that the browser is to read', 'list.innerHTML = made'],
  ])('%s', (_, code) => {
    expect(markupIn('a.ts', code)).not.toEqual([])
  })

  test('HTML that a component sets, and code at its head', () => {
    const component = '---\nconst made = `<b>${name}</b>`\n---\n\n<Fragment set:html={made} />\n'
    expect(markupIn('a.astro', component).map(({ line, what }) => [line, what])).toEqual([
      [2, 'markup around a value'],
      [5, 'HTML that is set'],
    ])
  })

  test.each([
    'const year = /(?<!\\d)20\\d\\d(?=[-<])/',
    "const said = 'keep only safe HTML: `<b>`'",
    'const few = `${count} < ${most}`',
    'const isPage = /\\.html$/.test(path)',
  ])('but not %s', (code) => {
    expect(markupIn('a.ts', code)).toEqual([])
  })
})
