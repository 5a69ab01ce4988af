import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Settings } from '../core/model/settings.ts'
import { targetOf } from '../core/links/target.ts'
import { urlOf } from '../core/links/resolve.ts'
import { setFigures } from '../core/source/figures.ts'
import { itemsOf } from '../core/structure/items.ts'
import { outlineOf } from '../core/structure/outline.ts'

/**
 * Astro renders MDX, the core reads it. This remark plugin gives what Astro renders the anchors that the core knows, and
 * links into the archive their addresses.
 */
export function mdxLikeTheCore(settings: Settings) {
  return (tree: Root): void => {
    setFigures(tree)
    const outline = outlineOf(tree, '')
    const read = itemsOf(tree, outline, '')
    const setId = (node: { data?: { hProperties?: object } }, id: string) => {
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } }
    }
    outline.headings.forEach((heading, index) => setId(heading, outline.sections[index]!.anchor))
    read.nodes.forEach((node, index) => setId(node, read.items[index]!.anchor))
    visit(tree, 'link', (link) => {
      const target = link.url.startsWith('#') ? null : targetOf(link.url, '/', settings)
      if (target?.startsWith('/')) link.url = urlOf(target, settings)
    })
  }
}
