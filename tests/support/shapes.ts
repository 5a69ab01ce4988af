import type { SourceFile } from '../../src/core/model/document.ts'
import { bytesOf, page } from './core.ts'

/** A text that has one thing very often, for which reading may take time or memory that grows faster than the text does. */
export interface Shape {
  readonly name: string
  /** How often a contributor's mishap, or malice, may have it. */
  readonly times: number
  readonly text: (times: number) => string
}

const numbers = (times: number): readonly number[] => Array.from({ length: times }, (_, index) => index + 1)
const lines = (times: number, line: (number: number) => string, between = '\n'): string => numbers(times).map(line).join(between)

export const shapes: readonly Shape[] = [
  { name: 'bare addresses', times: 20_000, text: (times) => 'http://a.example/ '.repeat(times) },
  { name: 'bare www addresses', times: 20_000, text: (times) => 'www.a.example '.repeat(times) },
  { name: 'addresses of mail', times: 20_000, text: (times) => 'jane@a.example '.repeat(times) },
  { name: 'half addresses of mail', times: 32_000, text: (times) => 'a.b+c@d-'.repeat(times) },
  { name: 'one word', times: 1_000_000, text: (times) => 'a'.repeat(times) },
  { name: 'one long line', times: 80_000, text: (times) => 'Kelp grows. '.repeat(times) },
  { name: 'lines of a paragraph', times: 80_000, text: (times) => 'Kelp grows.\n'.repeat(times) },
  { name: 'paragraphs', times: 40_000, text: (times) => 'Kelp grows.\n\n'.repeat(times) },
  { name: 'headings', times: 10_000, text: (times) => lines(times, (number) => `## Kelp ${number}\n\nIt grows.\n`) },
  {
    name: 'rows of a table',
    times: 10_000,
    text: (times) => `| a | b |\n|---|---|\n${lines(times, (number) => `| ${number} | kelp |`)}`,
  },
  {
    name: 'columns of a table',
    times: 1000,
    text: (times) => ['a', '-', 'b', 'c'].map((cell) => `|${`${cell}|`.repeat(times)}`).join('\n'),
  },
  {
    name: 'columns that rows lack',
    times: 1000,
    text: (times) => `|${'a|'.repeat(times)}\n|${'-|'.repeat(times)}\n${'|a|\n'.repeat(times)}`,
  },
  {
    name: 'references to a long address',
    times: 2000,
    text: (times) => `${'[a] '.repeat(times)}\n\n[a]: https://a.example/${'b'.repeat(times)}`,
  },
  {
    name: 'entries below a long heading',
    times: 2000,
    text: (times) => `## ${'Kelp '.repeat(times)}\n\n${'[Kelp](https://a.example/)\n\n'.repeat(times)}`,
  },
  { name: 'links', times: 100_000, text: (times) => '[a](/b/) '.repeat(times) },
  { name: 'links in paragraphs', times: 100_000, text: (times) => '[a](/b/)\n\n'.repeat(times) },
  {
    name: 'footnotes',
    times: 5000,
    text: (times) => `${lines(times, (number) => `[^${number}]`, ' ')}\n\n${lines(times, (number) => `[^${number}]: kelp\n`)}`,
  },
  { name: 'calls of one footnote', times: 10_000, text: (times) => `${'[^1] '.repeat(times)}\n\n[^1]: kelp` },
  { name: 'definitions', times: 20_000, text: (times) => lines(times, (number) => `[${number}]: /a/${number}/`) },
  { name: 'references', times: 20_000, text: (times) => `${'[a] '.repeat(times)}\n\n[a]: /a/` },
  {
    name: 'items',
    times: 10_000,
    text: (times) => lines(times, (number) => `**[Kelp ${number}](https://a.example/${number})** by Jane Doe\nWhat it says.\n`),
  },
  { name: 'entries of a list', times: 20_000, text: (times) => '- kelp\n'.repeat(times) },
  {
    name: 'events',
    times: 5000,
    text: (times) =>
      `## Events\n\n${lines(times, (number) => `- [Kelp Conf ${number}](https://a.example/${number}) - June 3, 2026 - Berlin, Germany`)}`,
  },
  { name: 'emphasis', times: 20_000, text: (times) => '*a* '.repeat(times) },
  { name: 'emphasis that opens', times: 20_000, text: (times) => '*a '.repeat(times) },
  { name: 'emphasis that closes', times: 20_000, text: (times) => 'a* '.repeat(times) },
  { name: 'emphasis that crosses', times: 20_000, text: (times) => '*a_'.repeat(times) },
  { name: 'a run of marks', times: 20_000, text: (times) => `${'*'.repeat(times)}a${'*'.repeat(times)}` },
  { name: 'runs of marks', times: 2000, text: (times) => lines(times, (number) => '*'.repeat(1 + (number % 150)) + 'a', ' ') },
  { name: 'runs of backticks', times: 1500, text: (times) => lines(times, (number) => '`'.repeat(number), ' ') },
  { name: 'fences', times: 1500, text: (times) => lines(times, (number) => '`'.repeat(number + 2)) },
  { name: 'code', times: 20_000, text: (times) => '`a` '.repeat(times) },
  { name: 'brackets that open', times: 20_000, text: (times) => '['.repeat(times) },
  { name: 'brackets that close', times: 20_000, text: (times) => ']'.repeat(times) },
  { name: 'brackets', times: 20_000, text: (times) => '[]'.repeat(times) },
  { name: 'links that do not end', times: 20_000, text: (times) => '[a]('.repeat(times) },
  { name: 'nested brackets', times: 10_000, text: (times) => `${'['.repeat(times)}a${']'.repeat(times)}` },
  { name: 'addresses in angle brackets', times: 20_000, text: (times) => '<https://a.example/> '.repeat(times) },
  { name: 'angle brackets', times: 50_000, text: (times) => '<'.repeat(times) },
  { name: 'comments that open', times: 20_000, text: (times) => '<!--'.repeat(times) },
  { name: 'elements', times: 20_000, text: (times) => '<b>a</b> '.repeat(times) },
  { name: 'elements that do not end', times: 90, text: (times) => '<b>'.repeat(times) },
  { name: 'strikethrough', times: 20_000, text: (times) => '~a~ '.repeat(times) },
  { name: 'blanks', times: 200_000, text: (times) => `a${' '.repeat(times)}b` },
  { name: 'blank lines', times: 200_000, text: (times) => `a${'\n'.repeat(times)}b` },
  { name: 'quotation marks', times: 50_000, text: (times) => '"a '.repeat(times) },
  { name: 'shortcodes', times: 5000, text: (times) => '{{< figure src="a.png" alt="b" >}}\n\n'.repeat(times) },
  { name: 'shortcodes that open', times: 20_000, text: (times) => '{{< figure '.repeat(times) },
  { name: 'pictures', times: 10_000, text: (times) => '![a](a.png)\n\n'.repeat(times) },
  { name: 'dates', times: 10_000, text: (times) => 'June 3, 2026, '.repeat(times) },
  {
    name: 'unknown words',
    times: 10_000,
    text: (times) => lines(times, (number) => `klep${number.toString(36).replaceAll(/\d/g, 'q')}x`, ' '),
  },
]

/** An issue with a text. */
export const sourceOf = (text: string): SourceFile => ({
  path: 'issues/1/index.md',
  bytes: bytesOf(page('title: One\ndate: 2026-01-04', text)),
})
