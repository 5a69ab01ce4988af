import type { Definition, Link, LinkReference, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { canonicalOf } from '../links/canonical.ts'
import { targetOf } from '../links/target.ts'
import type { OutgoingLink, Passage } from '../model/body.ts'
import type { Place } from '../model/diagnostic.ts'
import type { ReadingSettings } from '../model/settings.ts'
import type { ItemsRead } from './items.ts'
import { placeOf, type Outline } from './outline.ts'
import { plainText } from './plain-text.ts'

/** Every link of a text in reading order, those by reference resolved. Links within the page are left out. */
export function linksOf(
  tree: Root,
  outline: Outline,
  { nodes }: ItemsRead,
  passages: readonly Passage[],
  file: string,
  base: string,
  settings: ReadingSettings,
): OutgoingLink[] {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node) => void definitions.set(node.identifier, node))
  const itemOf = new Map(nodes.map((node, item) => [node, item]))
  const links: OutgoingLink[] = []
  let next = 0
  for (const [index, child] of tree.children.entries()) {
    visit(child, (node) => {
      if (node.type !== 'link' && node.type !== 'linkReference') return
      const link: Link | LinkReference = node
      const url = link.type === 'link' ? link.url : definitions.get(link.identifier)?.url
      if (url === undefined) return
      const place = placeOf(link, file)
      while (next < passages.length && isBefore(passages[next]!.place, place)) next += 1
      const passage = next < passages.length && isWithin(passages[next]!.place, place) ? next : null
      links.push({
        url,
        canonical: canonicalOf(url),
        text: plainText(link),
        internal: targetOf(url, base, settings),
        section: outline.sectionOf[index] ?? null,
        item: itemOf.get(link) ?? (passage === null ? null : passages[passage]!.item),
        passage,
        place,
      })
    })
  }
  return links
}

/** Passages and links are both in reading order, so that one look at each is enough. */
const isBefore = (passage: Place, link: Place): boolean =>
  passage.endLine! < link.line! || (passage.endLine === link.line && passage.endColumn! <= link.column!)

const isWithin = (passage: Place, link: Place): boolean =>
  passage.line! < link.line! || (passage.line === link.line && passage.column! <= link.column!)
