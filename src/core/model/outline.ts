import type GithubSlugger from 'github-slugger'
import type { Heading, Node } from 'mdast'
import type { Item, Section } from './body.ts'

/** The headings of a text, and the nodes under each. It holds nodes of the tree, so it never leaves the core. */
export interface Outline {
  readonly sections: readonly Section[]
  /** The heading node of each section, in the same order. */
  readonly headings: readonly { readonly node: Heading; readonly section: Section }[]
  /** The section of each top-level node, by the node's index; a heading is in the section that it opens. */
  readonly sectionOf: readonly (number | null)[]
  /** Makes anchors that no heading has yet; the same file always gets the same ones. */
  readonly slugger: GithubSlugger
}

/** An item, and its nodes in the tree. */
export interface LocatedItem {
  readonly item: Item
  /** The node that carries the item's `id`: its paragraph or list item, or the link where a block holds several items. */
  readonly node: Node
  /** The top-level nodes that belong to the item, by index into `tree.children`. */
  readonly span: readonly [first: number, last: number]
}

/** A sponsored item, and whether its text already discloses that. */
export interface Disclosure {
  readonly located: LocatedItem
  /** All nodes that make up the item: its list entry, or its top-level nodes; its link alone where a paragraph holds several items. */
  readonly nodes: readonly Node[]
  /** Whether its text or its heading already says that it is paid for; otherwise it needs a label. */
  readonly isLabelled: boolean
}

/** The section at an index; undefined above the first heading. */
export const sectionAt = (sections: readonly Section[], index: number | null): Section | undefined =>
  index === null ? undefined : sections[index]

/** The heading of a section and of those around it, outermost first. */
export function headingTrail(sections: readonly Section[], index: number | null): string[] {
  const section = sectionAt(sections, index)
  return section ? [...headingTrail(sections, section.parent), section.heading] : []
}
