import type { CountedRef, PageRef } from '../model/views.ts'
import type { Body } from '../model/body.ts'
import { mostOf } from './counted.ts'
import { sourceRef } from './linked-pages.ts'
import type { Archive } from '../archive/archive.ts'

/** The sources whose items, sponsored ones left out, stand in most passages on a topic, by the topic's slug. */
export function sourcesByTopic(archive: Archive): ReadonlyMap<string, readonly CountedRef[]> {
  const refs = new Map<string, PageRef[]>()
  for (const { publication, tags } of archive.issues) {
    const itemsAt = itemsByPassage(publication.body)
    for (const [passage, topics] of tags.entries()) {
      if (topics.length === 0) continue
      const links = [...(itemsAt.get(passage) ?? [])].flatMap(
        (index) => archive.directory.linkOf.get(publication.body.items[index]!) ?? [],
      )
      const its = links.filter(({ item }) => !item.isSponsored).map((link) => sourceRef(link, archive))
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
  const itemsAt = new Map<number, Set<number>>()
  for (const [passage, { item }] of passages.entries()) if (item !== null) itemsAt.set(passage, new Set([item]))
  for (const { passage, item } of links) if (passage !== null && item !== null) itemsAt.get(passage)?.add(item)
  return itemsAt
}
