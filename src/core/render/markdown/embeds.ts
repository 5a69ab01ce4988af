import type { BlockContent, Blockquote, PhrasingContent, Root, RootContent } from 'mdast'
import { toMdast } from 'hast-util-to-mdast'
import type { Shortcode } from '../../model/document.ts'
import { embedOf } from '../shortcodes.ts'

/**
 * A shortcode that stands by itself, as what the page shows for it. What is somebody else's, a post or a video, is a quotation
 * that holds its link; boxes that the site fills in leave nothing.
 */
export function embedBlocks(shortcode: Shortcode): RootContent[] {
  const children = mdastOf(shortcode)
  if (!children.some(isLinkInWords)) return children
  const quotation: Blockquote = { type: 'blockquote', children: children as BlockContent[] }
  return [quotation]
}

/** The same within a line. */
export const embedWords = (shortcode: Shortcode): PhrasingContent[] =>
  mdastOf(shortcode).flatMap((child): PhrasingContent[] => {
    if (child.type === 'code') return [{ type: 'inlineCode', value: child.value }]
    return child.type === 'paragraph' ? child.children : []
  })

/** Content of a line that stands by itself gets the paragraph that Markdown sets it in. */
function mdastOf(shortcode: Shortcode): RootContent[] {
  const { children } = toMdast({ type: 'root', children: [embedOf(shortcode, false)].flat() }) as Root
  const isLine = children.every(({ type }) => ['inlineCode', 'link', 'image', 'text', 'strong', 'emphasis'].includes(type))
  return isLine && children.length > 0 ? [{ type: 'paragraph', children: children as PhrasingContent[] }] : children
}

/** As a post or a video begins; a linked picture does not. */
function isLinkInWords(node: RootContent): boolean {
  const [first] = node.type === 'paragraph' ? node.children : []
  return first?.type === 'link' && first.children[0]?.type === 'text'
}
