import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { diagnostic, resultOf, repository } from '../../tests/support/diagnostics.ts'
import { stepSummary } from './step-summary.ts'

describe('the summary of a step', () => {
  test('is a table a file, with links to the lines', () => {
    const findings = [
      diagnostic({ message: 'A `x|y` | <b>\n*z*.' }),
      diagnostic({ severity: 'error', code: 'file-empty', message: 'Empty.', place: { file: 'a b.md' } }),
    ]
    expect(stepSummary(resultOf(findings), repository)).toBe(
      [
        '## Galley: 1 error, 1 warning in 2 files',
        '',
        '### [content/a b.md](https://code.example/me/letters/blob/abc/content/a%20b.md)',
        '',
        '| line | | finding | code |',
        '| ---: | --- | --- | --- |',
        '| | error | Empty. | `file-empty` |',
        '',
        '### [content/issues/1/index.md](https://code.example/me/letters/blob/abc/content/issues/1/index.md)',
        '',
        '| line | | finding | code |',
        '| ---: | --- | --- | --- |',
        '| [3](https://code.example/me/letters/blob/abc/content/issues/1/index.md?plain=1#L3) | warning | A `x\\|y` \\| \\<b> \\*z\\*. | `html-removed` |',
        '',
      ].join('\n'),
    )
  })

  test('lets nothing out of the cell that quotes it', () => {
    const text = stepSummary(resultOf([diagnostic({ message: '`a\\|<img src=b>` is none.' })]), repository)
    expect(text).toContain('| \\`a\\\\\\|\\<img src=b>\\` is none. |')
  })

  test.each(['`a\\|<img src=b>` is none.', 'A & B &amp; <!-- C', '`x|y` \\ ~z~ ![d](e) | f', '# 1. - > `'])(
    'says %j to a program that reads Markdown',
    (message) => {
      const text = stepSummary(resultOf([diagnostic({ message })]), repository)
      const table = unified().use(remarkParse).use(remarkGfm).parse(text).children.at(-1)
      expect(table?.type === 'table' && toString(table.children[1]?.children[2])).toBe(message.replaceAll(/`(x\|y)`/g, '$1'))
    },
  )

  test('stays within what GitHub takes, and says what it leaves out', () => {
    const findings = Array.from({ length: 20_000 }, (_, line) =>
      diagnostic({ message: 'ü'.repeat(60), place: { file: 'a.md', line } }),
    )
    const text = stepSummary(resultOf(findings), { ...repository, browse: undefined })
    expect(new TextEncoder().encode(text).length).toBeLessThan(1_000_000)
    expect(text).toMatch(/\n\d+ more; `galley check` lists them\.\n$/)
  })
})
