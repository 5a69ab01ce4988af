import path from 'node:path'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { setFigures } from '../core/parse/figures.ts'
import { disclosuresOf } from '../core/entry/disclosure.ts'
import { itemsOf } from '../core/entry/items.ts'
import { refuseAddresses } from '../core/entry/refuse-addresses.ts'
import { outlineOf } from '../core/entry/outline.ts'
import { setPositions } from '../core/parse/set-positions.ts'
import { decoded, fileBeside, isBeside } from '../core/links/beside.ts'
import type { Views } from '../core/model/views.ts'
import { siteArchive } from './archive.ts'
import { disclose } from './disclose.ts'
import { optionsFrom } from './options.ts'
import { ownValue } from '../core/model/own-value.ts'

/**
 * A remark plugin for MDX, which Astro renders and the core reads: it gives headings and items the core's anchors, links into
 * the archive the addresses that the core found, and what somebody paid for its label.
 */
export function mdxLikeTheCore() {
  return async (tree: Root, file: VFile): Promise<void> => {
    setFigures(tree)
    tree.children = refuseAddresses(tree, '').tree.children
    setPositions(tree)
    const outline = outlineOf(tree, '')
    const items = itemsOf(tree, outline, '')
    const setId = (node: { data?: { hProperties?: object } }, id: string) => {
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } }
    }
    for (const { node, section } of outline.headings) setId(node, section.anchor)
    for (const { node, item } of items) setId(node, item.anchor)
    const disclosures = disclosuresOf(tree, outline, items)
    const name = nameOf(file.path)
    const { pictures, views } = await siteArchive()
    visit(tree, 'image', (image, index, parent) => {
      // Astro opens whatever an image leads to, and fails where it is none.
      if (!parent || index === undefined || !isBeside(image.url)) return
      const beside = fileBeside(name, decoded(image.url))
      if (beside === undefined || !pictures.has(beside))
        parent.children.splice(index, 1, { type: 'text', value: image.alt ?? '' })
    })
    const links = linksOf(name, views)
    visit(tree, 'link', (link) => void (link.url = ownValue(links, link.url) ?? link.url))
    disclose(tree, disclosures)
  }
}

function nameOf(file: string): string {
  const { content } = optionsFrom(process.env)
  return path.relative(content, file).split(path.sep).join('/')
}

function linksOf(name: string, { issues, issueNotes, notes, pages }: Views): Readonly<Record<string, string>> {
  return [...issues, ...issueNotes, ...notes, ...pages].find((page) => page.file === name)?.text.mdxLinks ?? {}
}
