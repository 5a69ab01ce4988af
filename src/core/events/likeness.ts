import type { EventMention } from '../model/body.ts'
import type { MentionTraits } from '../model/entry-summary.ts'

const stopWords = new Set(
  'the a an of at for and in on with to from by or is are live online virtual free webinar webcast annual edition first second third conference conf event hosted'.split(
    ' ',
  ),
)

/** The words that distinguish a name from others: without year, ordinals, punctuation and common words; plurals as singulars. */
export function distinctiveWords(name: string): ReadonlySet<string> {
  const all =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/\b(north)\s+american\b/g, '$1 america')
      .replace(/\bna\b/g, 'north america')
      .replace(/\beu\b|\beuropean\b/g, 'europe')
      .replace(/['’]/g, '')
      .match(/[\p{L}\d]+/gu) ?? []
  const words = all
    .filter((word) => !/^(?:19|20)\d\d$/.test(word))
    .map((word) => word.replace(/20\d\d$/, '').replace(/([^s])s$/, '$1'))
  const distinctive = words.filter((word) => !stopWords.has(word))
  return new Set(distinctive.length > 0 ? distinctive : words)
}

/** The share of their words that two names have in common, 0…1. */
export function wordOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}

/** Whether one name consists of words of the other; an empty name does not. */
export const isSubset = (words: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  words.size > 0 && words.isSubsetOf(others)

/** The year in a name: `FOSDEM 2026`, `#GitOpsConEU2021`; null if there are two. */
export function yearIn(name: string): number | null {
  const [year, ...others] = [...name.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([digits]) => Number(digits))
  return year === undefined || others.length > 0 ? null : year
}

/** A URL without what differs from issue to issue: scheme, `www.`, query, fragment, trailing slash. */
export function comparableUrl(url: string): string {
  if (!URL.canParse(url)) return url
  const { hostname, pathname } = new URL(url)
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}`.toLowerCase()
}

/** What tells a mention from those of other events. */
export const mentionTraits = ({ name, url }: EventMention): MentionTraits => ({
  words: [...distinctiveWords(name)],
  year: yearIn(name),
  address: url === null ? null : comparableUrl(url),
})

/** Whether a comparable URL may identify one event: it does not lead to a list of events. */
export const isSpecific = (address: string): boolean => !/\/(?:events?|webinars?|meetups?|calendar|conferences?)$/.test(address)
