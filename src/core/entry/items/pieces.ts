import type { Definition, Heading, Link, LinkReference, Paragraph, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { plainText } from '../plain-text.ts'

/** A link, possibly by reference, with the address that it leads to. */
export interface Target {
  readonly node: Link | LinkReference
  readonly url: string
}

/** A part of a line: a link, or text in one style. */
export interface Piece {
  readonly text: string
  readonly link: Target | null
  readonly isStrong: boolean
  readonly isEmphasised: boolean
}

/** The pieces between two line breaks, hard or soft: editors use either to set bylines on lines of their own. */
export type Line = readonly Piece[]

/** The address of a link, or undefined where its reference leads nowhere. */
export type UrlOfLink = (link: Link | LinkReference) => string | undefined

export function urlsOfLinks(tree: Root): UrlOfLink {
  const definitions = new Map<string, string>()
  visit(tree, 'definition', ({ identifier, url }: Definition) => {
    if (!definitions.has(identifier)) definitions.set(identifier, url)
  })
  return (link) => (link.type === 'link' ? link.url : definitions.get(link.identifier))
}

interface Setting {
  readonly isStrong: boolean
  readonly isEmphasised: boolean
}

/** A paragraph or heading as lines of pieces: emphasis flattened, links kept whole, pictures and HTML left out. */
export function linesOf(paragraph: Paragraph | Heading, urlOfLink: UrlOfLink): Line[] {
  let line: Piece[] = []
  const lines = [line]
  const breakLine = () => lines.push((line = []))
  const push = (text: string, link: Target | null, setting: Setting) => {
    if (text !== '') line.push({ text, link, ...setting })
  }
  const read = (nodes: readonly PhrasingContent[], setting: Setting): void => {
    for (const node of nodes) {
      if (node.type === 'break') breakLine()
      else if (node.type === 'text') {
        for (const [index, text] of node.value
          .replace(/[ \t\u00a0]+/g, ' ')
          .split('\n')
          .entries()) {
          if (index > 0) breakLine()
          push(text, null, setting)
        }
      } else if (node.type === 'inlineCode') push(node.value, null, setting)
      else if (node.type === 'link' || node.type === 'linkReference') readLink(node, setting)
      else if (node.type === 'strong') read(node.children, { ...setting, isStrong: true })
      else if (node.type === 'emphasis') read(node.children, { ...setting, isEmphasised: true })
      else if ('children' in node) read(node.children as PhrasingContent[], setting)
    }
  }
  const readLink = (link: Link | LinkReference, setting: Setting): void => {
    const url = urlOfLink(link)
    const text = isPicture(link) ? '' : plainText(link).replace(/\s+/g, ' ')
    const isStrong = setting.isStrong || link.children.every((child) => child.type === 'strong')
    push(text, url === undefined ? null : { node: link, url }, { ...setting, isStrong })
  }
  read(paragraph.children, { isStrong: false, isEmphasised: false })
  return lines.map((line) => line.filter(({ text }, index) => index > 0 || text.trim() !== '')).filter((line) => line.length > 0)
}

/** Whether a link holds only pictures, and so has no title. */
const isPicture = (link: Link | LinkReference): boolean => {
  const visible = link.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''))
  return visible.length > 0 && visible.every(({ type }) => type === 'image' || type === 'imageReference')
}

export const lineText = (line: Line): string =>
  line
    .map(({ text }) => text)
    .join('')
    .replace(/ +/g, ' ')
    .trim()

/** Whether a text has a letter or a digit. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

export const linksIn = (lines: readonly Line[]): readonly (Piece & { link: Target })[] =>
  lines.flatMap((line) => line.filter((piece): piece is Piece & { link: Target } => piece.link !== null))
