import type { Parents, PhrasingContent, Root, RootContent, ShortcodeNode, Text } from 'mdast'
import { SKIP, visit, type VisitorResult } from 'unist-util-visit'
import type { Shortcode } from '../model/document.ts'
import { indexOfToken, token } from './shortcodes.ts'

/** Turns the tokens that `liftShortcodes` left into nodes; in addresses and code, back into what was written. */
export function setShortcodes(tree: Root, shortcodes: readonly Shortcode[], text: string): void {
  if (shortcodes.length === 0) return
  const restored = (value: string) => value.replace(token, (found) => shortcodes[indexOfToken(found)]?.source ?? found)
  visit(tree, (node, index, parent): VisitorResult => {
    if (node.type === 'text') return splitText(node, index!, parent as Parents, shortcodes)
    if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'html') {
      node.value = restored(node.value)
    }
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      node.url = restored(decodeTokens(node.url))
    }
    return undefined
  })
  visit(tree, 'paragraph', (node, index, parent) => {
    const [only, ...others] = node.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''))
    if (only?.type !== 'shortcode' || others.length > 0) return
    parent!.children[index!] = { ...only, position: positionOf(only, text) } as RootContent
  })
}

function splitText(node: Text, index: number, parent: Parents, shortcodes: readonly Shortcode[]): VisitorResult {
  const found = [...node.value.matchAll(token)]
  if (found.length === 0) return undefined
  const parts: PhrasingContent[] = []
  let at = 0
  const push = (value: string) => {
    if (value !== '') parts.push({ ...node, value })
  }
  for (const { 0: match, index: start } of found) {
    push(node.value.slice(at, start))
    const shortcode = shortcodes[indexOfToken(match)]!
    const { line, column, endLine, endColumn } = shortcode.place
    parts.push({
      type: 'shortcode',
      shortcode,
      position: { start: { line: line!, column: column! }, end: { line: endLine!, column: endColumn! } },
    })
    at = start + match.length
  }
  push(node.value.slice(at))
  parent.children.splice(index, 1, ...(parts as never[]))
  return [SKIP, index + parts.length]
}

/** remark keeps addresses as written, but a token may come percent-encoded from a reference. */
const decodeTokens = (url: string): string => url.replace(/(?:%EE%80%[89][0-9A-F])+/gi, (found) => decodeURIComponent(found))

/** A block takes its position, offsets included, from the text. */
function positionOf(node: ShortcodeNode, text: string) {
  const start = offsetOf(text, node.position!.start.line, node.position!.start.column)
  return {
    start: { ...node.position!.start, offset: start },
    end: { ...node.position!.end, offset: start + node.shortcode.source.length },
  }
}

function offsetOf(text: string, line: number, column: number): number {
  const breaks = /\r\n|\n|\r/g
  for (let at = 1; at < line; at += 1) breaks.exec(text)
  return breaks.lastIndex + column - 1
}
