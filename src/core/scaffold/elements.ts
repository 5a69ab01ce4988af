import type { RootContent } from 'mdast'
import { plainText } from '../entry/plain-text.ts'
import type { TextPlace } from '../model/diagnostic.ts'
import { placeOf } from '../parse/place-of.ts'
import { withoutNumber } from './own-number.ts'
import type { Precedent } from './series.ts'

/** What a piece says, and the name by which it is recognised in another issue. */
export interface Form {
  readonly name: string
  /** Markdown; a heading's is without its number signs. */
  readonly text: string
}

/** A top-level piece of an issue's text. */
export interface Element {
  readonly node: RootContent
  readonly place: TextPlace
  /** As it is written. */
  readonly written: Form
  /** With a gap in place of the issue's own number, so that it equals its counterpart in other issues. */
  readonly open: Form
  /** Text of the heading that it is or stands under, in lower case; empty above the first heading. */
  readonly heading: string
  /** Whether it belongs to this issue alone, as part of an item or of an announcement, even if another issue has the same. */
  readonly isOwn: boolean
}

/** The pieces of an issue in reading order. A count distinguishes those that are repeated. */
export function elementsOf({ document: { tree, text, path }, number, issue: { body } }: Precedent): readonly Element[] {
  const counts = new Map<string, number>()
  const isMdx = path.endsWith('.mdx')
  const places = [...body.items, ...body.mentions].map(({ place }) => place)
  let heading = ''
  return tree.children.map((node): Element => {
    const source = sourceOf(node, text)
    const openText = withoutNumber(source, number)
    if (node.type === 'heading') heading = openText.toLowerCase()
    const mark =
      node.type === 'heading' ? 'heading' : node.type === 'thematicBreak' ? `break under ${heading}` : isMdx ? 'mdx' : 'block'
    const bareNameOf = (form: string) => `${mark} ${node.type === 'heading' ? form.toLowerCase() : form}`
    const formOf = (form: string): Form => ({ name: `${bareNameOf(form)} ${counts.get(bareNameOf(form)) ?? 0}`, text: form })
    const [written, open] = [formOf(source), formOf(openText)]
    for (const name of new Set([source, openText].map(bareNameOf))) counts.set(name, (counts.get(name) ?? 0) + 1)
    const place = placeOf(node, path)
    const isWithin = places.some(({ line, endLine }) => place.line <= endLine && place.endLine >= line)
    return { node, place, written, open, heading, isOwn: isWithin && node.type !== 'shortcode' }
  })
}

/** The Markdown of a node, of a heading that of its content, with `\n` for line ends. */
function sourceOf(node: RootContent, text: string): string {
  const nodes = node.type === 'heading' ? node.children : [node]
  const start = nodes[0]?.position?.start.offset
  const end = nodes.at(-1)?.position?.end.offset
  const source = start === undefined || end === undefined ? plainText(node) : text.slice(start, end)
  return source.replace(/\r\n?/g, '\n').trim()
}
