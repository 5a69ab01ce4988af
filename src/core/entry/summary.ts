import { daySentencesIn } from '../events/text/day-sentences.ts'
import { mentionTraits } from '../events/likeness.ts'
import { campaignLinksIn } from '../links/campaigns.ts'
import { canonicalOf } from '../links/canonical.ts'
import { occurrencesIn } from '../links/link-occurrences.ts'
import type { Body, Item } from '../model/body.ts'
import type { BodySummary, Campaign, LinkedAddress, PassageSummary, TextTerms } from '../model/entry-summary.ts'
import type { Publication } from '../model/publication.ts'
import type { Vocabulary } from '../model/topics.ts'
import { fold } from '../topics/fold.ts'
import { hostAndPath } from '../topics/lexicon.ts'
import { passageTags } from '../topics/named.ts'

/** Makes the summary of a text. It depends on the arguments alone, so it can be kept. */
export type SummaryOf = (publication: Publication, vocabulary: Vocabulary) => BodySummary

/** Only issues and notes have topics, since no page shows those of other texts. */
export const summaryOf: SummaryOf = ({ kind, body }, vocabulary) => {
  const passages = passagesOf(body, kind === 'issue' || kind === 'note' ? vocabulary : null)
  return {
    sections: body.sections.map(({ anchor, heading }) => ({ anchor, heading })),
    items: body.items.map(({ anchor, title, url, outlet, authors, kind, isSponsored, place }) => {
      return { anchor, title, url, outlet, authors, kind, isSponsored, place: linesOf(place) }
    }),
    mentions: body.mentions.map((mention) => ({ ...mention, traits: mentionTraits(mention) })),
    passages,
    internalLinks: body.links.flatMap(({ internal, passage, text, place }) =>
      internal === null ? [] : [{ target: internal, passage, text, place: linesOf(place) }],
    ),
    addresses: addressesOf(body),
    campaigns: campaignsOf(body),
    daySentences: daySentencesIn(body),
    terms: termsOf(passages, body.items, vocabulary),
  }
}

export const addressesOf = (body: Body): LinkedAddress[] =>
  [...occurrencesIn(body).values()].map(({ canonical, role, item, anchor, isNumbered, isAlone }) => {
    return {
      canonical,
      role,
      item,
      anchor: item === null ? anchor : null,
      ...(isNumbered ? { isNumbered } : {}),
      ...(isAlone ? { isAlone } : {}),
    }
  })

export const campaignsOf = (body: Body): Campaign[] => campaignLinksIn(body).map(({ host, parameters }) => ({ host, parameters }))

function passagesOf({ passages, links }: Body, vocabulary: Vocabulary | null): PassageSummary[] {
  const itemsAt = passages.map(({ item }) => (item === null ? null : new Set([item])))
  for (const { passage, item } of links) if (passage !== null && item !== null) itemsAt[passage]?.add(item)
  return passages.map((passage, index) => {
    const { section, item, anchor, place, topics } = passage
    return {
      section,
      item,
      anchor,
      place: linesOf(place),
      items: [...(itemsAt[index] ?? [])],
      ...(topics ? { topics } : {}),
      tags: vocabulary ? passageTags(passage, vocabulary) : [],
    }
  })
}

const linesOf = ({ line, endLine }: { readonly line: number; readonly endLine: number }) => ({ line, endLine })

/** Only names say what a text is about: phrases whose first word has a capital. */
const isName = (word: string): boolean => !/^\P{Lu}+(?: |$)/u.test(word)

function termsOf(passages: readonly PassageSummary[], items: readonly Item[], vocabulary: Vocabulary): TextTerms {
  const evidence = passages.flatMap(({ tags }) => tags.flatMap((tag) => tag.evidence))
  const unpaid = passages.filter(({ item }) => item === null || !items[item]?.isSponsored)
  const names = unpaid
    .flatMap(({ tags }) => tags.flatMap((tag) => (tag.isInferred ? [] : tag.evidence)))
    .filter((word) => isName(word) && !vocabulary.resolve(word))
  const links = items.filter(
    ({ url, isSponsored, kind }) => hostAndPath(url).path !== '' && !isSponsored && kind !== 'event' && kind !== 'job',
  )
  return {
    words: [...new Map(names.map((word) => [fold(word), word]))].map(([folded, label]) => ({ folded, label })),
    commonWords: [...new Set(evidence.filter((word) => word === word.toLowerCase()).map(fold))],
    links: [...new Map(links.map(({ url, title }) => [canonicalOf(url), title]))].map(([canonical, title]) => ({
      canonical,
      title,
    })),
  }
}
