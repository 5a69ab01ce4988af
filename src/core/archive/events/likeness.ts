const stopWords = new Set(
  'the a an of at for and in on with to from by or is are live online virtual free webinar webcast annual edition first second third conference conf event hosted'.split(
    ' ',
  ),
)

/** The words of a name that tell it from others: without year, ordinal, marks and common words; plurals as singulars. */
export function wordsOf(name: string): ReadonlySet<string> {
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

/** Share of words that two names have in common, 0…1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}

export const isPartOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && [...a].every((word) => b.has(word))

/** The year in a name: `FOSDEM 2026`, `#GitOpsConEU2021`. */
export function yearIn(name: string): number | null {
  const years = [...name.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map(([year]) => Number(year))
  return years.length === 1 ? years[0]! : null
}

/** An address without what differs from issue to issue: scheme, `www.`, query, fragment, closing slash. */
export function addressOf(url: string): string {
  if (!URL.canParse(url)) return url
  const { hostname, pathname } = new URL(url)
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}`.toLowerCase()
}

/** Whether an address leads further than to a site's first page or its list of events, so that it can stand for one event. */
export const isOwnAddress = (address: string): boolean => !/\/(?:events?|webinars?|meetups?|calendar|conferences?)$/.test(address)
