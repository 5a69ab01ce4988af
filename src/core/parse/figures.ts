import type { Image, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Makes `<Figure src="tides.png" alt="…" />` in MDX hold a Markdown image, so that a picture beside the file is found, checked and
 * resized like any other.
 */
export function setFigures(tree: Root): void {
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
    if (node.name !== 'Figure') return
    const valueOf = (name: string) => {
      const attribute = node.attributes.find((it) => it.type === 'mdxJsxAttribute' && it.name === name)
      return typeof attribute?.value === 'string' ? attribute.value : undefined
    }
    const src = valueOf('src')
    if (src === undefined || /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(src)) return
    const image: Image = {
      type: 'image',
      url: src,
      alt: valueOf('alt') ?? '',
      ...(node.position ? { position: node.position } : {}),
    }
    node.attributes = node.attributes.filter((it) => it.type !== 'mdxJsxAttribute' || (it.name !== 'src' && it.name !== 'alt'))
    node.children = [image as never]
  })
}
