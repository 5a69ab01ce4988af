import path from 'node:path'
import { styleText } from 'node:util'
import type { Diagnostic } from '../../src/core/model/diagnostic.ts'
import type { Terminal } from '../terminal.ts'
import { visible } from './excerpt.ts'

const colour = { error: 'red', warning: 'yellow', info: 'cyan' } as const

/**
 * A line a finding, in the findings' order, files apart: for the terminal beside an editor, where `check` would say too much.
 * `path:line:column` is what editors and terminals open on a click.
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
    const said = visible(message.replace(/[\r\n\t]+/g, ' '))
    return `${paint('underline', position)} ${paint(colour[severity], severity)} ${said} ${paint('dim', `[${code}]`)}\n`
  }
  return files.map((its) => `${its.map(lineOf).join('')}\n`).join('')
}
