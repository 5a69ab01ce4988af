import type { Element, ElementContent } from 'hast'
import type { Block } from '../model/body.ts'
import { element } from './hast.ts'

/** What the site fills in where a text has a shortcode for it: `{{< subscribe >}}`, `{{< sponsor >}}`. */
export type Box = 'subscribe' | 'sponsor'

export const emptyBox = (box: Box): Element => element('div', { className: [`galley-${box}`] })

export function boxOf({ tagName, properties: { className }, children }: Element): Box | null {
  if (tagName !== 'div' || children.length > 0 || !Array.isArray(className) || className.length !== 1) return null
  return className[0] === 'galley-subscribe' ? 'subscribe' : className[0] === 'galley-sponsor' ? 'sponsor' : null
}

/** The box, if the block consists of one and nothing else. */
export function boxOfBlock({ content }: Block): Box | null {
  const [first, ...others] = content.filter(({ type }) => type !== 'itemEnds')
  return first?.type === 'element' && others.length === 0 ? boxOf(first) : null
}

export const hasBox = (nodes: readonly ElementContent[], box: Box): boolean =>
  nodes.some((node) => node.type === 'element' && (boxOf(node) === box || hasBox(node.children, box)))
