import { daysBetween } from '../model/days.ts'
import { pairwise } from '../model/most-common.ts'
import type { Views, IssuePage, LinkedItem, SourcePage } from '../model/views.ts'
import type { Body, ItemKind } from '../model/body.ts'

/** Counts of one year, or of all years. `items` includes sponsored ones. */
export interface Counts {
  readonly issues: number
  /** Median number of days from one issue to the next, counted in the year of the later one. Null where there is only the first issue. */
  readonly daysBetween: number | null
  readonly items: number
  readonly sponsored: number
  /** Share of sponsored items, 0…1, to three decimal places. */
  readonly sponsoredShare: number
  /** Sources with sponsored items. */
  readonly sponsors: number
  /** Sources with items that are not sponsored. */
  readonly sources: number
  readonly authors: number
  /** Events that issues announce, each counted once. */
  readonly events: number
  readonly words: number
  readonly kinds: Readonly<Record<ItemKind, number>>
}

export interface Ranked {
  readonly title: string
  readonly items: number
}

export interface Statistics {
  readonly first: string | null
  readonly last: string | null
  readonly total: Counts
  /** Oldest first. */
  readonly years: readonly (Counts & { readonly year: string; readonly topSources: readonly Ranked[] })[]
  /** Those with the most items that are not sponsored. */
  readonly topSources: readonly Ranked[]
  readonly topSponsors: readonly Ranked[]
  /** Hosts as links have them, without `www.`. */
  readonly hosts: readonly { readonly host: string; readonly items: number; readonly issues: number }[]
}

const kinds = ['article', 'repo', 'video', 'podcast', 'book', 'event', 'job', 'other'] as const satisfies readonly ItemKind[]
const top = 10
const topOfYear = 3

/**
 * Counts what an archive holds.
 *
 * @param bodies the body of each issue, by its file
 */
export function statisticsOf(views: Views, bodies: ReadonlyMap<string, Body>): Statistics {
  const issues = views.issues.toReversed()
  const gaps = new Map(pairwise(issues).map(([before, issue]) => [issue, daysBetween(before.day, issue.day)]))
  const countsOf = (some: readonly IssuePage[], year: string) => countsIn(some, year, gaps, views, bodies)
  const years = [...Map.groupBy(issues, ({ day }) => day.slice(0, 4))]
  return {
    first: issues[0]?.day ?? null,
    last: issues.at(-1)?.day ?? null,
    total: countsOf(issues, ''),
    years: years.map(([year, some]) => ({
      year,
      ...countsOf(some, year),
      topSources: ranked(views.sources, topOfYear, (item) => !item.isSponsored && item.day.startsWith(year)),
    })),
    topSources: ranked(views.sources, top, ({ isSponsored }) => !isSponsored),
    topSponsors: ranked(views.sources, top, ({ isSponsored }) => isSponsored),
    hosts: hostsOf(views.sources),
  }
}

/** @param year four digits; empty for all years */
function countsIn(
  issues: readonly IssuePage[],
  year: string,
  gaps: ReadonlyMap<IssuePage, number>,
  { sources, authors, events }: Views,
  bodies: ReadonlyMap<string, Body>,
): Counts {
  const texts = issues.flatMap(({ file }) => bodies.get(file) ?? [])
  const items = texts.flatMap((body) => body.items)
  const sponsored = items.filter(({ isSponsored }) => isSponsored).length
  const withItems = (pages: readonly { readonly items: readonly LinkedItem[] }[], isWanted: (item: LinkedItem) => boolean) =>
    pages.filter((page) => page.items.some((item) => item.day.startsWith(year) && isWanted(item))).length
  return {
    issues: issues.length,
    daysBetween: median(issues.flatMap((issue) => gaps.get(issue) ?? [])),
    items: items.length,
    sponsored,
    sponsoredShare: items.length === 0 ? 0 : Math.round((sponsored / items.length) * 1000) / 1000,
    sponsors: withItems(sources, ({ isSponsored }) => isSponsored),
    sources: withItems(sources, ({ isSponsored }) => !isSponsored),
    authors: withItems(authors, () => true),
    events: events.filter(({ quotes }) => quotes.some(({ issue }) => issue.day.startsWith(year))).length,
    words: texts.reduce((sum, { text }) => sum + (text.match(/\S+/g) ?? []).length, 0),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, items.filter((item) => item.kind === kind).length])) as Counts['kinds'],
  }
}

function ranked(sources: readonly SourcePage[], most: number, isWanted: (item: LinkedItem) => boolean): Ranked[] {
  return sources
    .map(({ title, items }) => ({ title, items: items.filter(isWanted).length }))
    .filter(({ items }) => items > 0)
    .sort((a, b) => b.items - a.items || (a.title < b.title ? -1 : 1))
    .slice(0, most)
}

function hostsOf(sources: readonly SourcePage[]): Statistics['hosts'] {
  const items = sources.flatMap((source) => source.items)
  return [...Map.groupBy(items, ({ host }) => host)]
    .map(([host, ofHost]) => ({ host, items: ofHost.length, issues: new Set(ofHost.map(({ issue }) => issue.url)).size }))
    .sort((a, b) => b.items - a.items || (a.host < b.host ? -1 : 1))
    .slice(0, top)
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const [below, above] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]]
  return below === undefined || above === undefined ? null : (below + above) / 2
}
