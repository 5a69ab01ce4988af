import { addressOf, isFrontPage, isProfile } from './address.ts'
import type { Body, Item, OutgoingLink } from '../model/body.ts'
import type { Place } from '../model/diagnostic.ts'
import type { Role } from '../model/entry-summary.ts'

/** A link in a text, and what the text says about it. */
export interface LinkOccurrence {
  readonly canonical: string
  /** As written. */
  readonly url: string
  readonly role: Role
  /** The item's title, or the text of the link. */
  readonly title: string
  /** Fragment of the item or of the section. */
  readonly anchor: string | null
  /** Index of the item whose link it is; null for mentions. */
  readonly item: number | null
  /** Whether it is an entry of a numbered list, such as a chart of the best links of earlier issues. */
  readonly isNumbered: boolean
  /** Whether its paragraph consists of nothing else, like a linked picture. */
  readonly isAlone: boolean
  readonly place: Place
}

/** The links of a text by canonical URL. Of several to the same page, the one that says most counts. */
export function occurrencesIn(body: Body): ReadonlyMap<string, LinkOccurrence> {
  const known = cache.get(body)
  if (known) return known
  const occurrences = new Map<string, LinkOccurrence>()
  for (const link of body.links) {
    const occurrence = occurrenceOf(link, body)
    const before = occurrences.get(occurrence.canonical)
    if (!before || rank(occurrence) > rank(before)) occurrences.set(occurrence.canonical, occurrence)
  }
  cache.set(body, occurrences)
  return occurrences
}

/** An item says more than an entry of a chart, and that more than a mention. */
const rank = ({ item, isNumbered }: LinkOccurrence): number => (item === null ? 0 : isNumbered ? 1 : 2)

/** Each body is read once, however many issues it is compared with. */
const cache = new WeakMap<Body, ReadonlyMap<string, LinkOccurrence>>()

function occurrenceOf(link: OutgoingLink, { items, mentions, passages, sections }: Body): LinkOccurrence {
  const { canonical, url, internal, place } = link
  const holder = nth(items, link.item)
  const item = holder?.url === url ? holder : undefined
  const announced = mentions.find((mention) => mention.url === url)
  const passage = nth(passages, link.passage)
  const section = nth(sections, link.section)
  return {
    canonical,
    url,
    role: roleOf(canonical, internal !== null, item, announced !== undefined),
    title: item?.title ?? announced?.name ?? link.text,
    anchor: item?.anchor ?? passage?.anchor ?? section?.anchor ?? null,
    item: item ? link.item : null,
    isNumbered: item?.isNumbered ?? false,
    isAlone: passage?.text === link.text,
    place: item?.place ?? place,
  }
}

const nth = <T>(list: readonly T[], index: number | null): T | undefined => (index === null ? undefined : list[index])

function roleOf(canonical: string, isOwn: boolean, item: Item | undefined, isAnnounced: boolean): Role {
  if (item?.isSponsored) return 'sponsor'
  if (isOwn || isHomeOrProfile(canonical)) return 'evergreen'
  if (item?.kind === 'event' || isAnnounced) return 'event'
  if (item?.kind === 'job') return 'job'
  return item ? 'editorial' : 'mention'
}

/** Whether a link is to a home page or a profile: it may appear any number of times without being a repetition. */
export const isHomeOrProfile = (canonical: string): boolean =>
  !/^https?:/.test(canonical) || isFrontPage(addressOf(canonical)) || isProfile(canonical)
