import type { ListItem, Node, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { NamedTopic, Passage } from '../model/body.ts'
import { topicsSetIn } from '../parse/comments.ts'
import { placeOf, spanning } from '../parse/place-of.ts'
import { headingTrail, sectionAt, type LocatedItem, type Outline } from '../model/outline.ts'
import { plainText } from './plain-text.ts'

/** Nodes that make up one passage, and the item that they belong to. */
interface Cut {
  readonly nodes: readonly [Node, ...Node[]]
  readonly item: number | null
  /** Index of the top-level node that it begins in. */
  readonly first: number
}

/**
 * Splits a text into passages: each item with its commentary, and each paragraph, list or quotation that belongs to no item. A
 * paragraph that recommends several things is one passage, the first item's. Passages do not overlap; they are in reading order.
 * A comment that sets topics applies to the passage around it, else to the next one, and before a list to every entry.
 */
export function passagesOf(tree: Root, outline: Outline, items: readonly LocatedItem[], file: string): Passage[] {
  const { sections, sectionOf } = outline
  const cuts = [...cutsOfItems(tree, items), ...cutsOfRest(tree, items)]
    .map((cut) => ({ ...cut, text: cut.nodes.map(plainText).filter(Boolean).join('\n') }))
    .filter(({ text }) => text !== '')
  const topicsBeforeCut = topicsBefore(tree, cuts, file)
  const passages = cuts.map(({ nodes, item: index, first, text }): Passage => {
    const topics = joined([topicsBeforeCut.get(first) ?? null, ...nodes.map((node) => topicsSetIn(node, file))])
    const item = index === null ? undefined : items[index]?.item
    const section = item ? item.section : (sectionOf[first] ?? null)
    return {
      section,
      item: index,
      anchor: item?.anchor ?? sectionAt(sections, section)?.anchor ?? null,
      headings: headingTrail(sections, section),
      title: item?.title ?? '',
      text,
      urls: nodes.flatMap(urlsIn),
      ...(topics ? { topics } : {}),
      place: spanning(placeOf(nodes[0], file), placeOf(nodes.at(-1) ?? nodes[0], file)),
    }
  })
  return passages.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
}

/** The topics that comments between passages set for the next passage, by the index of the node in which that begins. */
function topicsBefore(tree: Root, cuts: readonly Cut[], file: string): ReadonlyMap<number, readonly NamedTopic[]> {
  const within = new Set(cuts.flatMap(({ nodes }) => nodes))
  const begins = new Set(cuts.map(({ first }) => first))
  const before = new Map<number, readonly NamedTopic[]>()
  let pending: readonly NamedTopic[] | null = null
  for (const [index, node] of tree.children.entries()) {
    if (begins.has(index)) {
      if (pending) before.set(index, pending)
      pending = null
    } else if (!within.has(node)) pending = joined([pending, topicsSetIn(node, file)])
  }
  return before
}

function joined(lists: readonly (readonly NamedTopic[] | null)[]): readonly NamedTopic[] | null {
  const known = lists.filter((list) => list !== null)
  return known.length === 0 ? null : known.flat()
}

/** Items that share a block share its passage. */
function cutsOfItems(tree: Root, items: readonly LocatedItem[]): Cut[] {
  const entryOf = entriesByLink(tree)
  const seen = new Set<Node>()
  return items.flatMap(({ node, span: [first, last] }, item): Cut[] => {
    const entry = node.type === 'listItem' ? node : entryOf.get(node)
    const [head, ...others] = entry ? [entry] : tree.children.slice(first, last + 1)
    if (!head || seen.has(head)) return []
    seen.add(head)
    return [{ nodes: [head, ...others], item, first }]
  })
}

function cutsOfRest(tree: Root, items: readonly LocatedItem[]): Cut[] {
  const taken = new Set(
    items.flatMap(({ span: [first, last] }) => Array.from({ length: last - first + 1 }, (_, step) => first + step)),
  )
  const entryOf = entriesByLink(tree)
  const entries = new Set(items.map(({ node }) => entryOf.get(node) ?? node))
  return tree.children.flatMap((node, first): Cut[] => {
    if (node.type === 'heading') return []
    if (!taken.has(first)) return [{ nodes: [node], item: null, first }]
    if (node.type !== 'list' || !holdsAny(node, entries)) return []
    return node.children.filter((entry) => !holdsAny(entry, entries)).map((entry) => ({ nodes: [entry], item: null, first }))
  })
}

function holdsAny(node: Node, wanted: ReadonlySet<Node>): boolean {
  let isFound = false
  visit(node, (child) => {
    if (wanted.has(child)) isFound = true
  })
  return isFound
}

/** The innermost list entry around each link of a list. */
function entriesByLink(tree: Root): ReadonlyMap<Node, ListItem> {
  const entries = new Map<Node, ListItem>()
  visit(tree, 'listItem', (entry) => {
    for (const child of entry.children) {
      if (child.type === 'paragraph') visit(child, 'link', (link) => void entries.set(link, entry))
    }
  })
  return entries
}

function urlsIn(node: Node): string[] {
  const urls: string[] = []
  visit(node, 'link', ({ url }: { url?: string }) => void (url !== undefined && urls.push(url)))
  return urls
}
