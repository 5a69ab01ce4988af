import type { Definition, Link, LinkReference, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { canonicalOf } from '../links/canonical.ts'
import { targetOf } from '../links/target.ts'
import type { OutgoingLink, Passage } from '../model/body.ts'
import type { TextPlace } from '../model/diagnostic.ts'
import type { ReadingSettings } from '../model/settings.ts'
import { placeOf } from '../parse/place-of.ts'
import type { LocatedItem, Outline } from '../model/outline.ts'
import { plainText } from './plain-text.ts'

/** Every link of a text in reading order, those by reference resolved. Links within the page are left out. */
export function linksOf(
  tree: Root,
  outline: Outline,
  items: readonly LocatedItem[],
  passages: readonly Passage[],
  file: string,
  base: string,
  settings: ReadingSettings,
): OutgoingLink[] {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node) => void definitions.set(node.identifier, node))
  const itemOf = new Map(items.map(({ node }, item) => [node, item]))
  const links: OutgoingLink[] = []
  let next = 0
  for (const [index, child] of tree.children.entries()) {
    visit(child, (node) => {
      if (node.type !== 'link' && node.type !== 'linkReference') return
      const link: Link | LinkReference = node
      const url = link.type === 'link' ? link.url : definitions.get(link.identifier)?.url
      if (url === undefined) return
      const place = placeOf(link, file)
      while (isBefore(passages[next]?.place, place)) next += 1
      const passage = passages[next]
      const around = passage && beginsBefore(passage.place, place) ? passage : null
      links.push({
        url,
        canonical: canonicalOf(url),
        text: plainText(link),
        internal: targetOf(url, base, settings),
        section: outline.sectionOf[index] ?? null,
        item: itemOf.get(link) ?? around?.item ?? null,
        passage: around === null ? null : next,
        place,
      })
    })
  }
  return links
}

/** Whether a passage ends before a link. Both lists are in reading order, so each is traversed once. */
const isBefore = (passage: TextPlace | undefined, link: TextPlace): boolean =>
  passage !== undefined && (passage.endLine < link.line || (passage.endLine === link.line && passage.endColumn <= link.column))

const beginsBefore = (passage: TextPlace, link: TextPlace): boolean =>
  passage.line < link.line || (passage.line === link.line && passage.column <= link.column)
