import type { Nodes, Paragraph, Heading, Root, TableCell } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Place } from '../../model/diagnostic.ts'
import type { Lines } from '../../parse/lines.ts'
import { spanOf } from '../../parse/place-of.ts'

/** Stands in `Prose.text` for what is no prose: code, an image, HTML, a shortcode, a footnote's mark. */
export const notProse = '\uFFFC'

/** A run of text that a reader takes as one: a paragraph, a heading, a cell of a table. */
export interface Prose {
  readonly kind: 'paragraph' | 'heading' | 'cell'
  /** As a reader sees it, without marks of emphasis; a hard break is a new line. Entities and escapes are what they stand for. */
  readonly text: string
  /** Quoted, by standing in a block quotation. */
  readonly isQuoted: boolean
  /** Texts of links within, as ranges of `text`; a bare address is one, too. */
  readonly links: readonly ProseLink[]
  readonly node: Paragraph | Heading | TableCell
  /** Offset in the file of a unit of `text`; of its length, the offset after the last one. */
  readonly offsetAt: (index: number) => number
  /** Place in the file of `text.slice(start, end)`. */
  readonly placeAt: (start: number, end: number) => Place
}

export interface ProseLink {
  readonly start: number
  readonly end: number
  readonly url: string | null
}

/** Every run of prose of a text in reading order, each with its way back to the file. */
export function proseOf(tree: Root, source: string, lines: Lines): Prose[] {
  const found: Prose[] = []
  const quoted = new Set<object>()
  visit(tree, (node, _index, parent) => {
    if (node.type === 'blockquote') quoted.add(node)
    if (parent && quoted.has(parent)) quoted.add(node)
    const kind = node.type === 'tableCell' ? 'cell' : node.type
    if (kind !== 'paragraph' && kind !== 'heading' && kind !== 'cell') return
    found.push(runOf(node as Prose['node'], kind, quoted.has(node), source, lines))
  })
  return found
}

function runOf(node: Prose['node'], kind: Prose['kind'], isQuoted: boolean, source: string, lines: Lines): Prose {
  let text = ''
  const offsets: number[] = []
  const links: ProseLink[] = []
  const push = (piece: string, at: readonly number[]) => {
    text += piece
    // Not all at once: a call takes some hundred thousand arguments at most.
    for (const offset of at) offsets.push(offset)
  }
  const collect = (child: Nodes) => {
    const own = spanOf(child)
    // What GFM makes of a bare address has the position of what it stands in: it begins after what was read before it.
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

/** Offset of each unit of a text node's value: its source has entities, escapes and the indents of lines besides. */
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
