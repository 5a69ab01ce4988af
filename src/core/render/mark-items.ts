import type { Element, ElementContent, Root, RootContent } from 'hast'
import { visit } from 'unist-util-visit'
import type { Disclosure, LocatedItem } from '../model/outline.ts'
import type { ItemEnds } from '../model/body.ts'
import { element, text } from './hast.ts'
import { anchoredIn } from './permalink.ts'

/** Nodes to be put before and after top-level elements. */
export interface Beside {
  readonly before: ReadonlyMap<RootContent, readonly ElementContent[]>
  readonly after: ReadonlyMap<RootContent, readonly ElementContent[]>
}

/**
 * Marks where each item ends, for `finish`. Links of a sponsored item become `rel="sponsored"`, as Google asks
 * (https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links), and the item gets a label if its text does
 * not disclose the sponsor.
 *
 * @param indexOf returns the index of the top-level node from which a top-level element was made
 */
export function markItems(
  hast: Root,
  indexOf: (element: RootContent) => number | null,
  items: readonly LocatedItem[],
  disclosures: readonly Disclosure[],
): Beside {
  const spots = spotsIn(hast)
  const byIndex = Map.groupBy(hast.children, (child) => (child.type === 'element' ? indexOf(child) : null))
  const topsOf = ({ span: [first, last] }: LocatedItem): RootContent[] =>
    Array.from({ length: last - first + 1 }, (_, step) => byIndex.get(first + step) ?? []).flat()
  const before = new Map<RootContent, ElementContent[]>()
  for (const { located, isLabelled } of disclosures) {
    const { item, node } = located
    const spot = /^(?:listItem|link|linkReference)$/.test(node.type) ? spots.get(item.anchor) : undefined
    const parts = spot ? [spot.element] : topsOf(located)
    for (const part of parts) visit(part, 'element', asSponsored)
    if (isLabelled || !parts[0]) continue
    if (spot) labelWithin(spot)
    else before.set(parts[0], [labelled('p')])
  }
  const ends = new Map<RootContent, number[]>()
  for (const [index, located] of items.entries()) {
    const holder = spots.get(located.item.anchor)?.entry ?? topsOf(located).at(-1)
    if (!holder) continue
    const known = ends.get(holder)
    if (known) known.push(index)
    else ends.set(holder, [index])
  }
  const after = new Map<RootContent, ElementContent[]>()
  for (const [holder, items] of ends) {
    const mark: ItemEnds = { type: 'itemEnds', items }
    if (holder.type === 'element' && holder.tagName === 'li') endEntry(holder, mark)
    else after.set(holder, [mark])
  }
  return { before, after }
}

interface Spot {
  readonly element: Element
  readonly parent: Element | Root
  /** The element itself if it is a list entry, else the innermost one around it. */
  readonly entry: Element | null
}

/** Where each element with an `id` is in the tree. */
function spotsIn(root: Root): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>()
  const walk = (parent: Element | Root, around: Element | null) => {
    for (const element of parent.children) {
      if (element.type !== 'element') continue
      const entry = element.tagName === 'li' ? element : around
      const { id } = element.properties
      if (typeof id === 'string') spots.set(id, { element, parent, entry })
      walk(element, entry)
    }
  }
  walk(root, null)
  return spots
}

function asSponsored({ tagName, properties }: Element): void {
  const { href, rel } = properties
  if (tagName !== 'a' || typeof href !== 'string' || !/^https?:/i.test(href)) return
  const written = String(rel ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
  properties['rel'] = [...new Set([...written, 'sponsored'])]
}

const labelled = (tagName: 'p' | 'strong'): Element => element(tagName, { className: ['label'] }, [text('Sponsored')])

/** Adds the mark at the end of a list entry. A note begins with a line break, so the entry's own last one is removed. */
function endEntry(entry: Element, mark: ItemEnds): void {
  const last = entry.children.at(-1)
  if (last?.type === 'text' && anchoredIn(entry) === null) last.value = last.value.replace(/\n$/, '')
  entry.children.push(mark)
}

/** Puts the label at the beginning of a list entry's text, or before a link. */
function labelWithin({ element, parent }: Spot): void {
  const [first] = element.children.filter(({ type }) => type === 'element')
  const isEntry = element.tagName === 'li'
  const holder = !isEntry ? parent : first?.type === 'element' && first.tagName === 'p' ? first : element
  const at = isEntry ? 0 : parent.children.indexOf(element)
  holder.children.splice(at, 0, labelled('strong'), text(' '))
}
