import type { Issue } from '../../model/publication.ts'
import type { Settings } from '../../model/settings.ts'

/** An issue whose front matter may be at fault: its text is compared all the same. */
export type IssueText = Pick<Issue, 'name' | 'file' | 'body'> &
  Partial<Pick<Issue, 'places'>> & { readonly meta: Issue['meta'] | null }

/** What issues are looked up by, such as the addresses that they link to. The function itself names the index, so it must be one and the same. */
export type KeysOf = (issue: IssueText) => Iterable<string>

/** An issue in its series. */
export interface Member {
  readonly issue: Issue
  readonly number: number | null
  /** Index in the series, newest first. */
  readonly position: number
  /** Index among its peers, newest first: numbered issues by number, the others by position. */
  readonly rank: number
}

/** The part of a list that begins at an index. */
export interface Tail {
  readonly members: readonly Member[]
  readonly start: number
}

/** Those who have a key, newest first. */
export type SeriesIndex = ReadonlyMap<string, { readonly all: readonly Member[] }>

/**
 * The issues before one, each kind of lookup by an index. With a smaller number, or where one of the two has no number, with an
 * earlier date. Its peers are those that have a number as it has, or have none as it has none.
 */
export interface EarlierIssues {
  /** Those that have a key, newest first. */
  having(keysOf: KeysOf, key: string): Iterable<Issue>
  /** How many have a key. */
  countHaving(keysOf: KeysOf, key: string): number
  /** Those that have a key as parts of lists: numbered issues, and the others. */
  tailsHaving(keysOf: KeysOf, key: string): readonly Tail[]
  peersHaving(keysOf: KeysOf, key: string): Tail
  /** Every key of the whole series, later issues too, with those that have it. */
  indexBy(keysOf: KeysOf): SeriesIndex
  /** How many issues of its peers lie between the issue and an earlier one, that one counted. */
  stepsTo(member: Member): number
}

/** What a rule sees that compares an issue with those before it. */
export interface SeriesSubject {
  readonly issue: IssueText
  readonly earlier: EarlierIssues
  /** The last of its peers, newest first, by `lastOf`: this issue is measured by their habits. */
  readonly last: readonly Issue[]
  readonly settings: Settings
}

/** Number of an issue, which says where in the series it stands; null for specials that have none. */
export const numberOf = ({ name, meta }: IssueText): number | null => {
  const own = meta?.slug ?? name
  return /^\d+$/.test(own) ? Number(own) : null
}

export const countOf = ({ members, start }: Tail): number => members.length - start
