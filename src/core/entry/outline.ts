import GithubSlugger, { slug } from 'github-slugger'
import type { Heading, Node, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Section } from '../model/body.ts'
import type { Place } from '../model/diagnostic.ts'
import { plainText } from './plain-text.ts'

/** Where a text's headings stand, and which nodes stand under which. */
export interface Outline {
  readonly sections: readonly Section[]
  /** The section that each top-level node stands in, a heading in its own; in the tree's order. */
  readonly sectionOf: readonly (number | null)[]
  /** The heading node of each section. */
  readonly headings: readonly Heading[]
  /** Gives anchors that no heading has yet; the same text gives the same anchor. */
  readonly slugger: GithubSlugger
}

/** Anchors come from the heading's text as on GitHub, numbered from the second of a kind on; one without letters or digits gives `section`. */
export function outlineOf(tree: Root, file: string): Outline {
  const slugger = new GithubSlugger()
  const headings: Heading[] = []
  const sections: Section[] = []
  const open: number[] = []
  const sectionOf: (number | null)[] = []
  const texts: string[][] = []
  for (const child of tree.children) {
    const here: Heading[] = []
    visit(child, 'heading', (heading) => void here.push(heading))
    for (const heading of here) {
      while (open.length > 0 && sections[open.at(-1)!]!.depth >= heading.depth) open.pop()
      const text = plainText(heading)
      const anchor = slugger.slug(slug(text) === '' ? 'section' : text)
      sections.push({
        anchor,
        heading: text,
        depth: heading.depth,
        parent: open.at(-1) ?? null,
        place: placeOf(heading, file),
        text: '',
      })
      headings.push(heading)
      texts.push([])
      open.push(sections.length - 1)
    }
    const section = open.at(-1) ?? null
    sectionOf.push(section)
    if (section !== null && here.length === 0) texts[section]!.push(plainText(child))
  }
  return {
    sections: sections.map((section, index) => ({ ...section, text: texts[index]!.filter(Boolean).join('\n') })),
    sectionOf,
    headings,
    slugger,
  }
}

/** The headings that a section stands under and its own, outermost first. */
export function headingTrail(sections: readonly Section[], section: number | null): string[] {
  if (section === null) return []
  const { parent, heading } = sections[section]!
  return [...headingTrail(sections, parent), heading]
}

export function placeOf({ position }: Node, file: string): Place {
  if (!position) return { file }
  const { start, end } = position
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}
