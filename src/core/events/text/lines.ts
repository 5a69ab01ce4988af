import type { Definition, Node, Nodes, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { spanOf } from '../../parse/place-of.ts'

/** A link within a line. */
export interface LineLink {
  readonly url: string
  readonly text: string
  /** Offsets into the line's text. */
  readonly at: number
  readonly end: number
}

/** A line as readers see it, with the links in it. */
export interface Line {
  readonly text: string
  readonly links: readonly LineLink[]
  /** Line of the file. */
  readonly number: number
  /** Whether all of it is bold. */
  readonly isStrong: boolean
}

/** A paragraph, heading, list entry or table row. An announcement consists of one or more. */
export interface Block {
  readonly lines: readonly Line[]
  /** 1 to 6 for a heading. */
  readonly depth: number | null
  /** Whether it is an entry of a list or a row of a table, and so independent of its neighbours. */
  readonly isEntry: boolean
  readonly section: number | null
  readonly line: number
  readonly endLine: number
}

/** The blocks of a text in reading order, without code, images and quotations, which announce no events. */
export function blocksOf(tree: Root, sectionOf: readonly (number | null)[]): Block[] {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node) => void definitions.set(node.identifier, node))
  return tree.children.flatMap((child, index) => blocksIn(child, sectionOf[index] ?? null, definitions))
}

function blocksIn(node: Nodes, section: number | null, definitions: ReadonlyMap<string, Definition>): Block[] {
  switch (node.type) {
    case 'heading':
      return [blockOf(node, linesOf(node.children, node, definitions), section, { depth: node.depth })]
    case 'paragraph':
      return [blockOf(node, linesOf(node.children, node, definitions), section, {})]
    case 'list':
      return node.children.map((entry) => blockOf(entry, linesWithin(entry, definitions), section, { isEntry: true }))
    case 'table':
      return node.children
        .slice(1)
        .map((row) => blockOf(row, [rowOf(row.children, row, definitions)], section, { isEntry: true }))
    default:
      return []
  }
}

function blockOf(
  node: Node,
  lines: readonly Line[],
  section: number | null,
  { depth = null, isEntry = false }: { depth?: number | null; isEntry?: boolean },
): Block {
  const { line, endLine } = spanOf(node)
  return { lines: lines.filter(({ text }) => text !== ''), depth, isEntry, section, line, endLine }
}

/** All lines of a list entry, including those of nested lists. */
function linesWithin(node: Nodes, definitions: ReadonlyMap<string, Definition>): Line[] {
  if (node.type === 'paragraph' || node.type === 'heading') return linesOf(node.children, node, definitions)
  return 'children' in node ? node.children.flatMap((child) => linesWithin(child, definitions)) : []
}

/** The cells of a row as one line, with bars between them. */
function rowOf(
  cells: readonly { readonly children: PhrasingContent[] }[],
  row: Node,
  definitions: ReadonlyMap<string, Definition>,
): Line {
  const bar: PhrasingContent = { type: 'text', value: ' | ' }
  const content = cells.flatMap(({ children }, index) => (index === 0 ? children : [bar, ...children]))
  return linesOf(content, row, definitions)[0] ?? { text: '', links: [], number: spanOf(row).line, isStrong: false }
}

/** A line that text is still added to, piece by piece: slices of one growing string would each keep a copy of all before them. */
interface OpenLine {
  readonly pieces: string[]
  length: number
  links: LineLink[]
  number: number
}

const emptyLine = (number: number): OpenLine => ({ pieces: [], length: 0, links: [], number })

function linesOf(content: readonly PhrasingContent[], node: Node, definitions: ReadonlyMap<string, Definition>): Line[] {
  let current = emptyLine(spanOf(node).line)
  const lines = [current]
  const write = (text: string, from: number) => {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push((current = emptyLine(from + index)))
      if (current.length === 0) current.number = from + index
      const piece = current.length === 0 ? part.trimStart() : part
      current.pieces.push(piece)
      current.length += piece.length
    }
  }
  const walk = (node: PhrasingContent) => {
    const from = node.position?.start.line ?? current.number
    if (node.type === 'text' || node.type === 'inlineCode') return write(node.value.replace(/[\t\u00a0\u2009\u202f]/g, ' '), from)
    if (node.type === 'break') return write('\n', from)
    if (!('children' in node)) return
    const url =
      node.type === 'link' ? node.url : node.type === 'linkReference' ? definitions.get(node.identifier)?.url : undefined
    const line = current
    const at = line.length
    const first = line.pieces.length
    node.children.forEach(walk)
    if (url === undefined) return
    const begun = line.pieces.slice(first).join('')
    const text = line === current ? begun : `${begun} ${current.pieces.join('')}`
    if (text.trim() !== '') line.links.push({ url, text: text.trim(), at, end: line.length })
  }
  content.forEach(walk)
  const isStrong = content
    .filter((node) => node.type !== 'break' && !(node.type === 'text' && node.value.trim() === ''))
    .every(({ type }) => type === 'strong')
  return lines.map(({ pieces, links, number }) => ({ text: pieces.join('').trimEnd(), links, number, isStrong }))
}
