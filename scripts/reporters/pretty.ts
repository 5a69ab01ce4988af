import path from 'node:path'
import { styleText } from 'node:util'
import type { Diagnostic, Severity } from '../../src/core/model/diagnostic.ts'
import type { Terminal } from '../terminal.ts'

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 }
const colour = { error: 'red', warning: 'yellow', info: 'cyan' } as const

/**
 * Findings by file, in the files' order; within a file from top to bottom. `path:line:column` is what editors and terminals
 * open on a click.
 *
 * @param content folder that the places are relative to
 */
export function reportPretty(
  diagnostics: readonly Diagnostic[],
  content: string,
  { isColoured }: Pick<Terminal, 'isColoured'>,
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    isColoured ? styleText(style, text, { validateStream: false }) : text
  const shown = path.relative(process.cwd(), content) || '.'
  const lines: string[] = []
  let file = ''
  for (const { place, severity, message, code } of diagnostics) {
    if (place.file !== file) {
      if (file !== '') lines.push('')
      file = place.file
    }
    const position = [`${shown}/${place.file}`, place.line, place.line === undefined ? undefined : place.column]
      .filter((it) => it !== undefined)
      .join(':')
    lines.push(`${paint('underline', position)} ${paint(colour[severity], severity)} ${message} ${paint('dim', `[${code}]`)}`)
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n\n`
}

/** `2 errors, 1 warning`, or that there is nothing. */
export function tally(diagnostics: readonly Diagnostic[]): string {
  const counts = new Map<Severity, number>()
  for (const { severity } of diagnostics) counts.set(severity, (counts.get(severity) ?? 0) + 1)
  const words = [...counts]
    .sort(([a], [b]) => rank[a] - rank[b])
    .map(([severity, count]) => `${count} ${count === 1 || severity === 'info' ? severity : `${severity}s`}`)
  return words.length === 0 ? 'Nothing to report' : words.join(', ')
}
