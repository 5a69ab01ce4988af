import { styleText } from 'node:util'
import type { Inspection } from '../../src/core/views/inspection.ts'
import type { Terminal } from '../terminal.ts'
import { visible } from './excerpt.ts'

/** An issue as Galley understands it, in a form that an editor can survey; line numbers refer to the text. */
export function describeInspection(inspection: Inspection, { isColoured }: Pick<Terminal, 'isColoured'>): string {
  const { file, title, date, items, events, passages, diagnostics } = inspection
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    isColoured ? styleText(style, text, { validateStream: false }) : text
  const lines = [paint('bold', plain(file)), `  ${plain(title ?? '(no title)')}${date ? ` · ${date}` : ''}`, '']
  const head = (name: string, count: number) => lines.push(paint('underline', `${name} (${count})`))
  head('Items', items.length)
  let section: string | null | undefined
  for (const item of items) {
    if (item.section !== section) lines.push(paint('dim', `  ${plain(item.section ?? '(before the first heading)')}`))
    section = item.section
    const marks = [item.kind, item.readMinutes ? `${item.readMinutes} min` : ''].filter(Boolean).join(', ')
    const byline = item.byline ? paint('dim', ` — ${plain(item.byline)}`) : ''
    const sponsored = item.sponsored ? ` ${paint('magenta', 'SPONSORED')}` : ''
    const where = paint('dim', siteOf(item.url))
    lines.push(
      `  ${lineNumber(item.line)}${lastLine(item)} ${plain(item.title)}${byline} ${paint('cyan', `[${marks}]`)}${sponsored} ${where}`,
    )
  }
  head('Events', events.length)
  for (const event of events) {
    const days = event.start === event.end ? (event.start ?? 'no date') : `${event.start} – ${event.end}`
    const when = [days, event.time, event.timezone].filter(Boolean).join(' ')
    lines.push(
      `  ${lineNumber(event.line)} ${plain(event.name)}: ${when}${event.location ? `, ${plain(event.location)}` : ''} ${paint('cyan', `[${event.kind}]`)} ${paint('dim', event.key)}`,
    )
  }
  const tagged = passages.filter(({ topics }) => topics.length > 0)
  head('Passages with topics', tagged.length)
  for (const { line, topics } of tagged) {
    lines.push(
      `  ${lineNumber(line)} ${topics.map(({ slug, evidence }) => `${slug} ${paint('dim', `(${plain(evidence.join(', '))})`)}`).join('; ')}`,
    )
  }
  head('Findings', diagnostics.length)
  for (const { line, severity, message, code } of diagnostics) {
    lines.push(
      `  ${lineNumber(line)} ${paint(severity === 'error' ? 'red' : 'yellow', severity)} ${plain(message)} ${paint('dim', code)}`,
    )
  }
  return `${lines.join('\n')}\n\n`
}

/** `–14` if an entry continues after its first line, so that an editor sees what belongs to it. */
const lastLine = ({ line, endLine }: { line: number; endLine: number }): string => (endLine > line ? `–${endLine}` : '').padEnd(5)

const siteOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : plain(url))

/** A text on one line, with control characters made visible. */
const plain = (text: string): string => visible(text.replace(/[\r\n\t]+/g, ' '))

const lineNumber = (line: number | null): string => String(line ?? '–').padStart(5)
