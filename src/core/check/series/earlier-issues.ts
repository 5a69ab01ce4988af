import { addressesOf, campaignsOf } from '../../entry/summary.ts'
import type { BodySummary, Campaign, LinkedAddress } from '../../model/entry-summary.ts'
import type { Issue } from '../../model/publication.ts'
import type { Settings } from '../../model/settings.ts'

/** An issue, perhaps one whose front matter cannot be read (`meta` is null): its text is compared all the same. */
export type IssueText = Pick<Issue, 'name' | 'file' | 'body'> &
  Partial<Pick<Issue, 'places'>> & {
    readonly meta: Issue['meta'] | null
    /** What it is compared by, where that is kept; absent: it is made from the body. */
    readonly summary?: Compared
  }

/** An issue of the series. */
export type SeriesIssue = Issue & { readonly summary?: Compared }

type Compared = Pick<BodySummary, 'addresses' | 'campaigns'>

export const addressesIn = ({ summary, body }: IssueText): readonly LinkedAddress[] => summary?.addresses ?? addressesOf(body)

export const campaignsIn = ({ summary, body }: IssueText): readonly Campaign[] => summary?.campaigns ?? campaignsOf(body)

/**
 * The keys by which an issue is looked up, such as the addresses that it links to. An index belongs to the function itself: pass the
 * same one each time, not a new closure.
 */
export type KeysOf = (issue: IssueText) => Iterable<string>

/** An issue in its series. */
export interface Member {
  readonly issue: SeriesIssue
  readonly number: number | null
  /** Its index in the series, the newest issue first. */
  readonly position: number
  /** Its index among its peers, the newest first: numbered issues by number, the others by position. */
  readonly rank: number
}

/** The part of a list from an index to its end. */
export interface Tail {
  readonly members: readonly Member[]
  readonly start: number
}

/** The issues that have each key, the newest first. */
export type SeriesIndex = ReadonlyMap<string, { readonly all: readonly Member[] }>

/**
 * The issues before an issue: those with a smaller number or, if one of the two has no number, with an earlier date. Its peers are
 * the numbered ones if it has a number, and the others if it has none. Lookups use indexes.
 */
export interface EarlierIssues {
  /** Those that have a key, the newest first. */
  having(keysOf: KeysOf, key: string): Iterable<SeriesIssue>
  /** How many have a key. */
  countHaving(keysOf: KeysOf, key: string): number
  /** Those that have a key as parts of lists: numbered issues, and the others. */
  tailsHaving(keysOf: KeysOf, key: string): readonly Tail[]
  peersHaving(keysOf: KeysOf, key: string): Tail
  /** Every key of the whole series, later issues included. */
  indexBy(keysOf: KeysOf): SeriesIndex
  /** How many steps among its peers lead from the issue back to an earlier one: 1 for the last. */
  stepsTo(member: Member): number
}

/** What a rule that compares an issue with those before it sees. */
export interface SeriesSubject {
  readonly issue: IssueText
  readonly earlier: EarlierIssues
  /** The last of its peers, the newest first, whose habits the issue is measured by. */
  readonly last: readonly SeriesIssue[]
  readonly settings: Settings
}

/** The number that is an issue's slug or the name of its folder; null for special issues without one. */
export const numberOf = ({ name, meta }: IssueText): number | null => {
  const own = meta?.slug ?? name
  return /^\d+$/.test(own) ? Number(own) : null
}

export const countOf = ({ members, start }: Tail): number => members.length - start

/** What messages call an issue: `#12`, or by its title if it has no number. */
export const labelOf = (issue: Issue): string => (numberOf(issue) === null ? `“${issue.meta.title}”` : `#${numberOf(issue)}`)
