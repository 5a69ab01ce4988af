import type { PhrasingContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown, type Options } from 'mdast-util-to-markdown'
import type { Diagnostic } from '../../src/core/model/diagnostic.ts'
import type { Repository } from '../../src/io/repository.ts'
import type { CheckResult } from '../check/run-check.ts'
import { bySeverity } from '../../src/core/check/report/severity.ts'
import { tally } from './pretty.ts'

/** GitHub drops a step's summary of more than 1 MiB; another command may have written some of it. */
const mostBytes = 900_000

/** Every finding as Markdown, a table a file, those with the most serious first. */
export function stepSummary({ diagnostics, files }: CheckResult, repository: Repository): string {
  const head = `## Galley: ${tally(diagnostics)} in ${files} ${files === 1 ? 'file' : 'files'}\n`
  const ranked = diagnostics.toSorted(bySeverity)
  const rows = [...Map.groupBy(ranked, ({ place }) => place.file)].flatMap(([file, ofFile]) =>
    ofFile.map((diagnostic, index) => () => (index === 0 ? headingOf(file, repository) : '') + rowOf(diagnostic, repository)),
  )
  const { kept, text } = fitting(rows, mostBytes - head.length)
  const left = rows.length - kept
  return `${head}${text}${left === 0 ? '' : `\n${left} more; \`galley check\` lists them.\n`}`
}

/** As many rows as there is room for; no more are written than that. */
function fitting(rows: readonly (() => string)[], room: number): { kept: number; text: string } {
  const encoder = new TextEncoder()
  const kept: string[] = []
  let left = room
  for (const write of rows) {
    const row = write()
    left -= encoder.encode(row).length
    if (left < 0) break
    kept.push(row)
  }
  return { kept: kept.length, text: kept.join('') }
}

function headingOf(file: string, repository: Repository): string {
  const heading = toMarkdown(
    { type: 'heading', depth: 3, children: [linked(repository.pathOf(file), file, undefined, repository)] },
    options,
  )
  return `\n${heading}\n| line | | finding | code |\n| ---: | --- | --- | --- |\n`
}

function rowOf({ severity, message, code, place }: Diagnostic, repository: Repository): string {
  const line = place.line === undefined ? [] : [linked(String(place.line), place.file, place.line, repository)]
  const cells = [line, [text(severity)], phrasesOf(message), [inlineCode(code)]]
  return toMarkdown({ type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) }, options)
}

/** Markdown is shown as it is written only with `plain=1`, and only then a line can be led to. */
function linked(words: string, file: string, line: number | undefined, { browse, pathOf }: Repository): PhrasingContent {
  if (browse === undefined) return text(words)
  const address = encodeURI(pathOf(file)).replace(/[#?()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return { type: 'link', url: `${browse}/${address}${line === undefined ? '' : `?plain=1#L${line}`}`, children: [text(words)] }
}

/**
 * What a message quotes between back quotes is code. Code with the table's own sign after a backslash is not: the sign would end
 * the cell, and leave the rest to be read as Markdown.
 */
const phrasesOf = (message: string): PhrasingContent[] =>
  message
    .replace(/[\r\n]+/g, ' ')
    .split(/(`[^`]+`)/)
    .filter(Boolean)
    .map((part) => (/^`[^`]+`$/.test(part) && !part.includes('\\|') ? inlineCode(part.slice(1, -1)) : text(part)))

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const inlineCode = (value: string): PhrasingContent => ({ type: 'inlineCode', value })

const options: Options = { extensions: [gfmToMarkdown({ tablePipeAlign: false })] }
