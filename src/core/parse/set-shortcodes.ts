import type { Parents, PhrasingContent, Root, RootContent, Text } from 'mdast'
import { SKIP, visit, type VisitorResult } from 'unist-util-visit'
import type { Lines } from './lines.ts'
import { indexOfToken, token, type Lifted } from './shortcodes.ts'

type Pieces = Lifted['pieces']

/**
 * Turns the tokens of `liftShortcodes` into nodes; those in addresses, code and attributes into what was written.
 *
 * @param lines of the text that the pieces were lifted out of
 */
export function setShortcodes(tree: Root, pieces: Pieces, lines: Lines): void {
  if (pieces.length === 0) return
  const restored = (value: string) =>
    value.replace(token, (found) => {
      const piece = pieces[indexOfToken(found)]
      return typeof piece === 'object' ? piece.source : (piece ?? found)
    })
  visit(tree, (node, index, parent): VisitorResult => {
    if (node.type === 'text' && parent && index !== undefined) return splitText(node, index, parent, pieces, lines)
    if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'html') {
      node.value = restored(node.value)
    }
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      node.url = restored(decodeTokens(node.url))
      if (node.title) node.title = restored(node.title)
    }
    if ((node.type === 'image' || node.type === 'imageReference') && node.alt) node.alt = restored(node.alt)
    return undefined
  })
  visit(tree, 'paragraph', (node, index, parent) => {
    const [only, ...others] = node.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''))
    if (only?.type !== 'shortcode' || others.length > 0) return
    if (parent && index !== undefined) parent.children[index] = only as RootContent
  })
}

/** A token that stands for no piece is text that an editor pasted, such as a character of an icon font. */
function splitText(node: Text, index: number, parent: Parents, pieces: Pieces, lines: Lines): VisitorResult {
  const found = [...node.value.matchAll(token)].flatMap(({ 0: match, index: start }) => {
    const piece = pieces[indexOfToken(match)]
    return piece === undefined ? [] : [{ start, end: start + match.length, piece }]
  })
  if (found.length === 0) return undefined
  const parts: PhrasingContent[] = []
  let value = ''
  let at = 0
  const flush = () => {
    if (value !== '') parts.push({ ...node, value })
    value = ''
  }
  for (const { start, end: after, piece } of found) {
    value += node.value.slice(at, start)
    if (typeof piece === 'string') value += piece
    else {
      flush()
      const { line, column, endLine, endColumn } = piece.place
      const start = { line, column, offset: lines.offsetOf(line, column) }
      const end = { line: endLine, column: endColumn, offset: lines.offsetOf(endLine, endColumn) }
      parts.push({ type: 'shortcode', shortcode: piece, position: { start, end } })
    }
    at = after
  }
  value += node.value.slice(at)
  flush()
  parent.children.splice(index, 1, ...(parts as never[]))
  return [SKIP, index + parts.length]
}

/** remark keeps addresses as written, but a token may come percent-encoded from a reference. */
const decodeTokens = (url: string): string => url.replace(/(?:%EE%80%[89A][0-9A-F])+/gi, (found) => decodeURIComponent(found))
