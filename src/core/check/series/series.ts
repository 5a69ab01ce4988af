import type { Issue } from '../../model/publication.ts'
import { memoize, memoizeByObject } from '../../model/memoize.ts'
import type { Settings } from '../../model/settings.ts'
import { instantOf } from '../../parse/moment.ts'
import { lastOf } from './habits.ts'
import {
  countOf,
  numberOf,
  type EarlierIssues,
  type IssueText,
  type KeysOf,
  type Member,
  type SeriesIssue,
  type SeriesSubject,
  type Tail,
} from './earlier-issues.ts'

/** All issues, indexed once, so that what an issue shares with those before it is found without looking at each of them. */
export interface Series {
  subjectOf(issue: IssueText): SeriesSubject
}

/** The issues that have a key, in the orders in which they are looked up. */
interface Postings {
  /** By position. */
  readonly all: Member[]
  /** By number, the greatest first. */
  readonly numbered: Member[]
  /** By position. */
  readonly unnumbered: Member[]
}

const noPostings: Postings = { all: [], numbered: [], unnumbered: [] }

/** Sorts issues, the newest first: by date, and those of one moment by number. */
export function newestFirst(issues: readonly Issue[], settings: Settings): Issue[] {
  return issues
    .map((issue) => ({ issue, moment: instantOf(issue.meta.date, settings), number: numberOf(issue) ?? 0 }))
    .sort((a, b) => b.moment.localeCompare(a.moment) || b.number - a.number)
    .map(({ issue }) => issue)
}

/** @param issues newest first */
export function seriesOf(issues: readonly SeriesIssue[], settings: Settings): Series {
  const momentOf = memoizeByObject(({ meta }: Issue) => instantOf(meta.date, settings))
  const whole = membersOf(issues)
  const memberOf = new Map<IssueText, Member>(whole.all.map((member) => [member.issue, member]))
  const byName = new Map(whole.all.map((member) => [member.issue.name, member]))
  const indexOf = memoize((keysOf: KeysOf) => indexBy(keysOf, whole))
  const postingsOf = (keysOf: KeysOf, key: string): Postings => indexOf(keysOf).get(key) ?? noPostings
  /** The position of the first issue that is older than this one. */
  const positionBefore = ({ meta }: IssueText): number => {
    if (meta === null) return issues.length
    const own = instantOf(meta.date, settings)
    return firstIndex(issues, (issue) => momentOf(issue) < own)
  }

  return {
    subjectOf(issue) {
      const number = numberOf(issue)
      const known = memberOf.get(issue)
      const from = known ? known.position + 1 : positionBefore(issue)
      const isEarlier = (member: Member): boolean =>
        number !== null && member.number !== null ? member.number < number : member.position >= from
      // Another version of the issue itself is not an earlier issue, whatever slug it has.
      const version = known ? undefined : byName.get(issue.name)
      if (version && isEarlier(version)) {
        const others = issues.filter((other) => other !== version.issue)
        return seriesOf(others, settings).subjectOf(issue)
      }
      const tailOf = (members: readonly Member[]): Tail => ({ members, start: firstIndex(members, isEarlier) })
      const peersIn = ({ numbered, unnumbered }: Postings): Tail => tailOf(number === null ? unnumbered : numbered)
      const tailsIn = ({ all, numbered, unnumbered }: Postings): readonly Tail[] =>
        number === null ? [tailOf(all)] : [tailOf(numbered), tailOf(unnumbered)]
      const peers = peersIn(whole)
      const firstRank = peers.members[peers.start]?.rank ?? 0
      const earlier: EarlierIssues = {
        having: (keysOf, key) => issuesIn(tailsIn(postingsOf(keysOf, key))),
        countHaving: (keysOf, key) => tailsIn(postingsOf(keysOf, key)).reduce((sum, tail) => sum + countOf(tail), 0),
        tailsHaving: (keysOf, key) => tailsIn(postingsOf(keysOf, key)),
        peersHaving: (keysOf, key) => peersIn(postingsOf(keysOf, key)),
        indexBy: indexOf,
        stepsTo: ({ rank }) => rank - firstRank + 1,
      }
      return { issue, earlier, last: lastOf(peers), settings }
    },
  }
}

function membersOf(issues: readonly SeriesIssue[]): Postings {
  const found = issues.map((issue, position) => ({ issue, position, number: numberOf(issue) }))
  const numbered = found
    .filter((it) => it.number !== null)
    .sort((a, b) => (b.number ?? 0) - (a.number ?? 0) || a.position - b.position)
    .map((it, rank): Member => ({ ...it, rank }))
  const unnumbered = found.filter((it) => it.number === null).map((it, rank): Member => ({ ...it, rank }))
  return { all: [...numbered, ...unnumbered].sort(byPosition), numbered, unnumbered }
}

function indexBy(keysOf: KeysOf, { numbered, unnumbered }: Postings): ReadonlyMap<string, Postings> {
  const index = new Map<string, Postings>()
  const add = (member: Member, list: 'numbered' | 'unnumbered') => {
    for (const key of new Set(keysOf(member.issue))) {
      const postings = index.get(key) ?? { all: [], numbered: [], unnumbered: [] }
      index.set(key, postings)
      postings[list].push(member)
      postings.all.push(member)
    }
  }
  for (const member of numbered) add(member, 'numbered')
  for (const member of unnumbered) add(member, 'unnumbered')
  for (const { all } of index.values()) all.sort(byPosition)
  return index
}

const byPosition = (a: Member, b: Member): number => a.position - b.position

/** The issues of two lists, the newest first, read no further than the caller iterates. */
function* issuesIn([first, second]: readonly Tail[]): Generator<SeriesIssue> {
  const [left, right] = [membersIn(first), membersIn(second)]
  let [one, other] = [left.next().value, right.next().value]
  while (one ?? other) {
    const isLeft = one !== undefined && (other === undefined || one.position < other.position)
    const next = isLeft ? one : other
    if (isLeft) one = left.next().value
    else other = right.next().value
    if (next) yield next.issue
  }
}

function* membersIn(tail: Tail | undefined): Generator<Member, undefined> {
  if (!tail) return
  for (let index = tail.start; index < tail.members.length; index += 1) {
    const member = tail.members[index]
    if (member) yield member
  }
}

/** The first index from which on a condition holds, by binary search; the length of the list if it never does. */
function firstIndex<T>(list: readonly T[], holds: (value: T) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const value = list[middle]
    if (value !== undefined && holds(value)) high = middle
    else low = middle + 1
  }
  return low
}
