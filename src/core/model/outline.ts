import type GithubSlugger from 'github-slugger'
import type { Heading, Node } from 'mdast'
import type { Item, Section } from './body.ts'

/** Where a text's headings stand, and which nodes stand under which. Like all that holds nodes, it stays in the core. */
export interface Outline {
  readonly sections: readonly Section[]
  /** The heading node of each section, in the same order. */
  readonly headings: readonly { readonly node: Heading; readonly section: Section }[]
  /** The section of each top-level node, by the node's index; a heading is in the section that it opens. */
  readonly sectionOf: readonly (number | null)[]
  /** Gives anchors that no heading has yet; the same text gives the same anchor. */
  readonly slugger: GithubSlugger
}

/** An item and where the tree has it. */
export interface LocatedItem {
  readonly item: Item
  /** The node that carries the item's `id`: its paragraph or list item, or the link where a block holds several items. */
  readonly node: Node
  /** The top-level nodes that belong to the item, by index into `tree.children`. */
  readonly span: readonly [first: number, last: number]
}

/** What readers must be told of an item that somebody paid for. */
export interface Disclosure {
  readonly located: LocatedItem
  /** All nodes that make up the item: its list entry, or its top-level nodes; its link alone where a paragraph holds several items. */
  readonly nodes: readonly Node[]
  /** Its text, or the heading that it stands under, already says that it is paid for; otherwise it needs a label. */
  readonly isLabelled: boolean
}

/** The section that an index means; undefined for what stands above the first heading. */
export const sectionAt = (sections: readonly Section[], index: number | null): Section | undefined =>
  index === null ? undefined : sections[index]

/** The headings that a section stands under and its own, outermost first. */
export function headingTrail(sections: readonly Section[], index: number | null): string[] {
  const section = sectionAt(sections, index)
  return section ? [...headingTrail(sections, section.parent), section.heading] : []
}
