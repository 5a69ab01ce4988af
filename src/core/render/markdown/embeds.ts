import type { BlockContent, Blockquote, PhrasingContent, Root, RootContent } from 'mdast'
import { toMdast } from 'hast-util-to-mdast'
import type { Shortcode } from '../../model/document.ts'
import { embedOf } from '../shortcodes.ts'

/**
 * What replaces a shortcode outside a paragraph: the content that the page shows. A post or a video of another site is a quotation with
 * its link; boxes that the site fills in are left out.
 */
export function embedBlocks(shortcode: Shortcode): RootContent[] {
  const children = mdastOf(shortcode)
  if (!children.some(isLinkInWords)) return children
  const quotation: Blockquote = { type: 'blockquote', children: children as BlockContent[] }
  return [quotation]
}

/** What replaces a shortcode within a line. */
export const embedWords = (shortcode: Shortcode): PhrasingContent[] =>
  mdastOf(shortcode).flatMap((child): PhrasingContent[] => {
    if (child.type === 'code') return [{ type: 'inlineCode', value: child.value }]
    return child.type === 'paragraph' ? child.children : []
  })

/** The content as Markdown; inline content gets the paragraph that Markdown requires. */
function mdastOf(shortcode: Shortcode): RootContent[] {
  const { children } = toMdast({ type: 'root', children: [embedOf(shortcode, false)].flat() }) as Root
  const isLine = children.every(({ type }) => ['inlineCode', 'link', 'image', 'text', 'strong', 'emphasis'].includes(type))
  return isLine && children.length > 0 ? [{ type: 'paragraph', children: children as PhrasingContent[] }] : children
}

/** Whether a node begins with a link that has words, as posts and videos do and linked pictures do not. */
function isLinkInWords(node: RootContent): boolean {
  const [first] = node.type === 'paragraph' ? node.children : []
  return first?.type === 'link' && first.children[0]?.type === 'text'
}
