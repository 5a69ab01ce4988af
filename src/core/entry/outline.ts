import GithubSlugger, { slug } from 'github-slugger'
import type { Heading, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Section } from '../model/body.ts'
import type { Outline } from '../model/outline.ts'
import { placeOf } from '../parse/place-of.ts'
import { plainText } from './plain-text.ts'

/** A section while its text is being collected. */
interface Draft {
  readonly node: Heading
  readonly index: number
  readonly section: Omit<Section, 'text'>
  readonly texts: string[]
}

/**
 * Finds the sections of a text. Anchors are made from headings as on GitHub: repeated ones are numbered, and a heading without letters
 * or digits becomes `section`.
 */
export function outlineOf(tree: Root, file: string): Outline {
  const slugger = new GithubSlugger()
  const drafts: Draft[] = []
  const open: Draft[] = []
  const sectionOf: (number | null)[] = []
  for (const child of tree.children) {
    const here: Heading[] = []
    visit(child, 'heading', (heading) => void here.push(heading))
    for (const node of here) {
      while ((open.at(-1)?.section.depth ?? 0) >= node.depth) open.pop()
      const heading = plainText(node)
      const anchor = slugger.slug(slug(heading) === '' ? 'section' : heading)
      const parent = open.at(-1)?.index ?? null
      const section = { anchor, heading, depth: node.depth, parent, place: placeOf(node, file) }
      const draft = { node, index: drafts.length, section, texts: [] }
      drafts.push(draft)
      open.push(draft)
    }
    const current = open.at(-1)
    sectionOf.push(current?.index ?? null)
    if (here.length === 0) current?.texts.push(plainText(child))
  }
  const headings = drafts.map(({ node, section, texts }) => ({
    node,
    section: { ...section, text: texts.filter(Boolean).join('\n') },
  }))
  return { sections: headings.map(({ section }) => section), headings, sectionOf, slugger }
}
