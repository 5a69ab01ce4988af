import { occurrencesIn } from '../links/link-occurrences.ts'
import type { Body } from '../model/body.ts'
import type { BodySummary, EntrySummary, PassageSummary } from '../model/entry-summary.ts'
import type { Publication } from '../model/publication.ts'
import type { TopicTag } from '../model/topics.ts'

/**
 * What a text tells the others.
 *
 * @param tags topics of each passage, in the passages' order
 */
export const summaryOf = (publication: Publication, tags: readonly (readonly TopicTag[])[]): EntrySummary =>
  ({ ...publication, body: bodySummaryOf(publication.body, tags) }) as EntrySummary

function bodySummaryOf(body: Body, tags: readonly (readonly TopicTag[])[]): BodySummary {
  return {
    sections: body.sections.map(({ anchor, heading }) => ({ anchor, heading })),
    items: body.items.map(({ anchor, title, url, outlet, authors, kind, isSponsored, place }) => {
      return { anchor, title, url, outlet, authors, kind, isSponsored, place: linesOf(place) }
    }),
    mentions: body.mentions,
    passages: passagesOf(body, tags),
    internalLinks: body.links.flatMap(({ internal, passage, text, place }) =>
      internal === null ? [] : [{ target: internal, passage, text, place: linesOf(place) }],
    ),
    addresses: [...occurrencesIn(body).values()].map(({ canonical, role, item, anchor }) => {
      return { canonical, role, item, anchor: item === null ? anchor : null }
    }),
  }
}

function passagesOf({ passages, links }: Body, tags: readonly (readonly TopicTag[])[]): PassageSummary[] {
  const itemsAt = passages.map(({ item }) => (item === null ? null : new Set([item])))
  for (const { passage, item } of links) if (passage !== null && item !== null) itemsAt[passage]?.add(item)
  return passages.map(({ section, item, anchor, place, topics }, index) => ({
    section,
    item,
    anchor,
    place: linesOf(place),
    items: [...(itemsAt[index] ?? [])],
    ...(topics ? { topics } : {}),
    tags: tags[index] ?? [],
  }))
}

const linesOf = ({ line, endLine }: { readonly line: number; readonly endLine: number }) => ({ line, endLine })
