import type { AuthorPage, LinkedItem, SourcePage } from '../core/model/views.ts'
import { cutByYear } from './topic-years.ts'

/** An entry of an index of sources or authors. */
export interface IndexEntry {
  readonly url: string
  /** Shown before the name and ignored in the alphabetical order: `github.com/`. */
  readonly prefix: string
  readonly name: string
  readonly count: number
  readonly sponsored: number
  /** Year of the first item. */
  readonly since: string
}

export interface LinkedIndex {
  /** Those linked most, by count. */
  readonly most: readonly IndexEntry[]
  /** By letter, each in alphabetical order. */
  readonly letters: readonly Letter[]
  /** Those linked once, platforms last; empty where they are few, and listed by letter with the others. */
  readonly once: readonly Letter[]
}

interface Letter {
  /** A letter, or a platform: `github.com`. */
  readonly letter: string
  readonly entries: readonly IndexEntry[]
}

/** The head of the index lists at most `maxAtHead` entries, each with `minItemsAtHead` items or more. */
const maxAtHead = 30
const minItemsAtHead = 3
/** From this many entries on, those that were linked once are folded away, so that the index stays light on a phone. */
const foldedFrom = 100

const collator = new Intl.Collator('en', { numeric: true })

export function linkedIndex(entries: readonly IndexEntry[]): LinkedIndex {
  const most = entries.filter(({ count }) => count >= minItemsAtHead).slice(0, maxAtHead)
  const isOnce = ({ count, sponsored }: IndexEntry) => count + sponsored === 1
  const once = entries.filter(isOnce)
  if (once.length < foldedFrom) return { most, letters: lettersOf(entries), once: [] }
  return {
    most,
    letters: lettersOf(entries.filter((entry) => !isOnce(entry))),
    once: [...lettersOf(once.filter(({ prefix }) => prefix === '')), ...platformsOf(once)],
  }
}

export const entryOfSource = ({ url, title, host, owner, count, sponsored, first }: SourcePage): IndexEntry => {
  const isPlain = owner !== null && title === `${host}/${owner}`
  const [prefix, name] = isPlain ? [`${host}/`, owner] : ['', title]
  return { url, prefix, name, count, sponsored, since: first.slice(0, 4) }
}

export const entryOfAuthor = ({ url, title, count, sponsored, first }: AuthorPage): IndexEntry => ({
  url,
  prefix: '',
  name: title,
  count,
  sponsored,
  since: first.slice(0, 4),
})

function lettersOf(entries: readonly IndexEntry[]): Letter[] {
  const sorted = entries
    .map((entry) => ({ entry, sought: soughtIn(entry) }))
    .sort((a, b) => collator.compare(a.sought, b.sought) || (a.entry.url < b.entry.url ? -1 : 1))
  return [...Map.groupBy(sorted, ({ sought }) => letterOf(sought))].map(([letter, ofLetter]) => ({
    letter,
    entries: ofLetter.map(({ entry }) => entry),
  }))
}

/** Owners by platform, whose name is shown once above them. */
function platformsOf(entries: readonly IndexEntry[]): Letter[] {
  const owners = entries.filter(({ prefix }) => prefix !== '').sort((a, b) => collator.compare(soughtIn(a), soughtIn(b)))
  return [...Map.groupBy(owners, ({ prefix }) => prefix)]
    .map(([prefix, ofPlatform]) => ({
      letter: prefix.slice(0, -1),
      entries: ofPlatform.map((entry) => ({ ...entry, prefix: '' })),
    }))
    .sort((a, b) => collator.compare(a.letter, b.letter))
}

/** Sorts the most linked first. */
export const byCount = (a: IndexEntry, b: IndexEntry): number =>
  b.count - a.count || b.sponsored - a.sponsored || (a.url < b.url ? -1 : 1)

/** The name as it is sorted: “The Record” under R, `@ida` and `r/weaving` without their prefixes. */
const soughtIn = ({ name }: IndexEntry): string =>
  name.replace(/^(?:the\s+(?=\S)|(?:r|u)\/)/i, '').replace(/^[^\p{L}\p{N}]+/u, '') || name

function letterOf(sought: string): string {
  const [first = ''] = sought.normalize('NFD').toUpperCase()
  return /\p{N}/u.test(first) ? '0–9' : /\p{L}/u.test(first) ? first : '#'
}

/** Props of the page of a year. A type, because Astro's types of props do not accept an interface. */
type YearPage = {
  readonly title: string
  readonly url: string
  readonly year: string
  readonly items: readonly LinkedItem[]
  readonly earlier: { readonly year: string; readonly url: string } | null
  readonly later: { readonly year: string; readonly url: string } | null
}

/** A page for each year of a source or author with many items. */
export const yearPages = ({ title, url, items, years }: SourcePage | AuthorPage): YearPage[] =>
  cutByYear({ url, years, entries: items }).years.map(({ year, entries }, index, pages) => {
    const neighbour = (at: number) => (pages[at] ? { year: pages[at].year, url: pages[at].url } : null)
    return { title, url, year, items: entries, later: neighbour(index - 1), earlier: neighbour(index + 1) }
  })
