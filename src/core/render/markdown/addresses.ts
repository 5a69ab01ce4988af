import type { Image, Link, PhrasingContent, Root } from 'mdast'
import { visit, type VisitorResult } from 'unist-util-visit'
import { decoded, isBeside } from '../../links/beside.ts'
import { safeUrl } from '../../links/safe-url.ts'
import { targetOf } from '../../links/target.ts'
import type { PendingAddress } from '../../model/body.ts'
import type { ReadingSettings } from '../../model/settings.ts'

/** A link or an image whose address is not known yet. */
interface Pending {
  readonly node: Link | Image
  readonly address: PendingAddress
}

/**
 * Makes the addresses in a tree absolute, except those of links into the archive and of images beside the file. Where an address is
 * refused, the text of the link remains. The tree is changed in place.
 *
 * @param base path of the page, against which relative links are resolved
 * @returns the nodes that have no address yet, in reading order
 */
export function pendingAddresses(tree: Root, base: string, settings: ReadingSettings): readonly Pending[] {
  const page = new URL(`.${base}`, settings.url)
  const pending: Pending[] = []
  visit(tree, (node, index, parent): VisitorResult => {
    if ((node.type !== 'link' && node.type !== 'image') || !parent || index === undefined) return undefined
    const target = node.type === 'link' && node.url !== '' ? targetOf(node.url, base, settings) : null
    if (target !== null) pending.push({ node, address: { target } })
    else if (safeUrl(node.url, node.type) === null) {
      parent.children.splice(index, 1, ...(wordsOf(node) as never[]))
      return index
    } else if (node.type === 'image' && isBeside(node.url))
      pending.push({ node, address: { beside: decoded(node.url).replace(/^\.\//, '') } })
    else if (!URL.canParse(node.url) && URL.canParse(node.url, page)) node.url = new URL(node.url, page).href
    return undefined
  })
  return pending
}

const wordsOf = (node: Link | Image): PhrasingContent[] =>
  node.type === 'link' ? node.children : node.alt ? [{ type: 'text', value: node.alt }] : []
