import type { EventMention } from '../../model/body.ts'
import type { MentionSummary } from '../../model/entry-summary.ts'
import type { EventFacts } from '../../model/publication.ts'
import { epochDayOf } from '../../model/days.ts'
import { ClusterIndex, farthest, type EpochDays, type Keys } from './cluster-index.ts'
import { isSpecific, isSubset, distinctiveWords, mentionTraits, wordOverlap } from '../../events/likeness.ts'

/** A mention, the issue that contains it, and the record that claims it. */
export interface IssueMention {
  readonly issue: string
  readonly issued: string | null
  /** Index into the issue's mentions. */
  readonly index: number
  readonly mention: EventMention & Partial<Pick<MentionSummary, 'traits'>>
  readonly record: EventFacts | null
}

/** The mentions of one edition of an event. */
export interface Cluster {
  /** Oldest first. */
  readonly mentions: readonly [IssueMention, ...IssueMention[]]
  readonly record: EventFacts | null
}

/**
 * Adds each mention to the edition that it fits best, or starts a new one. The result depends on the order of the issues
 * alone.
 */
export function clusterMentions(mentions: readonly IssueMention[]): readonly Cluster[] {
  const clusters: OpenCluster[] = []
  const index = new ClusterIndex<OpenCluster>()
  const byRecord = new Map<EventFacts, OpenCluster>()
  for (const it of mentions) {
    const member = { it, traits: traitsOf(it) }
    const match = it.record ? byRecord.get(it.record) : bestMatch(index.candidatesFor(member.traits), member)
    if (match) match.members.push(member)
    const cluster = match ?? { members: [member], record: it.record }
    index.add(cluster, member.traits)
    if (match) continue
    clusters.push(cluster)
    if (it.record) byRecord.set(it.record, cluster)
  }
  return clusters.map(({ members: [first, ...others], record }) => ({
    mentions: [first.it, ...others.map(({ it }) => it)],
    record,
  }))
}

interface OpenCluster {
  readonly members: [Member, ...Member[]]
  readonly record: EventFacts | null
}

interface Member {
  readonly it: IssueMention
  readonly traits: Traits
}

interface Traits extends Keys {
  /** The year in the name. */
  readonly year: number | null
}

function traitsOf({ mention, issued }: IssueMention): Traits {
  const { start, end } = mention
  const { words, year, address } = mention.traits ?? mentionTraits(mention)
  return {
    words: new Set(words),
    year,
    address,
    days: start === null ? null : { start: epochDayOf(start), end: epochDayOf(end ?? start) },
    issued: issued === null ? null : epochDayOf(issued),
  }
}

function bestMatch(candidates: readonly OpenCluster[], member: Member): OpenCluster | undefined {
  let best: OpenCluster | undefined
  let highest = 0
  for (const cluster of candidates) {
    const score = Math.max(...cluster.members.map((other) => similarity(member, other)))
    // A mention that no date ties to an edition goes to the latest that it fits.
    if (score > 0 && score >= highest && fitsDates(cluster, member)) [best, highest] = [cluster, score]
  }
  return best
}

/** An edition with known days takes no mention of other days, no matter which of its mentions that one resembles. */
function fitsDates({ members }: OpenCluster, member: Member): boolean {
  const { days } = member.traits
  const known = members.flatMap(({ traits }) => traits.days ?? [])
  if (days === null || known.length === 0) return true
  return (
    known.some((it) => gapBetween(it, days) <= correctionDays) ||
    [...members, member].some(({ it: { mention } }) => isMoved(mention.quote))
  )
}

/** Days by which an announcement may correct an earlier one. A series that meets every week is not one event. */
const correctionDays = 3
/** An undated mention is of an edition that is this near to its issue, in days. */
const undatedReach = { before: 31, after: 330 }
/** Undated mentions in issues that are less than half a year apart may be of one event. */
const undatedSpan = 184

const isMoved = (quote: string): boolean => /\b(?:postponed|rescheduled|new dates?|moved to|has moved)\b/i.test(quote)

/** Days between two spans; 0 where they overlap. */
const gapBetween = (a: EpochDays, b: EpochDays): number => Math.max(0, a.start - b.end, b.start - a.end)

/**
 * How similar two mentions are; 0 if they are of different events.
 *
 * If both have dates: they share a day, and either address or name; or one corrects the other by a few days under the same
 * name and address. If one has none: they share the name or the address, near the edition. Two mentions in one issue are
 * of one event only if they share the name.
 */
function similarity({ it: one, traits: a }: Member, { it: other, traits: b }: Member): number {
  if (a.year !== null && b.year !== null && a.year !== b.year) return 0
  const names = wordOverlap(a.words, b.words)
  const isSameName = names === 1
  const address = a.address === b.address ? a.address : null
  if (one.issue === other.issue && !isSameName) return 0
  if (a.days === null || b.days === null) {
    if (!isNear(a, b)) return 0
    if (isSameName || names >= 0.75) return 2 + names
    return address !== null && isSpecific(address) && names > 0 ? 1 + names : 0
  }
  const gap = gapBetween(a.days, b.days)
  const isMove = isMoved(one.mention.quote) || isMoved(other.mention.quote)
  if (gap > 0)
    return (isSameName && (gap <= correctionDays ? address !== null || one.mention.utc === null : isMove && gap <= farthest)) ||
      (address !== null && names >= 0.5 && (isMove || gap <= correctionDays))
      ? 1
      : 0
  if (startsDiffer(one.mention, other.mention) && address === null) return 0
  const isSameSpan = a.days.start === b.days.start && a.days.end === b.days.end
  if (address !== null && (names > 0 || (isSameSpan && isSpecific(address)))) return 4 + names
  if (isSameName || names >= 0.6) return 3 + names
  if (isSameSpan && (isSubset(a.words, b.words) || isSubset(b.words, a.words))) return 2 + names
  return isSameSpan && names >= 0.3 && isSamePlace(one.mention, other.mention) ? 1 + names : 0
}

function isNear(a: Traits, b: Traits): boolean {
  const [dated, undated] = a.days !== null ? [a, b] : [b, a]
  if (undated.issued === null) return true
  if (dated.days === null) return dated.issued === null || Math.abs(undated.issued - dated.issued) <= undatedSpan
  return dated.days.end >= undated.issued - undatedReach.before && dated.days.start <= undated.issued + undatedReach.after
}

/** Mentions with different moments on one day are of two events. */
const startsDiffer = (a: EventMention, b: EventMention): boolean => a.utc !== null && b.utc !== null && a.utc !== b.utc

const isSamePlace = (a: EventMention, b: EventMention): boolean =>
  a.location !== null && b.location !== null && wordOverlap(distinctiveWords(a.location), distinctiveWords(b.location)) > 0
