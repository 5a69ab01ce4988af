import { placeOn } from '../links/safe-url.ts'
import type { TopicPage, TopicQuote } from '../model/views.ts'
import { changesBetween } from './changes.ts'
import type { PassageRef, TopicChange } from './model.ts'
import { gainsOf, pairsOf } from './pairs.ts'
import type { TextPair } from './texts.ts'

/**
 * Topics that are new or gone, and the passages that each gained and lost. Two passages are the same if they belong to the same item or
 * have the same words; reworded prose is the same if it is under the same heading of the same text.
 */
export function compareTopics(then: readonly TopicPage[], now: readonly TopicPage[], texts: readonly TextPair[]): TopicChange[] {
  const addresses = addressesOf(texts)
  return pairsOf(then, now, [(a, b) => a.slug === b.slug]).flatMap(([was, is, latest]): TopicChange[] => {
    const passages = comparePassages(was?.quotes ?? [], is?.quotes ?? [], addresses)
    const { slug, title } = latest
    const isRenamed = was && is ? changesBetween({ title: was.title }, { title: is.title }).length > 0 : true
    if (!isRenamed && passages.gained.length + passages.lost.length === 0) return []
    return [{ slug, title, became: was === null ? 'gained' : is === null ? 'lost' : 'changed', passages }]
  })
}

/** The old address of each page and item, by its new one. */
function addressesOf(texts: readonly TextPair[]): ReadonlyMap<string, string> {
  return new Map(
    texts.flatMap(({ was, is, anchors }) =>
      was && is
        ? [
            [is.url, was.url] as const,
            ...[...anchors].map(([now, then]) => [placeOn(is.url, now), placeOn(was.url, then)] as const),
          ]
        : [],
    ),
  )
}

function comparePassages(
  was: readonly TopicQuote[],
  is: readonly TopicQuote[],
  addresses: ReadonlyMap<string, string>,
): TopicChange['passages'] {
  const addressOf = (url: string) => addresses.get(url) ?? url
  const thenBy = (quote: TopicQuote) => keyOf(quote, quote.page.url, quote.url)
  const nowBy = (quote: TopicQuote) => keyOf(quote, addressOf(quote.page.url), addressOf(quote.url))
  const before = unmatched(was, is, thenBy, nowBy)
  const after = unmatched(is, was, nowBy, thenBy)
  const pairs = pairsOf(before, after, [
    (a, b) => a.title === null && b.title === null && a.section === b.section && a.page.url === addressOf(b.page.url),
  ])
  const { gained, lost } = gainsOf(pairs)
  return { gained: gained.map(refOf), lost: lost.map(refOf) }
}

const keyOf = ({ title, quote }: TopicQuote, page: string, url: string): string =>
  JSON.stringify(title === null ? [page, quote] : [url])

/** The quotes whose key the others do not have, or have less often. */
function unmatched(
  quotes: readonly TopicQuote[],
  others: readonly TopicQuote[],
  ownKey: (quote: TopicQuote) => string,
  otherKey: (quote: TopicQuote) => string,
): TopicQuote[] {
  const counts = new Map<string, number>()
  for (const other of others) counts.set(otherKey(other), (counts.get(otherKey(other)) ?? 0) + 1)
  return quotes.filter((quote) => {
    const left = counts.get(ownKey(quote)) ?? 0
    counts.set(ownKey(quote), left - 1)
    return left <= 0
  })
}

const refOf = ({ page, url, title, quote, isUnpublished }: TopicQuote): PassageRef => ({
  page: { url: page.url, title: page.title },
  url,
  title: title ?? quote,
  isUnpublished,
})
