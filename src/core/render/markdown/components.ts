import type { Blockquote, Image, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Node } from 'unist'

/** A component of an MDX text, or an element of HTML written in one. */
export interface Component extends Node {
  readonly type: 'mdxJsxFlowElement' | 'mdxJsxTextElement'
  readonly name: string | null
  readonly attributes: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[]
  readonly children: readonly RootContent[]
}

/**
 * The content of a component as Markdown. `Figure` becomes a picture with its caption below; any other block becomes a quotation under
 * its title, since the page shows it as a box. Elements of HTML, and components within a line, are replaced by their content.
 *
 * @param all converts the children of the component
 */
export function componentOf(node: Component, all: (children: readonly RootContent[]) => RootContent[]): RootContent[] {
  const { name, type } = node
  const children = all(node.children)
  if (name === 'br') return [{ type: 'break' }]
  if (name === 'a') return [{ type: 'link', url: textOf(node, 'href') ?? '', children: children as PhrasingContent[] }]
  if (name === 'img' || name === 'Figure') return figure(node, children)
  if (type === 'mdxJsxTextElement' || name === null || /^[a-z]/.test(name)) return children
  const title = textOf(node, 'title')
  const heading: Paragraph[] = title ? [paragraph([{ type: 'strong', children: [{ type: 'text', value: title }] }])] : []
  const quotation = { type: 'blockquote', children: [...heading, ...children] } as Blockquote
  return quotation.children.length > 0 ? [quotation] : []
}

/** The text of an expression that is a string: `{' '}`, `{'{'}`. Any other is code, which the core does not run. */
export function wordsOf(expression: string): RootContent[] {
  const value = /^\s*(['"`])([^'"`\\$]*)\1\s*$/.exec(expression)?.[2]
  return value ? [{ type: 'text', value }] : []
}

function figure(node: Component, children: readonly RootContent[]): RootContent[] {
  const src = textOf(node, 'src')
  const own: Image[] = src ? [{ type: 'image', url: src, alt: textOf(node, 'alt') ?? '' }] : []
  if (node.type === 'mdxJsxTextElement') return [...own, ...children]
  const caption = textOf(node, 'caption')
  const words = caption ? [paragraph([{ type: 'emphasis', children: [{ type: 'text', value: caption }] }])] : []
  return [paragraph([...own, ...(children as PhrasingContent[])]), ...words]
}

function textOf({ attributes }: Component, wanted: string): string | undefined {
  const attribute = attributes.find(({ type, name }) => type === 'mdxJsxAttribute' && name === wanted)
  return typeof attribute?.value === 'string' ? attribute.value : undefined
}

const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })
