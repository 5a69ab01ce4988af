import type { RootContent } from 'mdast'
import { plainText } from '../entry/plain-text.ts'
import { withoutNumber } from './own-number.ts'
import type { Precedent } from './series.ts'

/** A top-level piece of an issue's text, with the names by which it is known again in another issue. */
export interface Element {
  readonly node: RootContent
  /** As it is written, and with the issue's own number left open. */
  readonly names: readonly string[]
  /** Its Markdown, of a heading without the marks; the own number left open in the second. */
  readonly texts: readonly string[]
  /** The heading that it stands under, or is, folded; empty above the first. */
  readonly heading: string
  /** Belongs to this issue alone, whatever the others have: part of an item or of an announcement. */
  readonly isOwn: boolean
}

/** The pieces of an issue in reading order. What comes twice is told apart by a count. */
export function elementsOf({ document: { tree, text, path }, number, issue: { body } }: Precedent): readonly Element[] {
  const seen = new Map<string, number>()
  const isMdx = path.endsWith('.mdx')
  const places = [...body.items, ...body.mentions].map(({ place }) => place)
  let heading = ''
  return tree.children.map((node): Element => {
    const source = sourceOf(node, text)
    const texts = [source, withoutNumber(source, number)]
    if (node.type === 'heading') heading = texts[1]!.toLowerCase()
    const mark =
      node.type === 'heading' ? 'heading' : node.type === 'thematicBreak' ? `break under ${heading}` : isMdx ? 'mdx' : 'block'
    const names = texts.map((it) => {
      const name = `${mark} ${node.type === 'heading' ? it.toLowerCase() : it}`
      const count = seen.get(name) ?? 0
      return `${name} ${count}`
    })
    for (const name of new Set(names)) {
      const bare = name.replace(/ \d+$/, '')
      seen.set(bare, (seen.get(bare) ?? 0) + 1)
    }
    const { start, end } = node.position!
    const isWithin = places.some(({ line, endLine }) => line !== undefined && start.line <= (endLine ?? line) && end.line >= line)
    return { node, names, texts, heading, isOwn: isWithin && node.type !== 'shortcode' }
  })
}

/** Of a heading what its marks mark; of anything else all, line ends as `\n`. */
function sourceOf(node: RootContent, text: string): string {
  const nodes = node.type === 'heading' ? node.children : [node]
  const start = nodes[0]?.position?.start.offset
  const end = nodes.at(-1)?.position?.end.offset
  const source = start === undefined || end === undefined ? plainText(node) : text.slice(start, end)
  return source.replace(/\r\n?/g, '\n').trim()
}
