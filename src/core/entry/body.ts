import type { Node } from 'mdast'
import { mentionsOf, type Occasion } from '../events/mentions.ts'
import type { Body, OutgoingLink, TargetInText } from '../model/body.ts'
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
import { refuseAddresses } from './refuse-addresses.ts'

export interface Setting {
  readonly settings: ReadingSettings
  /** Path of the page that shows the text, against which its relative links are resolved. */
  readonly base: string
  readonly occasion: Occasion
}

/** Reads the parts of a text, and renders it. The tree is used no further: the result is plain data. */
export function bodyOf(document: Document, { settings, base, occasion }: Setting): Outcome<Body> & { value: Body } {
  const { path } = document
  // Rules read the tree as written; what is published is read from this one.
  const { tree, findings: refused } = refuseAddresses(document.tree, path)
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
  const { blocks, images, targets } = blocksOf(hast.value, tree, outline, located, disclosuresOf(tree, outline, located), {
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
      ...htmlTargetsOf(targets, links),
      blocks,
      text,
      markdown: markdownOf(tree, base, settings),
    },
    findings: [...mentions.findings, ...commentFindings(tree, path), ...refused, ...hast.findings],
  }
}

/** The targets in HTML and shortcodes; those of Markdown are among the links of the text already. */
function htmlTargetsOf(targets: readonly TargetInText[], links: readonly OutgoingLink[]): Pick<Body, 'htmlTargets'> {
  const known = new Set(links.map(({ place }) => `${place.line}:${place.column}`))
  const others = targets.filter(({ place: { line, column } }) => line !== undefined && !known.has(`${line}:${column}`))
  return others.length > 0 ? { htmlTargets: others } : {}
}
