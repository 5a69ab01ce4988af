import { describe, expect, test } from 'vitest'
import { bytesOf } from '../../../tests/support/core.ts'
import { parse } from './parse.ts'

const read = (text: string, path = 'notes/a.md') => parse({ path, bytes: bytesOf(text) }, 'note')
const mdx = (text: string) => read(text, 'notes/a.mdx')

describe('positions are those of the file', () => {
  test.each([
    ['no front matter', 'One\n\n**Two**', 3, 1, 5],
    ['front matter', '---\ntitle: x\n---\n\n**Two**', 5, 1, 18],
    ['Windows’ line ends', '+++\r\ntitle = "x"\r\n+++\r\n\r\n**Two**', 5, 1, 25],
    ['old Macintosh line ends', '---\rtitle: x\r---\r\r**Two**', 5, 1, 18],
    ['a byte order mark, which does not count', '\uFEFF---\ntitle: x\n---\n\n**Two**', 5, 1, 18],
    ['an emoji in the front matter', '---\ntitle: 🦭\n---\n\n**Two**', 5, 1, 19],
  ])('%s', (_, text, line, column, offset) => {
    const { tree } = read(text).value!
    expect(tree.children.at(-1)!.position!.start).toEqual({ line, column, offset })
  })
})

test('the text keeps its line ends and loses its byte order mark', () => {
  expect(read('\uFEFFa\r\nb').value!.text).toBe('a\r\nb')
})

test('a text that does not decode, or whose front matter does not parse, is not read', () => {
  expect(parse({ path: 'notes/a.md', bytes: Uint8Array.from([0xff]) }, 'note')).toMatchObject({
    findings: [{ code: 'file-not-utf8' }],
  })
  expect(read('---\na: [\n---\nText').value).toBeUndefined()
})

describe('GitHub’s additions', () => {
  test.each([
    ['a table', '| a |\n|---|\n| b |', 'table'],
    ['a footnote', 'a[^1]\n\n[^1]: b', 'footnoteReference'],
    ['a task', '- [x] a', '"checked":true'],
    ['struck text', '~~a~~', 'delete'],
    ['a bare address', 'see https://kelp.example/a', '"url":"https://kelp.example/a"'],
    ['a bare mail address', 'see me@kelp.example', '"url":"mailto:me@kelp.example"'],
  ])('%s', (_, text, part) => {
    expect(JSON.stringify(read(text).value!.tree)).toContain(part)
  })
})

describe('MDX', () => {
  test('has components and expressions, and no shortcodes', () => {
    const { value, findings } = mdx('<Callout kind="tip">\n\n**Mind** the tide.\n\n</Callout>\n\n{1 + 1}')
    expect(findings).toEqual([])
    expect(value!.isMdx).toBe(true)
    expect(value!.tree.children.map(({ type }) => type)).toEqual(['mdxJsxFlowElement', 'mdxFlowExpression'])
  })

  test.each([
    ['a brace that does not end', 'One\n\n{ a', 3],
    ['an element that does not end', 'One\n\n<Callout>\n\nTwo', 3],
    ['an element that does not end where it should', 'One\n\n> <Callout>\n\n</Callout>', 3],
    ['HTML that is not closed', '<br>\n', 1],
    ['a comment of HTML', 'One\n\n<!-- two -->', 3],
    ['a shortcode', 'One\n\n{{< x >}}', 3],
    ['an import that is none', 'One\n\nimport x from 5\n', 3],
  ])('%s is reported where it stands', (_, text, line) => {
    const { value, findings } = mdx(text)
    expect(value).toBeUndefined()
    expect(findings).toMatchObject([{ code: 'mdx-syntax', place: { file: 'notes/a.mdx', line } }])
    expect(findings[0]!.message).toMatch(/^The MDX cannot be read: .+\.$/)
  })

  test('a shortcode is told that components are there instead', () => {
    expect(mdx('{{< x >}}').findings[0]!.message).toContain('shortcodes do not work there, components do.')
  })

  test('its lines count the front matter', () => {
    expect(mdx('---\ntitle: x\n---\n\n{ a').findings[0]!.place.line).toBe(5)
  })
})

describe('components', () => {
  test.each([
    '<Callout>x</Callout>',
    '<Figure src="a.png" alt="b" />',
    '<Sponsor />',
    '<Subscribe />',
    'import Chart from "../source/chart.astro"\n\n<Chart />',
    'import { Bar as Pie, Line } from "x"\n\n<Pie /> <Line />',
    'import * as Charts from "x"\n\n<Charts.Bar />',
    'export const Own = () => null\n\n<Own />',
    '<div>x</div>',
    'a <span>b</span>',
    '<>x</>',
  ])('%j is known', (text) => {
    expect(mdx(text).findings).toEqual([])
  })

  test.each([
    ['<Chart />', '`<Chart>`', 1, 1],
    ['One <Chart.Bar /> two', '`<Chart>`', 1, 5],
    ['<Callout>\n  <Chart />\n</Callout>', '`<Chart>`', 2, 3],
    ['<callout.X/>\n\n<Écran />', '`<Écran>`', 3, 1],
  ])('%j is none', (text, name, line, column) => {
    const { value, findings } = mdx(text)
    expect(value).toBeUndefined()
    expect(findings).toMatchObject([{ code: 'mdx-component-unknown', place: { line, column } }])
    expect(findings[0]!.message).toBe(
      `${name} is no component of the site, which has Callout, Figure, Sponsor, Subscribe, and the text does not import it.`,
    )
  })
})

describe('a figure of MDX', () => {
  const figure = (text: string) => mdx(text).value!.tree.children[0]

  test('whose picture lies beside the text holds it as an image', () => {
    expect(figure('<Figure src="./a.png" alt="b" caption="c" />')).toMatchObject({
      name: 'Figure',
      attributes: [{ name: 'caption', value: 'c' }],
      children: [{ type: 'image', url: './a.png', alt: 'b', position: { start: { line: 1, column: 1 } } }],
    })
  })

  test('without words for it has none', () => {
    expect(figure('<Figure src="a.png" />')).toMatchObject({ children: [{ type: 'image', url: 'a.png', alt: '' }] })
  })

  test.each([
    ['at an address', '<Figure src="https://kelp.example/a.png" alt="b" />'],
    ['in public/', '<Figure src="/a.png" alt="b" />'],
    ['that the text makes', '<Figure src={one} alt="b" />'],
    ['without a picture', '<Figure alt="b" />'],
    ['that is another component', '<Callout src="a.png" />'],
  ])('%s stays as written', (_, text) => {
    expect(figure(text)).toMatchObject({ children: [] })
  })
})
