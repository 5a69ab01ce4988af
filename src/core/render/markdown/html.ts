import { raw } from 'hast-util-raw'
import { toMdast } from 'hast-util-to-mdast'
import type { Element, Root as HastRoot } from 'hast'
import type { Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { SKIP, visit, type VisitorResult } from 'unist-util-visit'
import { commentsOf, isHtmlComment } from '../../parse/comments.ts'
import { htmlOf } from '../hast.ts'
import { sanitise } from '../sanitise.ts'

/**
 * Turns raw HTML into equivalent Markdown: links, pictures, emphasis, lists, tables. An element without an equivalent is replaced by
 * its text, and what the page would not show is left out. The tree is changed in place.
 */
export function readHtml(tree: Root): void {
  visit(tree, (node, index, parent): VisitorResult => {
    if (!('children' in node) || !node.children.some(({ type }) => type === 'html')) return undefined
    if (isPhrasingParent(node)) {
      const blocks = readWords(node)
      if (!blocks || !parent || index === undefined) return undefined
      parent.children.splice(index, 1, ...(blocks as never[]))
      return [SKIP, index + blocks.length]
    }
    const children = (node.children as RootContent[]).flatMap((child) =>
      child.type === 'html' ? readBlock(child.value) : [child],
    )
    node.children = children as never
    return undefined
  })
}

const isPhrasingParent = ({ type }: Parents): boolean =>
  !['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition'].includes(type)

function readBlock(value: string): RootContent[] {
  const whole = wholeOf(toHast({ type: 'html', value }, { allowDangerousHtml: true }) as HastRoot)
  const rulings: RootContent[] = []
  visit(whole, 'comment', (comment) => {
    const node: RootContent = { type: 'html', value: htmlOf(comment) }
    if (commentsOf(node).length > 0) rulings.push(node)
  })
  return [...rulings, ...asBlocks(markdownOf(whole).children)]
}

/**
 * Reads inline content with HTML as a whole, since each tag in it is a node of its own.
 *
 * @returns the blocks that replace a paragraph, if it turns out to contain more than one
 */
function readWords(node: Parents): RootContent[] | undefined {
  const children = node.children as PhrasingContent[]
  const isWhole = children.every((child) => child.type !== 'html' || isHtmlComment(child))
  const kept = children.filter((child) => child.type !== 'html' || commentsOf(child).length > 0)
  if (isWhole || children.some(({ type }) => type === 'footnoteReference')) {
    node.children = kept.filter(({ type }) => isWhole || type !== 'html') as never
    return undefined
  }
  const hast = toHast({ type: 'paragraph', children }, { allowDangerousHtml: true }) as HastRoot
  const blocks = asBlocks(markdownOf(wholeOf(hast)).children)
  const [only, ...others] = blocks
  if (only?.type === 'paragraph' && others.length === 0) node.children = only.children as never
  else if (node.type === 'paragraph') return blocks
  else node.children = kept.filter(({ type }) => type !== 'html') as never
  return undefined
}

const wholeOf = (dirty: HastRoot): HastRoot => raw({ type: 'root', children: [dirty as never] }) as HastRoot

function markdownOf(whole: HastRoot): Root {
  const safe = sanitise(whole)
  dropWideSpans(safe)
  const tree = toMdast({ ...safe }, { newlines: true }) as Root
  // Text right in a list's entry, as `<ol>text</ol>` leaves it, would be written as it is: the serialiser escapes what stands in paragraphs.
  visit(tree, ['listItem', 'blockquote'], (node) => {
    if ('children' in node) node.children = asBlocks(node.children as readonly RootContent[]) as never
  })
  // A table in a line, as of `[<math><mtext><table>](…)`, is written over lines, which end a link: its title would be read as HTML.
  visit(tree, ['paragraph', 'heading', 'link', 'emphasis', 'strong', 'delete'], (node) => {
    if ('children' in node) node.children = node.children.flatMap((child) => wordsIn(child as RootContent)) as never
  })
  return tree
}

/** How many cells those that span others may stand for. Markdown has no spans, so each is written as that many cells. */
const mostSpanned = 10_000

function dropWideSpans(tree: HastRoot): void {
  const spanning: Element[] = []
  let cells = 0
  visit(tree, 'element', (cell) => {
    const [columns, rows] = [cell.properties['colSpan'], cell.properties['rowSpan']].map((it) => Math.max(1, Number(it) || 1))
    if (columns === 1 && rows === 1) return
    spanning.push(cell)
    cells += (columns ?? 1) * (rows ?? 1)
  })
  if (cells <= mostSpanned) return
  for (const { properties } of spanning) {
    delete properties['colSpan']
    delete properties['rowSpan']
  }
}

/** Puts inline content between blocks into paragraphs, as Markdown requires. */
function asBlocks(children: readonly RootContent[]): RootContent[] {
  const blocks: RootContent[] = []
  let line: Paragraph | null = null
  for (const child of children) {
    if (!isWord(child)) {
      line = null
      blocks.push(child)
    } else if (line) line.children.push(child)
    else if (child.type !== 'text' || child.value.trim() !== '') {
      line = { type: 'paragraph', children: [child] }
      blocks.push(line)
    }
  }
  return blocks
}

/** What is inline in a node, without the blocks around it. */
const wordsIn = (node: RootContent): RootContent[] =>
  isWord(node) || !('children' in node) ? [node] : node.children.flatMap((child) => wordsIn(child))

const isWord = (node: RootContent): node is PhrasingContent =>
  ['text', 'link', 'image', 'strong', 'emphasis', 'delete', 'inlineCode', 'break'].includes(node.type)
