import type { ListItem, Node, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { NamedTopic, Passage, Section } from '../model/body.ts'
import type { Place } from '../model/diagnostic.ts'
import { topicsSaidIn } from './comments.ts'
import type { ItemsRead } from './items.ts'
import { headingTrail, placeOf, type Outline } from './outline.ts'
import { plainText } from './plain-text.ts'

/** Nodes that make one passage, and the item that they are of. */
interface Cut {
  readonly nodes: readonly Node[]
  readonly item: number | null
  readonly index: number
}

/**
 * Cuts a text into passages: each item with its commentary, and each paragraph, list or quotation that belongs to no item. A
 * paragraph that recommends several things is one passage, the first item's. Passages do not overlap; they are in reading order.
 * A comment that sets topics goes for the passage it stands in, else for the next one, and before a list for every entry.
 */
export function passagesOf(tree: Root, outline: Outline, read: ItemsRead, file: string): Passage[] {
  const { sections, sectionOf } = outline
  const cuts = [...cutsOfItems(tree, read), ...cutsOfRest(tree, read)]
  const texts = new Map(cuts.map((cut) => [cut, cut.nodes.map(plainText).filter(Boolean).join('\n')]))
  const shown = cuts.filter((cut) => texts.get(cut) !== '')
  const saidBefore = topicsBefore(tree, shown, file)
  const passages = shown.map((cut): Passage => {
    const { nodes, item, index } = cut
    const text = texts.get(cut)!
    const topics = together([saidBefore.get(index) ?? null, ...nodes.map((node) => topicsSaidIn(node, file))])
    const about = item === null ? null : read.items[item]!
    const section = about ? about.section : (sectionOf[index] ?? null)
    return {
      section,
      item,
      anchor: about?.anchor ?? anchorOf(sections, section),
      headings: headingTrail(sections, section),
      title: about?.title ?? '',
      text,
      urls: nodes.flatMap(urlsIn),
      ...(topics ? { topics } : {}),
      place: around(nodes, file),
    }
  })
  return passages.sort((a, b) => a.place.line! - b.place.line! || a.place.column! - b.place.column!)
}

/** What comments that stand in no passage say of the next one, by the index of the node that it begins with. */
function topicsBefore(tree: Root, cuts: readonly Cut[], file: string): ReadonlyMap<number, readonly NamedTopic[]> {
  const within = new Set(cuts.flatMap(({ nodes }) => nodes))
  const begins = new Set(cuts.map(({ index }) => index))
  const before = new Map<number, readonly NamedTopic[]>()
  let pending: readonly NamedTopic[] | null = null
  for (const [index, node] of tree.children.entries()) {
    if (begins.has(index)) {
      if (pending) before.set(index, pending)
      pending = null
    } else if (!within.has(node)) pending = together([pending, topicsSaidIn(node, file)])
  }
  return before
}

function together(said: readonly (readonly NamedTopic[] | null)[]): readonly NamedTopic[] | null {
  const lists = said.filter((list) => list !== null)
  return lists.length === 0 ? null : lists.flat()
}

/** Items that share a block share its passage. */
function cutsOfItems(tree: Root, { nodes, spans }: ItemsRead): Cut[] {
  const entryOf = entriesByLink(tree)
  const seen = new Set<Node>()
  return nodes.flatMap((node, item): Cut[] => {
    const [first, last] = spans[item]!
    const entry = node.type === 'listItem' ? node : entryOf.get(node)
    const key = entry ?? tree.children[first]!
    if (seen.has(key)) return []
    seen.add(key)
    return [{ nodes: entry ? [entry] : tree.children.slice(first, last + 1), item, index: first }]
  })
}

function cutsOfRest(tree: Root, { nodes, spans }: ItemsRead): Cut[] {
  const taken = new Set(spans.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, step) => first + step)))
  const entryOf = entriesByLink(tree)
  const entries = new Set(nodes.map((node) => entryOf.get(node) ?? node))
  return tree.children.flatMap((node, index): Cut[] => {
    if (node.type === 'heading') return []
    if (!taken.has(index)) return [{ nodes: [node], item: null, index }]
    if (node.type !== 'list' || !holdsAny(node, entries)) return []
    return node.children.filter((entry) => !holdsAny(entry, entries)).map((entry) => ({ nodes: [entry], item: null, index }))
  })
}

function holdsAny(node: Node, wanted: ReadonlySet<Node>): boolean {
  let isFound = false
  visit(node, (child) => {
    if (wanted.has(child)) isFound = true
  })
  return isFound
}

/** The innermost list entry that each link of a list stands in. */
function entriesByLink(tree: Root): ReadonlyMap<Node, ListItem> {
  const entries = new Map<Node, ListItem>()
  visit(tree, 'listItem', (entry) => {
    for (const child of entry.children) {
      if (child.type === 'paragraph') visit(child, 'link', (link) => void entries.set(link, entry))
    }
  })
  return entries
}

const anchorOf = (sections: readonly Section[], section: number | null): string | null =>
  section === null ? null : sections[section]!.anchor

function around(nodes: readonly Node[], file: string): Place {
  const [first, last] = [placeOf(nodes[0]!, file), placeOf(nodes.at(-1)!, file)]
  return {
    ...first,
    ...(last.endLine === undefined ? {} : { endLine: last.endLine }),
    ...(last.endColumn === undefined ? {} : { endColumn: last.endColumn }),
  }
}

function urlsIn(node: Node): string[] {
  const urls: string[] = []
  visit(node, 'link', ({ url }: { url?: string }) => void (url !== undefined && urls.push(url)))
  return urls
}
