import { describe, expect, test } from 'vitest'
import { parse } from './parse.ts'
import { bytesOf } from '../../../tests/support/core.ts'
import { liftShortcodes } from './shortcodes.ts'

const lift = (text: string) => liftShortcodes('a.md', text)
const found = (text: string) => lift(text).value.pieces.filter((piece) => typeof piece === 'object')
const shown = (text: string) => found(text).map(({ name, args, inner }) => ({ name, args, inner }))

describe('a shortcode', () => {
  test.each([
    ['{{< youtube abc >}}', { name: 'youtube', args: { 0: 'abc' } }],
    ['{{% youtube abc %}}', { name: 'youtube', args: { 0: 'abc' } }],
    ['{{<youtube abc>}}', { name: 'youtube', args: { 0: 'abc' } }],
    ['{{<   youtube   abc   >}}', { name: 'youtube', args: { 0: 'abc' } }],
    ['{{< subscribe >}}', { name: 'subscribe', args: {} }],
    ['{{< subscribe />}}', { name: 'subscribe', args: {} }],
    ['{{< my-own_code2 >}}', { name: 'my-own_code2', args: {} }],
    ['{{< a b c >}}', { name: 'a', args: { 0: 'b', 1: 'c' } }],
    ['{{< a "b c" d >}}', { name: 'a', args: { 0: 'b c', 1: 'd' } }],
    ['{{< a "b \\"c\\" d" >}}', { name: 'a', args: { 0: 'b "c" d' } }],
    ['{{< a `b "c" d` >}}', { name: 'a', args: { 0: 'b "c" d' } }],
    ['{{< a x="b" y=`c` z=d >}}', { name: 'a', args: { x: 'b', y: 'c', z: 'd' } }],
    ['{{< a x = "b" >}}', { name: 'a', args: { x: 'b' } }],
    ['{{< a x="" >}}', { name: 'a', args: { x: '' } }],
    ['{{< a data-x="b" >}}', { name: 'a', args: { 'data-x': 'b' } }],
    ['{{< a x=">}}" >}}', { name: 'a', args: { x: '>}}' } }],
    ['{{< a x="{{< b >}}" >}}', { name: 'a', args: { x: '{{< b >}}' } }],
    ['{{< a https://kelp.example/b/ >}}', { name: 'a', args: { 0: 'https://kelp.example/b/' } }],
    ['{{< a\n  x="b"\n  y="c"\n>}}', { name: 'a', args: { x: 'b', y: 'c' } }],
    ['{{<\r\na b\r\n>}}', { name: 'a', args: { 0: 'b' } }],
    ['{{< a x="海 🦭" >}}', { name: 'a', args: { x: '海 🦭' } }],
  ])('%j', (text, { name, args }) => {
    expect(shown(text)).toEqual([{ name, args, inner: null }])
    expect(found(text)[0]!.source).toBe(text)
    expect(lift(text).findings).toEqual([])
  })

  test.each([
    '{{ .Title }}',
    '{{<>}}',
    '{{< a %}}',
    '{{% a >}}',
    '{{< a',
    '{{< a "b >}}',
    '{{< a `b >}}',
    '{{< a "b\nc" >}}',
    '{ {< a >}}',
    '{{< "a" >}}',
  ])('is none: %j', (text) => {
    expect(found(text)).toEqual([])
    expect(lift(text).value.text).toBe(text)
  })

  test('one that does not end does not take the next along', () => {
    expect(shown('{{< a and {{< b >}}').map(({ name }) => name)).toEqual(['b'])
  })
})

describe('pairs', () => {
  test.each([
    ['{{< a >}}in{{< /a >}}', [['a', 'in']]],
    ['{{% a %}}\n*in*\n{{% /a %}}', [['a', '\n*in*\n']]],
    ['{{< a >}}in{{</a>}}', [['a', 'in']]],
    ['{{< a >}}{{< /a >}}', [['a', '']]],
    ['{{< a >}}1{{< b >}}2{{< /b >}}3{{< /a >}}', [['a', '1{{< b >}}2{{< /b >}}3']]],
    ['{{< a >}}1{{< a >}}2{{< /a >}}3{{< /a >}}', [['a', '1{{< a >}}2{{< /a >}}3']]],
    [
      '{{< a >}} {{< a >}}in{{< /a >}}',
      [
        ['a', null],
        ['a', 'in'],
      ],
    ],
    [
      '{{< a />}} {{< a >}}in{{< /a >}}',
      [
        ['a', null],
        ['a', 'in'],
      ],
    ],
    ['{{< youtube b >}} {{< /youtube >}}', [['youtube', null]]],
    ['{{< highlight md >}}```\n{{< /highlight >}}', [['highlight', '```\n']]],
    ['{{< highlight md >}}{{</* x */>}}{{< /highlight >}}', [['highlight', '{{< x >}}']]],
  ])('%j', (text, expected) => {
    expect(shown(text).map(({ name, inner }) => [name, inner])).toEqual(expected)
  })

  test.each([
    ['a\n{{< highlight go >}}\nb', 2, 1, '`{{< highlight go >}}` is never closed; write `{{< /highlight >}}` after its text.'],
    ['a {{< /a >}}', 1, 3, '`{{< /a >}}` closes a shortcode that was never opened.'],
    ['{{< youtube b >}}{{< /youtube >}}', 1, 18, '`{{< /youtube >}}` closes a shortcode that was never opened.'],
  ])('%j is reported', (text, line, column, message) => {
    expect(lift(text).findings).toMatchObject([{ code: 'shortcode-unclosed', place: { line, column }, message }])
  })
})

describe('in code a shortcode is an example', () => {
  test.each([
    '```\n{{< a >}}\n```',
    '~~~\n{{< a >}}\n~~~',
    '   ```go\n{{< a >}}\n   ```',
    '````\n```\n{{< a >}}\n````',
    '```\n{{< a >}}',
    '```\r\n{{< a >}}\r\n```\r\n',
    '```\r{{< a >}}\r```\r',
    'Write `{{< a >}}`.',
    'Write ``{{< a `b` >}}``.',
  ])('%j', (text) => {
    expect(found(text)).toEqual([])
    expect(lift(text).value.text).toBe(text)
  })

  test.each([
    ['```\nx\n```\n{{< a >}}'],
    ['```x``` is code.\n\n{{< a >}}'],
    ['`x` {{< a >}} `y`'],
    ['A stray ` tick. {{< a >}}'],
    ['```\nx\n~~~\n```\n{{< a >}}'],
  ])('after code it is none: %j', (text) => {
    expect(shown(text).map(({ name }) => name)).toEqual(['a'])
  })

  test('an example of a closing tag closes nothing', () => {
    expect(shown('{{< a >}} is closed by `{{< /a >}}`, mostly.')).toEqual([{ name: 'a', args: {}, inner: null }])
  })
})

describe('in the tree', () => {
  const tree = (text: string) => parse({ path: 'a.md', bytes: bytesOf(text) }, 'issue').value!.tree

  test('one that stands alone is a block, with its position', () => {
    const [, block] = tree('One\n\n  {{< a\n  b >}}\n\nTwo').children
    expect(block).toMatchObject({
      type: 'shortcode',
      position: { start: { line: 3, column: 3, offset: 7 }, end: { line: 4, column: 8, offset: 20 } },
    })
  })

  test('one within a line is part of it, with its position', () => {
    const [paragraph] = tree('See {{< a >}} now.').children
    expect(paragraph).toMatchObject({
      children: [
        { type: 'text', value: 'See ' },
        { type: 'shortcode', position: { start: { line: 1, column: 5 }, end: { line: 1, column: 14 } } },
        { type: 'text', value: ' now.' },
      ],
    })
  })

  test('what follows keeps its position', () => {
    const { children } = tree('{{< a >}}\nin\n{{< /a >}}\n\n{{< b\n  c="d" >}}\n\n**Two**')
    expect(children.at(-1)).toMatchObject({ position: { start: { line: 8, column: 1, offset: 44 } } })
  })

  test.each([
    ['an address', '[t]({{< ref "x.md" >}})', { url: '{{< ref "x.md" >}}' }],
    ['an address with a fragment', '[t]({{< ref "x" >}}#y)', { url: '{{< ref "x" >}}#y' }],
    ['a title', '[t](/x "{{< a >}}")', { title: '{{< a >}}' }],
    ['an alternative text', '![{{< a >}}](x.png)', { alt: '{{< a >}}' }],
    ['an image by reference', '![{{< a >}}][r]\n\n[r]: x.png', { alt: '{{< a >}}' }],
    ['a code span over two lines', '`x\n{{< a >}}`', { value: 'x\n{{< a >}}' }],
  ])('in %s it stays as written', (_, text, expected) => {
    const [paragraph] = tree(text).children
    expect(paragraph).toMatchObject({ children: [expected] })
  })

  test('in a definition it stays as written', () => {
    expect(tree('[t][r]\n\n[r]: {{< ref "x" >}} "{{< a >}}"').children[1]).toMatchObject({
      url: '{{< ref "x" >}}',
      title: '{{< a >}}',
    })
  })

  test.each([
    ['indented code', '    {{< a >}}', '{{< a >}}'],
    ['fenced code in a list', '- one\n\n  ```\n  {{< a >}}\n  ```', '{{< a >}}'],
    ['HTML', '<div>\n{{< a >}}\n</div>', '<div>\n{{< a >}}\n</div>'],
    ['a comment', '<!-- {{< a >}} -->', '<!-- {{< a >}} -->'],
  ])('in %s it stays as written', (_, text, value) => {
    expect(JSON.stringify(tree(text))).toContain(JSON.stringify(value))
  })

  test.each([
    ['Write {{</* a */>}}, then on.', 'Write {{< a >}}, then on.'],
    ['Write {{%/* a "b" */%}}', 'Write {{% a "b" %}}'],
    ['Write {{</*a*/>}}', 'Write {{<a>}}'],
    ['Write {{</* /a */>}}', 'Write {{< /a >}}'],
    ['Write {{</* a */>}}\nand on', 'Write {{< a >}}\nand on'],
    ['Write {{</* a x="*b*" */>}}', 'Write {{< a x="*b*" >}}'],
  ])('the escaped %j shows itself', (text, value) => {
    expect(tree(text).children).toMatchObject([{ type: 'paragraph', children: [{ type: 'text', value }] }])
  })

  test('an escaped one in code shows itself, without more', () => {
    expect(tree('`{{</* a */>}}`').children).toMatchObject([{ children: [{ type: 'inlineCode', value: '{{< a >}}' }] }])
    expect(tree('```\n{{</* a */>}}\n```').children).toMatchObject([{ type: 'code', value: '{{< a >}}' }])
  })

  test('characters that look like a token of Galley’s own are text', () => {
    expect(tree('{{< a >}}\n\nAn icon: \uE000\uE02F').children[1]).toMatchObject({
      children: [{ type: 'text', value: 'An icon: \uE000\uE02F' }],
    })
  })
})

describe('many thousands do not hang', () => {
  test.each([
    ['alone', '{{< youtube a >}}\n', 20_000],
    ['that might be pairs', '{{< a >}}\n', 20_000],
    ['pairs', '{{< a >}}x{{< /a >}}\n', 20_000],
    ['in code', '`{{< a >}}`\n', 20_000],
    ['that do not end', '{{< a ', 50_000],
    ['whose quotation does not end', '{{< a "', 50_000],
    ['whose raw text does not end', '{{< a `', 50_000],
    ['whose escape does not end', '{{</* a ', 50_000],
    ['closing tags', '{{< /a >}}', 20_000],
  ])('%s', (_, text, times) => {
    const many = text.repeat(times)
    expect(lift(many).value.text).toHaveLength(many.length)
  })

  test('opened one in the other', () => {
    const text = '{{< a >}}'.repeat(10_000) + '{{< /a >}}'.repeat(10_000)
    expect(found(text)).toHaveLength(1)
  })

  test('blanks in one that does not end', () => {
    const text = `{{< a ${' '.repeat(100_000)}x`
    expect(lift(text).value.text).toBe(text)
  })

  test('each keeps its number', () => {
    const text = Array.from({ length: 3000 }, (_, index) => `{{< youtube v${index} >}}`).join('\n\n')
    const { tree } = parse({ path: 'a.md', bytes: bytesOf(text) }, 'issue').value!
    expect(tree.children.map((node) => (node.type === 'shortcode' ? node.shortcode.args['0'] : node.type))).toEqual(
      Array.from({ length: 3000 }, (_, index) => `v${index}`),
    )
  })
})
