import type { Definition, Node, Nodes, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'

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
  /** All of it is bold. */
  readonly isStrong: boolean
}

/** A paragraph, heading, list entry or table row: what one announcement is made of, or part of it. */
export interface Block {
  readonly lines: readonly Line[]
  /** 1 to 6 for a heading. */
  readonly depth: number | null
  /** It is an entry of a list or a row of a table, and so stands for itself. */
  readonly isEntry: boolean
  readonly section: number | null
  readonly line: number
  readonly endLine: number
}

/** The blocks of a text in reading order; code, images and quotations of posts say nothing of events and are left out. */
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
  { position }: Node,
  lines: readonly Line[],
  section: number | null,
  { depth = null, isEntry = false }: { depth?: number | null; isEntry?: boolean },
): Block {
  return {
    lines: lines.filter(({ text }) => text !== ''),
    depth,
    isEntry,
    section,
    line: position!.start.line,
    endLine: position!.end.line,
  }
}

/** All lines of a list entry, those of lists within it included. */
function linesWithin(node: Nodes, definitions: ReadonlyMap<string, Definition>): Line[] {
  if (node.type === 'paragraph' || node.type === 'heading') return linesOf(node.children, node, definitions)
  return 'children' in node ? node.children.flatMap((child) => linesWithin(child, definitions)) : []
}

/** The cells of a row, with bars between them. */
function rowOf(
  cells: readonly { readonly children: PhrasingContent[] }[],
  row: Node,
  definitions: ReadonlyMap<string, Definition>,
): Line {
  const bar: PhrasingContent = { type: 'text', value: ' | ' }
  const content = cells.flatMap(({ children }, index) => (index === 0 ? children : [bar, ...children]))
  return linesOf(content, row, definitions)[0] ?? { text: '', links: [], number: row.position!.start.line, isStrong: false }
}

interface Writing {
  text: string
  links: LineLink[]
  number: number
}

function linesOf(content: readonly PhrasingContent[], { position }: Node, definitions: ReadonlyMap<string, Definition>): Line[] {
  const lines: Writing[] = [{ text: '', links: [], number: position!.start.line }]
  const write = (text: string, from: number) => {
    text.split('\n').forEach((part, index) => {
      if (index > 0) lines.push({ text: '', links: [], number: from + index })
      const line = lines.at(-1)!
      if (line.text === '') line.number = from + index
      line.text += line.text === '' ? part.trimStart() : part
    })
  }
  const walk = (node: PhrasingContent) => {
    const from = node.position?.start.line ?? lines.at(-1)!.number
    if (node.type === 'text' || node.type === 'inlineCode') return write(node.value.replace(/[\t\u00a0\u2009\u202f]/g, ' '), from)
    if (node.type === 'break') return write('\n', from)
    if (!('children' in node)) return
    const url =
      node.type === 'link' ? node.url : node.type === 'linkReference' ? definitions.get(node.identifier)?.url : undefined
    const line = lines.at(-1)!
    const at = line.text.length
    node.children.forEach(walk)
    if (url === undefined) return
    const text = line === lines.at(-1) ? line.text.slice(at) : `${line.text.slice(at)} ${lines.at(-1)!.text}`
    if (text.trim() !== '') line.links.push({ url, text: text.trim(), at, end: line.text.length })
  }
  content.forEach(walk)
  const isStrong = content
    .filter((node) => node.type !== 'break' && !(node.type === 'text' && node.value.trim() === ''))
    .every(({ type }) => type === 'strong')
  return lines.map(({ text, links, number }) => ({ text: text.trimEnd(), links, number, isStrong }))
}
