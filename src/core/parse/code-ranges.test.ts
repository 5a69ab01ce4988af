import { expect, test } from 'vitest'
import { codeRanges } from './code-ranges.ts'

const codeIn = (text: string) => codeRanges(text).map(([start, end]) => text.slice(start, end))

test.each<[code: string, text: string, ranges: readonly string[]]>([
  ['a fence', 'a\n```go\nb\n```\nc', ['```go\nb\n```']],
  ['one of tildes, closed by more', '~~~\nb\n~~~~ \nc', ['~~~\nb\n~~~~ ']],
  ['lines that end in other ways', 'a\r\n```\r\nb\r\n```\r\nc', ['```\r\nb\r\n```']],
  ['a fence that is not closed', '   ```\nb\n``\nc', ['   ```\nb\n``\nc']],
  ['no fence: it stands too far to the right', '    ```\nb', []],
  ['no fence: backticks follow', '```a```\nb', []],
  ['no fence: nothing follows', 'a\n```', []],
  ['a span', 'a `{{b}}` c', ['`{{b}}`']],
  ['a span that holds shorter runs', '``{{ ` b``', ['``{{ ` b``']],
  ['one span after another', '`{{a}}` `{{b}}`', ['`{{a}}`', '`{{b}}`']],
  ['a run without another as long', '`` `{{b}}`', ['`{{b}}`']],
  ['no span: it ends on another line', '`{{a\n}}`', []],
  ['no span: it holds no shortcode', '`a` {{b}} `c`', []],
  ['a span within a fence', '```\n`{{a}}`\n```', ['```\n`{{a}}`\n```']],
])('%s', (_, text, ranges) => {
  expect(codeIn(text)).toEqual(ranges)
})

test('runs of all lengths are looked at once', () => {
  const runs = Array.from({ length: 3000 }, (_, index) => '`'.repeat(index + 1)).join(' ')
  expect(codeIn(`{{ ${runs}`)).toEqual([])
})
