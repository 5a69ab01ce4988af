import type { Nodes, Paragraph, Heading, Root, TableCell } from 'mdast'
import { visit } from 'unist-util-visit'
import type { TextPlace } from '../../model/diagnostic.ts'
import type { Lines } from '../../parse/lines.ts'
import { spanOf } from '../../parse/place-of.ts'

/** Stands in `Prose.text` for anything but prose: code, an image, HTML, a shortcode, the mark of a footnote. */
export const notProse = '\uFFFC'

/** A run of text that is read as one: a paragraph, a heading, a cell of a table. */
export interface Prose {
  readonly kind: 'paragraph' | 'heading' | 'cell'
  /** As readers see it: without marks of emphasis, entities and escapes resolved, a hard break as a new line. */
  readonly text: string
  /** Whether it stands in a block quotation. */
  readonly isQuoted: boolean
  /** The texts of the links within it, bare addresses included, as ranges of `text`. */
  readonly links: readonly ProseLink[]
  readonly node: Paragraph | Heading | TableCell
  /** The offset in the file of the unit of `text` at an index; for the length of `text`, the offset after its last unit. */
  readonly offsetAt: (index: number) => number
  /** The place in the file of `text.slice(start, end)`. */
  readonly placeAt: (start: number, end: number) => TextPlace
}

export interface ProseLink {
  readonly start: number
  readonly end: number
  readonly url: string | null
}

/** Every run of prose in a text, in reading order. */
export function proseOf(tree: Root, source: string, lines: Lines): Prose[] {
  const found: Prose[] = []
  const quoted = new Set<object>()
  visit(tree, (node, _index, parent) => {
    if (node.type === 'blockquote') quoted.add(node)
    if (parent && quoted.has(parent)) quoted.add(node)
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
    found.push(runOf(node, node.type === 'tableCell' ? 'cell' : node.type, quoted.has(node), source, lines))
  })
  return found
}

function runOf(node: Prose['node'], kind: Prose['kind'], isQuoted: boolean, source: string, lines: Lines): Prose {
  let text = ''
  const offsets: number[] = []
  const links: ProseLink[] = []
  const push = (piece: string, at: readonly number[]) => {
    text += piece
    // One at a time: a call with some hundred thousand arguments would overflow the stack.
    for (const offset of at) offsets.push(offset)
  }
  const collect = (child: Nodes) => {
    const own = spanOf(child)
    // What GFM makes of a late bare address has the position of the node around it; it begins after what was read before it.
    const [start, end] = [Math.max(own.start, (offsets.at(-1) ?? -1) + 1), own.end]
    if (child.type === 'text') push(child.value, offsetsOf(child.value, source, start, end))
    else if (child.type === 'break') push('\n', [start])
    else if ('children' in child && child.type !== 'footnoteDefinition') {
      const from = text.length
      child.children.forEach(collect)
      if (child.type === 'link') links.push({ start: from, end: text.length, url: child.url })
      else if (child.type === 'linkReference') links.push({ start: from, end: text.length, url: null })
    } else push(notProse, [start])
  }
  node.children.forEach(collect)
  const { end } = spanOf(node.children.at(-1) ?? node)
  const offsetAt = (index: number): number => offsets[index] ?? end
  const endAt = (index: number): number => {
    const before = offsetAt(Math.max(index - 1, 0))
    return offsetAt(index) > before ? before + 1 : before
  }
  return { kind, text, isQuoted, links, node, offsetAt, placeAt: (start, stop) => lines.at(offsetAt(start), endAt(stop)) }
}

/** The offset of each unit of a text node's value, whose source also holds entities, escapes and the indentation of lines. */
function offsetsOf(value: string, source: string, start: number, end: number): number[] {
  const offsets: number[] = []
  let at = start
  for (const unit of value.split('')) {
    if (source[at] !== unit) at = nextAt(source, at, end, unit)
    offsets.push(Math.min(at, end))
    const entity = source[at] === '&' && unit !== '&' ? /^&(?:#x?[\da-f]+|\w+);/i.exec(source.slice(at, at + 40)) : null
    const isWhole = entity !== null || (source[at] === '&' && /^&amp;/.test(source.slice(at, at + 5)))
    at += entity?.[0].length ?? (isWhole ? 5 : 1)
  }
  return offsets
}

function nextAt(source: string, at: number, end: number, unit: string): number {
  if (source[at] === '\\' && source[at + 1] === unit) return at + 1
  if (source[at] === '&') return at
  const next = source.indexOf(unit, at)
  return next === -1 || next >= end ? at : next
}
