import type { Element, ElementContent, Nodes, Properties, RootContent, Text } from 'hast'
import { toHtml, type Options } from 'hast-util-to-html'

const options: Options = {
  // Parts of a text that were finished when it was read are `raw` nodes. Sanitising removes every other.
  allowDangerousHtml: true,
  closeSelfClosing: false,
  // In SVG alone, where an empty element has no end tag otherwise.
  closeEmptyElements: true,
  tightSelfClosing: true,
}

/** HTML of hast. The serialiser escapes text and attributes; nothing else in Galley does. */
export const htmlOf = (nodes: Nodes | readonly RootContent[]): string => toHtml(nodes as Nodes | RootContent[], options)

export const element = (tagName: string, properties: Properties, children: readonly ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [...children],
})

export const text = (value: string): Text => ({ type: 'text', value })
