import type { Diagnostic } from '../../src/core/model/diagnostic.ts'
import type { Repository } from '../../src/io/repository.ts'
import type { Proof } from '../check/proof.ts'
import { bySeverity } from '../../src/core/check/report/severity.ts'
import { tally } from './pretty.ts'

/** GitHub drops a step's summary of more than 1 MiB; another command may have written some of it. */
const mostBytes = 900_000

/** Every finding as Markdown, a table a file, those with the most serious first. */
export function stepSummary({ diagnostics, files }: Proof, repository: Repository): string {
  const head = `## Galley: ${tally(diagnostics)} in ${files} ${files === 1 ? 'file' : 'files'}\n`
  const ranked = diagnostics.toSorted(bySeverity)
  const rows = [...Map.groupBy(ranked, ({ place }) => place.file)].flatMap(([file, its]) => {
    const heading = `\n### ${linked(escapeText(repository.pathOf(file)), file, undefined, repository)}\n\n| line | | finding | code |\n| ---: | --- | --- | --- |\n`
    return its.map((diagnostic, index) => (index === 0 ? heading : '') + rowOf(diagnostic, repository))
  })
  const { kept, text } = fitting(rows, mostBytes - head.length)
  const left = rows.length - kept
  return `${head}${text}${left === 0 ? '' : `\n${left} more; \`galley check\` lists them.\n`}`
}

function fitting(rows: readonly string[], room: number): { kept: number; text: string } {
  const encoder = new TextEncoder()
  let left = room
  const end = rows.findIndex((row) => (left -= encoder.encode(row).length) < 0)
  const kept = end === -1 ? rows.length : end
  return { kept, text: rows.slice(0, kept).join('') }
}

function rowOf({ severity, message, code, place }: Diagnostic, repository: Repository): string {
  const line = place.line === undefined ? '' : linked(String(place.line), place.file, place.line, repository)
  return `| ${line} | ${severity} | ${escapeMessage(message)} | \`${code}\` |\n`
}

/** Markdown is shown as it is written only with `plain=1`, and only then a line can be led to. */
function linked(text: string, file: string, line: number | undefined, { browse, pathOf }: Repository): string {
  if (browse === undefined) return text
  const address = encodeURI(pathOf(file)).replace(/[#?()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `[${text}](${browse}/${address}${line === undefined ? '' : `?plain=1#L${line}`})`
}

/**
 * What a message quotes stays quoted: between back quotes nothing but the table's own sign and a line's end has a meaning. After
 * a backslash that sign would end the cell, and leave the rest to be read as Markdown.
 */
const escapeMessage = (message: string): string =>
  message
    .replace(/[\r\n]+/g, ' ')
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 && !part.includes('\\|') ? part.replaceAll('|', '\\|') : escapeText(part)))
    .join('')

const escapeText = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]|~#@!]/g, '\\$&')
