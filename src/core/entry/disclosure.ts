import type { Node, Root } from 'mdast'
import { sectionAt, type Disclosure, type LocatedItem, type Outline } from '../model/outline.ts'
import { saysSponsored } from './items/sponsor.ts'
import { plainText } from './plain-text.ts'

/** The sponsored items of a text, with what belongs to each. */
export function disclosuresOf(tree: Root, { sections }: Outline, items: readonly LocatedItem[]): Disclosure[] {
  return items.flatMap((located): Disclosure[] => {
    const { item, node, span } = located
    if (!item.isSponsored) return []
    const [first, last] = span
    const whole = node.type === 'listItem' ? [node] : tree.children.slice(first, last + 1)
    const heading = sectionAt(sections, item.section)?.heading ?? ''
    const isLabelled = whole.some((part) => saysSponsored(plainText(part))) || /\b(?:sponsor|advert|our partner)/i.test(heading)
    return [{ located, nodes: isLink(node) ? [node] : whole, isLabelled }]
  })
}

const isLink = ({ type }: Node): boolean => type === 'link' || type === 'linkReference'
