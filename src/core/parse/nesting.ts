import type { Nodes, Root } from 'mdast'
import type { Finding } from '../model/diagnostic.ts'
import { fencesOf } from './fences.ts'
import type { Lines } from './lines.ts'

/**
 * How deeply quotations, list entries, emphasis and elements of HTML may be nested. Parsers process nesting by recursion, and some take
 * time that grows with the square or the cube of the depth.
 */
const maxDepth = 100

/** Every two marks in a run of `*` or `_` make one emphasis within another. */
const maxRun = 2 * maxDepth

/**
 * Looks for nesting before Markdown is parsed: marks of quotations and lists, and long runs of emphasis. What passes takes
 * little time to parse; `deepNode` then counts exactly.
 *
 * @returns the offset of the first mark beyond the limit
 */
export function deepMark(text: string): number | null {
  const indents: number[] = []
  const isCode = fencesOf()
  let start = 0
  for (const line of text.split('\n')) {
    const at = start
    start += line.length + 1
    if (isCode(line) || line.trim() === '') continue
    const { marks, indent } = marksOf(line)
    while ((indents.at(-1) ?? -1) > indent) indents.pop()
    const depth = indents.length + marks.length
    const beyond = marks[maxDepth - indents.length]
    if (depth > maxDepth && beyond !== undefined && !isRule(line)) return at + beyond
    const isEntry = marks.some((mark) => line[mark] !== '>')
    if (isEntry && (indents.at(-1) ?? -1) < indent) indents.push(indent)
    const run = line.length > maxRun ? longRun.exec(line) : null
    if (run && !isRule(line)) return at + run.index
  }
  return null
}

const longRun = new RegExp(`\\*{${maxRun + 1}}|_{${maxRun + 1}}`)
const mark = /[ \t]*(?:(>)|[-*+](?=[ \t\r]|$)|\d{1,9}[.)](?=[ \t\r]|$))/y

/** A line of nothing but `*`, `-` or `_` divides a text, however long it is. */
const isRule = (line: string): boolean => /^[ \t>]*([-*_])(?:[ \t]*\1)*[ \t\r]*$/.test(line)

/** The positions of the marks of quotations and lists at the beginning of a line, and the indentation of its first list, or else of its text. */
function marksOf(line: string): { readonly marks: readonly number[]; readonly indent: number } {
  const marks: number[] = []
  let indent: number | null = null
  mark.lastIndex = 0
  for (let found = mark.exec(line); found; found = mark.exec(line)) {
    const at = mark.lastIndex - found[0].trimStart().length
    if (found[1] === undefined) indent ??= columnOf(line, at)
    marks.push(at)
  }
  return { marks, indent: indent ?? columnOf(line, line.search(/[^ \t>]|$/)) }
}

function columnOf(line: string, at: number): number {
  let column = 0
  for (let index = 0; index < at; index += 1) column += line[index] === '\t' ? 4 - (column % 4) : 1
  return column
}

/** Nodes that may contain others of their kind. */
const enclosing: ReadonlySet<Nodes['type']> = new Set([
  'blockquote',
  'listItem',
  'footnoteDefinition',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
])

/** The first node or tag of HTML beyond the limit, by its offset. The tree may be deeper than the stack allows, so this does not recurse. */
export function deepNode(tree: Root): number | null {
  const elements = openElements()
  const left: { readonly node: Nodes; readonly depth: number }[] = [{ node: tree, depth: 0 }]
  for (let next = left.pop(); next; next = left.pop()) {
    const { node, depth } = next
    const start = node.position?.start.offset ?? 0
    const tag = node.type === 'html' ? elements.beyond(node.value) : null
    if (tag !== null) return start + tag
    if (!('children' in node)) continue
    const below = enclosing.has(node.type) ? depth + 1 : depth
    if (below > maxDepth) return start
    for (const child of node.children.toReversed()) left.push({ node: child, depth: below })
  }
  return null
}

/** Elements without content, and those that end by themselves where the next one begins. */
const uncounted = new Set(
  (
    'area base br col embed hr img input link meta source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot colgroup option optgroup rp rt'
  ).split(' '),
)

const tag = /<!--|<(\/?)([a-z][^\s/<>]*)([^<>]*)/gi

/** Counts elements that are open, across all HTML of a text. */
function openElements(): { beyond(html: string): number | null } {
  const open = new Map<string, number>()
  let depth = 0
  return {
    beyond(html) {
      tag.lastIndex = 0
      for (let found = tag.exec(html); found; found = tag.exec(html)) {
        const [whole, slash, written, rest = ''] = found
        if (whole === '<!--') {
          const end = html.indexOf('-->', found.index)
          tag.lastIndex = end === -1 ? html.length : end + 3
          continue
        }
        const name = (written ?? '').toLowerCase()
        const here = open.get(name) ?? 0
        if (uncounted.has(name) || rest.endsWith('/') || (slash && here === 0)) continue
        open.set(name, here + (slash ? -1 : 1))
        depth += slash ? -1 : 1
        if (depth > maxDepth) return found.index
      }
      return null
    },
  }
}

export function tooNested(offset: number, lines: Lines): Finding {
  const message = `Quotations, lists, emphasis or HTML stand more than ${maxDepth} deep within each other here, so that the text is not read; set them side by side.`
  return { code: 'text-too-nested', place: lines.at(offset), message }
}
