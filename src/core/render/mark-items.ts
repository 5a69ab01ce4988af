import type { Element, ElementContent, Root, RootContent } from 'hast'
import { visit } from 'unist-util-visit'
import type { Disclosure, LocatedItem } from '../model/outline.ts'
import type { ItemEnds } from '../model/body.ts'
import { element, text } from './hast.ts'
import { anchoredIn } from './permalink.ts'

/** What stands before and after top-level elements. */
export interface Beside {
  readonly before: ReadonlyMap<RootContent, readonly ElementContent[]>
  readonly after: ReadonlyMap<RootContent, readonly ElementContent[]>
}

/**
 * Marks where each item ends, for `finish`. Links of an item that somebody paid for become `rel="sponsored"`, as Google asks
 * (https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links), and an item that does not say so itself
 * is labelled.
 *
 * @param indexOf index of the top-level node that a top-level element was made of
 */
export function markItems(
  hast: Root,
  indexOf: (element: RootContent) => number | null,
  items: readonly LocatedItem[],
  disclosures: readonly Disclosure[],
): Beside {
  const spots = spotsIn(hast)
  const topsOf = ({ span: [first, last] }: LocatedItem): RootContent[] =>
    hast.children.filter((child) => {
      const index = child.type === 'element' ? indexOf(child) : null
      return index !== null && index >= first && index <= last
    })
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
    if (holder) ends.set(holder, [...(ends.get(holder) ?? []), index])
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
  /** The innermost list entry that it is, or stands in. */
  readonly entry: Element | null
}

/** Where each element with an `id` stands. */
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
  const said = String(rel ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
  properties['rel'] = [...new Set([...said, 'sponsored'])]
}

const labelled = (tagName: 'p' | 'strong'): Element => element(tagName, { className: ['label'] }, [text('Sponsored')])

/** What is said of an item begins on a line of its own, so that no blank line is left before it. */
function endEntry(entry: Element, mark: ItemEnds): void {
  const last = entry.children.at(-1)
  if (last?.type === 'text' && anchoredIn(entry) === null) last.value = last.value.replace(/\n$/, '')
  entry.children.push(mark)
}

/** At the beginning of a list entry's text, or before a link. */
function labelWithin({ element, parent }: Spot): void {
  const [first] = element.children.filter(({ type }) => type === 'element')
  const isEntry = element.tagName === 'li'
  const holder = !isEntry ? parent : first?.type === 'element' && first.tagName === 'p' ? first : element
  const at = isEntry ? 0 : parent.children.indexOf(element)
  holder.children.splice(at, 0, labelled('strong'), text(' '))
}
