import type { Image, Link, PhrasingContent, Root } from 'mdast'
import { visit, type VisitorResult } from 'unist-util-visit'
import { decoded, isBeside } from '../../links/beside.ts'
import { pendingImage, pendingLink } from '../../links/pending-images.ts'
import { targetOf } from '../../links/target.ts'
import type { ReadingSettings } from '../../model/settings.ts'
import { isSafeAddress } from '../sanitise.ts'

/**
 * Makes every address of a tree one that holds anywhere. Links into the archive and images beside the file await
 * `setMarkdownLinks` and `setImages`. Addresses that the page does not keep leave their text. The tree is changed in place.
 *
 * @param base path of the page, which relative links are read against
 */
export function setAddresses(tree: Root, base: string, settings: ReadingSettings): void {
  const page = new URL(base.slice(1), settings.url)
  visit(tree, (node, index, parent): VisitorResult => {
    if ((node.type !== 'link' && node.type !== 'image') || !parent || index === undefined) return undefined
    const target = node.type === 'link' && node.url !== '' ? targetOf(node.url, base, settings) : null
    if (target !== null) node.url = pendingLink(target)
    else if (node.url === '' || !isSafeAddress(node.url, node.type === 'link' ? 'href' : 'src')) {
      parent.children.splice(index, 1, ...(wordsOf(node) as never[]))
      return index
    } else if (node.type === 'image' && isBeside(node.url)) node.url = pendingImage(decoded(node.url).replace(/^\.\//, ''))
    else if (!URL.canParse(node.url) && URL.canParse(node.url, page)) node.url = new URL(node.url, page).href
    return undefined
  })
}

const wordsOf = (node: Link | Image): PhrasingContent[] =>
  node.type === 'link' ? node.children : node.alt ? [{ type: 'text', value: node.alt }] : []
