import type { Node, Root } from 'mdast'
import type { ItemsRead } from './items.ts'
import { saysSponsored } from './items/sponsor.ts'
import type { Outline } from './outline.ts'
import { plainText } from './plain-text.ts'

/** What readers must be told of an item that somebody paid for. */
export interface Disclosure {
  readonly item: number
  /** All that it is made of: its list entry, or its top-level nodes; of a paragraph with several items its link alone. */
  readonly nodes: readonly Node[]
  /** Its text, or the heading that it stands under, says so already; else it wants a label. */
  readonly isSaid: boolean
}

/** The sponsored items of a text, with what belongs to each. */
export function disclosuresOf(tree: Root, { sections }: Outline, { items, nodes, spans }: ItemsRead): Disclosure[] {
  return items.flatMap(({ isSponsored, section }, item): Disclosure[] => {
    if (!isSponsored) return []
    const node = nodes[item]!
    const [first, last] = spans[item]!
    const whole = node.type === 'listItem' ? [node] : tree.children.slice(first, last + 1)
    const isSaid =
      whole.some((part) => saysSponsored(plainText(part))) ||
      (section !== null && /\b(?:sponsor|advert|our partner)/i.test(sections[section]!.heading))
    return [{ item, nodes: isLink(node) ? [node] : whole, isSaid }]
  })
}

const isLink = ({ type }: Node): boolean => type === 'link' || type === 'linkReference'
