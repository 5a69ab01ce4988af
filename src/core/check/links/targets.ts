import type { Definition, Image, Link } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Body, Item, OutgoingLink } from '../../model/body.ts'
import type { TextPlace } from '../../model/diagnostic.ts'
import { memoizeByObject } from '../../model/memoize.ts'
import { spanOf } from '../../parse/place-of.ts'
import { plainText } from '../../entry/plain-text.ts'
import type { EntrySubject } from '../entry-subject.ts'

/** An address that the Markdown parser found: that of a link, of an image, or of a definition that they refer to. */
export interface Target {
  readonly kind: 'link' | 'image' | 'definition'
  /** With entities and escapes resolved. */
  readonly url: string
  /** Null if the address has no scheme and host, or cannot be parsed. */
  readonly parsed: URL | null
  /** The words that link, or the alternative text. */
  readonly text: string
  /** It is all that its line holds. */
  readonly isLine: boolean
  /** It is the title of an item or all that its line holds, as in a list of links. */
  readonly isEntry: boolean
  /** The address is its own text: `<https://…>`, or bare in the text. */
  readonly isBare: boolean
  readonly node: Link | Image | Definition
  /** Where the address begins in the file; null if it is written with entities or escapes. */
  readonly offset: number | null
  /** Place of the address, or of the link or image as a whole if `offset` is null. */
  readonly place: TextPlace
  /** Place of the link or image as a whole. */
  readonly whole: TextPlace
  /** The same link in `body`; null for images and definitions. */
  readonly outgoing: OutgoingLink | null
  /** The item whose title or commentary the link is in. */
  readonly item: Item | null
}

/** Every address in a text, in reading order. */
export const targetsOf = memoizeByObject((subject: EntrySubject): readonly Target[] => {
  const { tree, body } = subject
  const outgoing = new Map(body.links.map((link) => [keyOf(link.place.line, link.place.column), link]))
  const found: Target[] = []
  visit(tree, (node, _index, parent) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return
    // A bare address that GFM finds late has only the position of the node around it.
    if (!node.position || node.position === parent?.position) return
    const { start } = node.position
    const own = node.type === 'link' ? (outgoing.get(keyOf(start.line, start.column)) ?? null) : null
    found.push(readTarget(node, own, body, subject))
  })
  return found
})

const keyOf = (line: number, column: number): string => `${line}:${column}`

function readTarget(
  node: Target['node'],
  outgoing: OutgoingLink | null,
  body: Body,
  { text, lines }: Pick<EntrySubject, 'text' | 'lines'>,
): Target {
  const { start, end } = spanOf(node)
  const isBare = node.type === 'link' && text[start] !== '['
  const from = node.type === 'link' && !isBare ? (node.children.at(-1)?.position?.end.offset ?? start) : start
  const at = node.url === '' ? -1 : text.indexOf(node.url, node.type === 'image' ? from + 2 + (node.alt?.length ?? 0) : from)
  const item = typeof outgoing?.item === 'number' ? (body.items[outgoing.item] ?? null) : null
  const isTitle = item !== null && item.url === node.url && node.type === 'link' && item.title === plainText(node)
  const whole = lines.at(start, end)
  const isLine = node.type === 'link' && isWholeLine(text, start - whole.column + 1, start, end)
  const offset = at === -1 || at + node.url.length > end ? null : at
  return {
    kind: node.type,
    url: node.url,
    parsed: /^[a-z][a-z\d+.-]*:\/\//i.test(node.url) && URL.canParse(node.url) ? new URL(node.url) : null,
    text: labelOf(node),
    isLine,
    isEntry: isTitle || isLine,
    isBare,
    node,
    offset,
    place: offset === null ? whole : lines.at(offset, offset + node.url.length),
    whole,
    outgoing,
    item,
  }
}

/** Whether a line holds nothing else but the mark of a list and marks of emphasis. */
function isWholeLine(text: string, lineStart: number, start: number, end: number): boolean {
  restOfLine.lastIndex = end
  return /^\s*(?:(?:[-*+]|\d+[.)])\s+)?[*_]{0,3}$/.test(text.slice(lineStart, start)) && restOfLine.test(text)
}

const restOfLine = /[*_]{0,3}\s*?\\?(?=[\r\n]|(?![^]))/y

const labelOf = (node: Target['node']): string =>
  node.type === 'link' ? plainText(node) : node.type === 'image' ? (node.alt ?? '') : (node.label ?? '')
