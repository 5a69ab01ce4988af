import type { Paragraph, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { likenessOf } from '../../entry/items/byline.ts'
import { spanOf } from '../../parse/place-of.ts'
import { defineRule, type RuleFinding } from '../rule.ts'

/** A line of an item that another line follows. */
interface Line {
  readonly kind: 'title' | 'byline'
  readonly text: string
  readonly start: number
  /** Where the line ends, before the break. */
  readonly end: number
  /** The hard break as written; empty if the line runs into the next one. */
  readonly lineBreak: string
}

/** So many lines with a break make a habit, and a line without one a slip. */
const minOccurrences = 5
const ending = /^(?:[ \t]*\([^()\r\n]*\))?(\\| {2,}|[ \t]*<br ?\/?>)?[ \t]*(?:\r\n|\n|\r)/

/** A title or byline that runs into the next line, though at least five others have a hard break. */
export const lineBreakMissing = defineRule({
  code: 'line-break-missing',
  severity: 'warning',
  fixable: true,
  help: 'End the line with two spaces or a backslash.',
  scope: 'entry',
  *check({ tree, text, lines }) {
    const found: Line[] = []
    visit(tree, 'paragraph', (paragraph) => void found.push(...linesOf(paragraph, text)))
    const usual = usualBreak(found)
    for (const kind of ['title', 'byline'] as const) {
      const alike = found.filter((line) => line.kind === kind)
      if (alike.filter(({ lineBreak }) => lineBreak !== '').length < minOccurrences) continue
      for (const line of alike) if (line.lineBreak === '') yield findingOf(line)
    }

    function findingOf({ kind, text: words, start, end }: Line): RuleFinding {
      const message = `The ${kind} “${words}” runs into the next line, unlike the others; end its line with two spaces or a backslash.`
      const fix = { offset: end, length: text.slice(end).search(/[^ \t]|$/), text: usual }
      return { place: lines.at(start, end), message, fix }
    }
  },
})

/** The hard break that most lines of the text have. */
const usualBreak = (found: readonly Line[]): string => {
  const backslashes = found.filter(({ lineBreak }) => lineBreak === '\\').length
  return backslashes * 2 > found.filter(({ lineBreak }) => lineBreak !== '').length ? '\\' : '  '
}

function linesOf(paragraph: Paragraph, source: string): Line[] {
  const [title] = paragraph.children
  if (!title || !isLink(title)) return []
  const { start, end } = spanOf(title)
  const stop = spanOf(paragraph).end
  const first = lineFrom('title', toString(title), start, end, stop, source)
  if (!first) return []
  const below = source.slice(first.next, stop)
  const byline = below.replace(/[\r\n][^]*$/, '').replace(/(?:\\| +|<br ?\/?>)$/, '')
  const isByline = !/[[\]<>`]/.test(byline) && ['plain', 'likely'].includes(likenessOf(byline))
  const second = isByline ? lineFrom('byline', byline, first.next, first.next + byline.length, stop, source) : null
  return [first.line, ...(second ? [second.line] : [])]
}

/** The line from `start`, if only a remark in parentheses may follow `end` on it and another line follows before `stop`. */
function lineFrom(
  kind: Line['kind'],
  text: string,
  start: number,
  end: number,
  stop: number,
  source: string,
): { line: Line; next: number } | null {
  const [rest, lineBreak = ''] = ending.exec(source.slice(end, stop)) ?? []
  if (rest === undefined) return null
  const lineEnd = end + rest.trimEnd().length - lineBreak.trimEnd().length
  return { line: { kind, text, start, end: lineEnd, lineBreak }, next: end + rest.length }
}

/** Whether a node is a link, perhaps in bold or italics. */
const isLink = (node: PhrasingContent): boolean =>
  node.type === 'link' ||
  ((node.type === 'strong' || node.type === 'emphasis') && node.children.length === 1 && node.children.every(isLink))
