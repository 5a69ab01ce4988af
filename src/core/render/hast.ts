import type { Element, ElementContent, Nodes, Properties, RootContent, Text } from 'hast'
import { toHtml, type Options } from 'hast-util-to-html'

const options: Options = {
  // Parts of a text that became HTML when it was read are `raw` nodes. Sanitising has removed all others.
  allowDangerousHtml: true,
  closeSelfClosing: false,
  // Affects SVG only, whose empty elements would have no end tag otherwise.
  closeEmptyElements: true,
  tightSelfClosing: true,
}

/** HTML from hast. The serialiser escapes text and attributes; no other code of Galley does. */
export const htmlOf = (nodes: Nodes | readonly RootContent[]): string => toHtml(nodes as Nodes | RootContent[], options)

export const element = (tagName: string, properties: Properties, children: readonly ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [...children],
})

export const text = (value: string): Text => ({ type: 'text', value })
