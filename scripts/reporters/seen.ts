import { styleText } from 'node:util'
import type { LinkHistoryPlace } from '../../src/core/archive/link-history.ts'
import type { Terminal } from '../terminal.ts'

/** The answer of `seen` for one address. */
export interface Answer {
  /** The address as it was given. */
  readonly url: string
  /** Null unless it is an address of the web. */
  readonly canonical: string | null
  /** Newest first. */
  readonly seen: readonly LinkHistoryPlace[]
}

/** One line for each place, newest first, ending with a position that opens with a click. */
export function describeSeen({ url, seen }: Answer, content: string, { isColoured }: Pick<Terminal, 'isColoured'>): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    isColoured ? styleText(style, text, { validateStream: false }) : text
  if (seen.length === 0) return `${paint('bold', url)}: never seen\n`
  const head = `${paint('bold', url)}: seen ${seen.length === 1 ? 'once' : `${seen.length} times`}\n`
  const lines = seen.map(({ issue, heading, day, role, title, file, line, isDraft }) => {
    const where = issue === null ? heading : `#${issue}${/\/notes\.mdx?$/.test(file) ? ' notes' : ''}`
    const place = `${content.replace(/\/$/, '')}/${file}${line === null ? '' : `:${line}`}`
    return `  ${(day ?? 'no date').padEnd(10)}  ${where.padEnd(6)}  ${paint('cyan', role.padEnd(9))}  ${title}${isDraft ? ' (draft)' : ''}  ${paint('dim', place)}\n`
  })
  return head + lines.join('')
}
