import type { Heading, List, ListItem, Node, Paragraph, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Outline } from '../../model/outline.ts'
import { merge, rulingOf, type Ruling } from '../../parse/ruling.ts'
import { hasWords, linesOf, urlsOfLinks, type Line, type UrlOfLink } from './pieces.ts'

/** A piece of the text, in reading order, as the rules look at it. */
export interface Block {
  /**
   * `paragraph` and `entry` (of a list) may bear a title, and so may a `heading`; `matter` is what can only be commentary:
   * a quotation, code, a table; a `break` ends what stands before it.
   */
  readonly type: 'paragraph' | 'entry' | 'heading' | 'matter' | 'break'
  /** Index of the top-level node that it is, or stands in. */
  readonly index: number
  readonly node: Node
  readonly lines: readonly Line[]
  readonly section: number | null
  readonly ruling: Ruling | null
  /** How many headings stand above it, its own counted. */
  readonly heading: number
  /** An entry of a numbered list. */
  readonly isNumbered: boolean
}

/**
 * Cuts a text into blocks: each paragraph, each entry of each list, everything else as a whole. An editor's comment applies to the block
 * after it; before a list, to every entry; inside a paragraph or an entry, to that one.
 */
export function blocksOf(tree: Root, { sectionOf }: Pick<Outline, 'sectionOf'>): Block[] {
  const urlOfLink = urlsOfLinks(tree)
  const blocks: Block[] = []
  let pending: Ruling | null = null
  let heading = 0
  for (const [index, node] of tree.children.entries()) {
    const ruling = rulingOf(node)
    if (ruling) pending = merge([pending, ruling])
    if (isSilent(node)) continue
    if (node.type === 'heading') heading += 1
    const at = { index, section: sectionOf[index] ?? null, heading, isNumbered: false }
    const found = node.type === 'list' ? entriesOf(node, at, urlOfLink, pending !== null) : [blockOf(node, at, urlOfLink)]
    for (const block of found) blocks.push(pending === null ? block : { ...block, ruling: merge([pending, block.ruling]) })
    pending = null
  }
  return blocks
}

type At = Pick<Block, 'index' | 'section' | 'heading' | 'isNumbered'>

/** Whether a node shows nothing: comments and other raw HTML, definitions, expressions of MDX. */
const isSilent = ({ type }: RootContent): boolean =>
  ['html', 'definition', 'footnoteDefinition', 'mdxFlowExpression', 'mdxjsEsm'].includes(type)

function blockOf(node: RootContent, at: At, urlOfLink: UrlOfLink): Block {
  if (node.type === 'heading' || node.type === 'paragraph')
    return { ...at, type: node.type, node, lines: linesOf(node, urlOfLink), ruling: inlineRuling(node) }
  const isBreak = node.type === 'thematicBreak' || node.type === 'shortcode'
  return { ...at, type: isBreak ? 'break' : 'matter', node, lines: [], ruling: null }
}

/** The blocks of a list. An entry that begins with a link is one block with all its content; of other entries the lists within are taken. */
function entriesOf(list: List, at: At, urlOfLink: UrlOfLink, isRuled: boolean): Block[] {
  const entries = list.children.flatMap((entry) => {
    const [first] = entry.children
    const lines = entry.children.flatMap((child) => (child.type === 'paragraph' ? linesOf(child, urlOfLink) : []))
    const inner = beginsWithLink(lines)
      ? []
      : entry.children.flatMap((child) => (child.type === 'list' ? entriesOf(child, at, urlOfLink, isRuled) : []))
    if (inner.some(({ type }) => type === 'entry')) return inner
    return [
      {
        ...at,
        isNumbered: list.ordered === true,
        type: 'entry' as const,
        node: entry as Node,
        lines,
        ruling: first?.type === 'paragraph' ? inlineRuling(first) : null,
      },
    ]
  })
  const isBearing = entries.some(({ lines, ruling }) => beginsWithLink(lines) || ruling !== null)
  return isBearing || isRuled ? entries : [{ ...at, type: 'matter', node: list, lines: [], ruling: null }]
}

const beginsWithLink = (lines: readonly Line[]): boolean =>
  (lines[0]?.find(({ text, link }) => link !== null || hasWords(text))?.link ?? null) !== null

function inlineRuling(node: Paragraph | Heading | ListItem): Ruling | null {
  const rulings: Ruling[] = []
  visit(node, (child) => {
    const ruling = rulingOf(child)
    if (ruling) rulings.push(ruling)
  })
  return rulings.length === 0 ? null : merge(rulings)
}
