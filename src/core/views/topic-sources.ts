import type { CountedRef, PageRef } from '../model/views.ts'
import { mostOf } from './counted.ts'
import { sourceRef } from './linked-pages.ts'
import type { IndexedArchive } from '../archive/indexed.ts'

/**
 * By a topic's slug: the sources that most items in passages on the topic come from, sponsored items left out. A paragraph that
 * recommends several things counts for the source of each.
 */
export function sourcesByTopic(archive: IndexedArchive): ReadonlyMap<string, readonly CountedRef[]> {
  const refs = new Map<string, PageRef[]>()
  for (const { publication } of archive.issues) {
    const { items, passages } = publication.body
    const linkOf = new Map(archive.directory.byIssue.get(publication.name)?.map((link) => [link.item, link]))
    for (const passage of passages) {
      if (passage.tags.length === 0) continue
      const sources = passage.items.flatMap((index) => {
        const link = linkOf.get(index)
        return link && !items[index]?.isSponsored ? [sourceRef(link, archive)] : []
      })
      for (const { slug } of passage.tags) {
        const list = refs.get(slug)
        if (list) list.push(...sources)
        else refs.set(slug, [...sources])
      }
    }
  }
  return new Map([...refs].map(([slug, sources]) => [slug, mostOf(sources)]))
}
