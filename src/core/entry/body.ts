import type { Node } from 'mdast'
import { mentionsOf, type Occasion } from '../events/mentions.ts'
import type { Body } from '../model/body.ts'
import type { Outcome } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { ReadingSettings } from '../model/settings.ts'
import { blocksOf } from '../render/blocks.ts'
import { safeHast } from '../render/to-hast.ts'
import { markdownOf } from '../render/to-markdown.ts'
import { commentFindings } from '../parse/comments.ts'
import { disclosuresOf } from './disclosure.ts'
import { itemsOf } from './items.ts'
import { linksOf } from './outgoing-links.ts'
import { outlineOf } from './outline.ts'
import { passagesOf } from './passages.ts'
import { plainText } from './plain-text.ts'

export interface Setting {
  readonly settings: ReadingSettings
  /** Path of the page that shows the text, which its relative links are read against. */
  readonly base: string
  readonly occasion: Occasion
}

/** Reads what a text is made of, and renders it. The tree ends here: what leaves is plain data. */
export function bodyOf(document: Document, { settings, base, occasion }: Setting): Outcome<Body> & { value: Body } {
  const { tree, path } = document
  const outline = outlineOf(tree, path)
  const located = itemsOf(tree, outline, path)
  const items = located.map(({ item }) => item)
  const mentions = mentionsOf(tree, outline, items, path, occasion)
  const passages = passagesOf(tree, outline, located, path)
  const links = linksOf(tree, outline, located, passages, path, base, settings)
  const text = tree.children.map(plainText).filter(Boolean).join('\n')
  const anchors = new Map<Node, string>([
    ...outline.headings.map(({ node, section }): [Node, string] => [node, section.anchor]),
    ...located.map(({ node, item }): [Node, string] => [node, item.anchor]),
  ])
  const hast = safeHast(tree, anchors, path, document.text)
  const { blocks, images } = blocksOf(hast.value, tree, outline, located, disclosuresOf(tree, outline, located), {
    file: path,
    base,
    settings,
  })
  return {
    value: {
      sections: outline.sections,
      items,
      mentions: mentions.value ?? [],
      passages,
      links,
      images,
      blocks,
      text,
      markdown: markdownOf(tree, base, settings),
    },
    findings: [...mentions.findings, ...commentFindings(tree, path), ...hast.findings],
  }
}
