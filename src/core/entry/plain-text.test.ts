import { expect, test } from 'vitest'
import { bytesOf } from '../../../tests/support/core.ts'
import { parse } from '../parse/parse.ts'
import { plainText } from './plain-text.ts'

const lineText = (text: string, path = 'a.md') => plainText(parse({ path, bytes: bytesOf(text) }, 'note').value!.tree)

test.each([
  ['emphasis and code', '*a* **b** `c` ~~d~~', 'a b c d'],
  ['a link', '[a **b**](https://kelp.example/)', 'a b'],
  ['a bare address', 'see https://kelp.example/', 'see https://kelp.example/'],
  ['a picture', '![a buoy](b.png)', 'a buoy'],
  ['a picture in a link', '[![a buoy](b.png) here](/x)', 'a buoy here'],
  ['a picture by reference', '![a buoy][b]\n\n[b]: b.png', 'a buoy'],
  ['a picture without words', 'a ![](b.png)', 'a'],
  ['a soft line break', 'a\nb', 'a\nb'],
  ['a hard line break', 'a  \nb\\\nc', 'a\nb\nc'],
  ['a line break of HTML', 'a<br>b<br/>c <BR /> d', 'a\nb\nc\nd'],
  ['other HTML', 'a <b>c</b> <!-- d -->', 'a c'],
  ['HTML of its own', '<div>\na\n</div>\n\nb', 'b'],
  ['paragraphs', 'a\n\nb', 'a\nb'],
  ['lists, one within another', '- a\n- b\n  - c\n', 'a\nb\nc'],
  ['a quotation', '> a\n>\n> b', 'a\nb'],
  ['a table, with blanks between its cells', '| a | b |\n|---|---|\n| c | d |\n', 'a b\nc d'],
  ['code', '```go\na\n  b\n```', 'a\nb'],
  ['a footnote', 'a[^1]\n\n[^1]: b', 'a\nb'],
  ['a definition', 'a\n\n[b]: /c', 'a'],
  ['a shortcode', 'a {{< youtube b >}}', 'a'],
  ['many blanks', 'a  \t b', 'a b'],
  ['blanks that do not break', 'a\u00a0\u00a0b', 'a b'],
  ['entities', 'a &amp; b &lt; c', 'a & b < c'],
  ['escapes', '\\*a\\*', '*a*'],
  ['a rule', 'a\n\n---\n\nb', 'a\n\nb'],
])('%s', (_, written, text) => {
  expect(lineText(written)).toBe(text)
})

test.each([
  ['components', '<Callout>\n\na\n\nb\n\n</Callout>', 'a\nb'],
  ['expressions', 'a {1 + 1} b', 'a b'],
  ['a figure', '<Figure src="a.png" alt="a buoy" />', 'a buoy'],
])('of MDX: %s', (_, written, text) => {
  expect(lineText(written, 'a.mdx')).toBe(text)
})
