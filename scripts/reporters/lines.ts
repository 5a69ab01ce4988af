import path from 'node:path'
import { styleText } from 'node:util'
import type { Diagnostic } from '../../src/core/model/diagnostic.ts'
import type { Terminal } from '../terminal.ts'
import { visible } from './excerpt.ts'

const colour = { error: 'red', warning: 'yellow', info: 'cyan' } as const

/**
 * One line for each finding, in their order, with a gap between files: for a terminal beside an editor, where the output of `check` would
 * be too long. Editors and terminals open `path:line:column` with a click.
 *
 * @param content folder that the places are relative to
 */
export function reportLines(
  diagnostics: readonly Diagnostic[],
  content: string,
  { isColoured }: Pick<Terminal, 'isColoured'>,
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    isColoured ? styleText(style, text, { validateStream: false }) : text
  const folder = path.relative(process.cwd(), content) || '.'
  const files = [...Map.groupBy(diagnostics, ({ place }) => place.file).values()]
  const lineOf = ({ place, severity, message, code }: Diagnostic) => {
    const where = [`${folder}/${place.file}`, place.line, place.line === undefined ? undefined : place.column]
    const position = visible(where.filter((it) => it !== undefined).join(':'))
    const text = visible(message.replace(/[\r\n\t]+/g, ' '))
    return `${paint('underline', position)} ${paint(colour[severity], severity)} ${text} ${paint('dim', `[${code}]`)}\n`
  }
  return files.map((its) => `${its.map(lineOf).join('')}\n`).join('')
}
