import type { Paragraph, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { likenessOf } from '../../entry/items/byline.ts'
import { spanOf } from '../../parse/place-of.ts'
import { defineRule, type RuleFinding } from '../rule.ts'

/** A line of an item with another one below it. */
interface Line {
  readonly kind: 'title' | 'byline'
  readonly text: string
  readonly start: number
  /** Offset of the line's end, before the break. */
  readonly end: number
  /** What ends the line; empty where it runs into the next one. */
  readonly written: string
}

/** So many lines with a break make it a habit of the text, and one without a slip. */
const habit = 5
const ending = /^(?:[ \t]*\([^()\r\n]*\))?(\\| {2,}|[ \t]*<br ?\/?>)?[ \t]*(?:\r\n|\n|\r)/

/** A title, or the byline below it, that runs into the next line where at least five of its kind have a hard break. */
export const lineBreakMissing = defineRule({
  code: 'line-break-missing',
  severity: 'warning',
  fixable: true,
  help: 'End the line with two spaces or a backslash.',
  scope: 'entry',
  *check({ tree, text, lines }) {
    const found: Line[] = []
    visit(tree, 'paragraph', (paragraph) => void found.push(...linesOf(paragraph, text)))
    const usual = usualOf(found)
    for (const kind of ['title', 'byline'] as const) {
      const alike = found.filter((line) => line.kind === kind)
      if (alike.filter(({ written }) => written !== '').length < habit) continue
      for (const line of alike) if (line.written === '') yield findingOf(line)
    }

    function findingOf({ kind, text: shown, start, end }: Line): RuleFinding {
      const message = `The ${kind} “${shown}” runs into the next line, unlike the others; end its line with two spaces or a backslash.`
      const fix = { offset: end, length: text.slice(end).search(/[^ \t]|$/), text: usual }
      return { place: lines.at(start, end), message, fix }
    }
  },
})

/** How the text writes most of its breaks. */
const usualOf = (found: readonly Line[]): string => {
  const slashes = found.filter(({ written }) => written === '\\').length
  return slashes * 2 > found.filter(({ written }) => written !== '').length ? '\\' : '  '
}

function linesOf(paragraph: Paragraph, source: string): Line[] {
  const [title] = paragraph.children
  if (!title || !isLink(title)) return []
  const { start, end } = spanOf(title)
  const stop = spanOf(paragraph).end
  const first = lineFrom('title', toString(title), start, end, stop, source)
  if (!first) return []
  const below = source.slice(first.next, stop)
  const shown = below.replace(/[\r\n][^]*$/, '').replace(/(?:\\| +|<br ?\/?>)$/, '')
  const isByline = !/[[\]<>`]/.test(shown) && ['plain', 'likely'].includes(likenessOf(shown))
  const second = isByline ? lineFrom('byline', shown, first.next, first.next + shown.length, stop, source) : null
  return [first.line, ...(second ? [second.line] : [])]
}

/** The line from `start`, if nothing but a remark in parentheses follows `end` on it, and another line follows it before `stop`. */
function lineFrom(
  kind: Line['kind'],
  shown: string,
  start: number,
  end: number,
  stop: number,
  source: string,
): { line: Line; next: number } | null {
  const [all, written = ''] = ending.exec(source.slice(end, stop)) ?? []
  if (all === undefined) return null
  const stated = end + all.trimEnd().length - written.trimEnd().length
  return { line: { kind, text: shown, start, end: stated, written }, next: end + all.length }
}

/** A link, in bold or italics perhaps. */
const isLink = (node: PhrasingContent): boolean =>
  node.type === 'link' ||
  ((node.type === 'strong' || node.type === 'emphasis') && node.children.length === 1 && node.children.every(isLink))
