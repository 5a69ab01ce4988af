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
 * What a component holds, as Markdown has it: `Figure` is a picture over its caption, any other that stands by itself is set off
 * as a quotation under its title, as its box is on the page. Elements of HTML, and components within a line, leave their text.
 *
 * @param all reads what stands in it
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

/** Text that an expression holds: `{' '}`, `{'{'}`. Any other is code, which nobody runs here. */
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
