import type { CountedRef, PageRef } from '../model/archive.ts'
import type { Body } from '../model/body.ts'
import { mostOf } from './counted.ts'
import { sourceRef } from './linked-pages.ts'
import type { Shelf } from './shelf.ts'

/** The sources whose items, sponsored ones left out, stand in most passages on a topic, by the topic's slug. */
export function sourcesByTopic(shelf: Shelf): ReadonlyMap<string, readonly CountedRef[]> {
  const refs = new Map<string, PageRef[]>()
  for (const { publication, tags } of shelf.issues) {
    const itemsAt = itemsByPassage(publication.body)
    for (const [passage, topics] of tags.entries()) {
      if (topics.length === 0) continue
      const links = [...(itemsAt.get(passage) ?? [])].flatMap(
        (index) => shelf.directory.linkOf.get(publication.body.items[index]!) ?? [],
      )
      const its = links.filter(({ item }) => !item.isSponsored).map((link) => sourceRef(link, shelf))
      for (const { slug } of topics) {
        const list = refs.get(slug)
        if (list) list.push(...its)
        else refs.set(slug, [...its])
      }
    }
  }
  return new Map([...refs].map(([slug, its]) => [slug, mostOf(its)]))
}

/** A paragraph that recommends several things holds them all. */
function itemsByPassage({ passages, links }: Body): ReadonlyMap<number, ReadonlySet<number>> {
  const held = new Map<number, Set<number>>()
  for (const [passage, { item }] of passages.entries()) if (item !== null) held.set(passage, new Set([item]))
  for (const { passage, item } of links) if (passage !== null && item !== null) held.get(passage)?.add(item)
  return held
}
