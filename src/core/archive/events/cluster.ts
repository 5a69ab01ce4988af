import type { EventMention } from '../../model/body.ts'
import type { EventRecord } from '../../model/publication.ts'
import { epochDayOf } from '../../model/days.ts'
import { ClusterIndex, farthest, type Keys } from './cluster-index.ts'
import { addressOf, isOwnAddress, isPartOf, overlap, wordsOf, yearIn } from './likeness.ts'

/** A mention, who told it, and the record that claims it. */
export interface Told {
  readonly issue: string
  readonly issued: string | null
  /** Index into the issue's mentions. */
  readonly index: number
  readonly mention: EventMention
  readonly record: EventRecord | null
}

/** Mentions of one edition, oldest first. */
export interface Cluster {
  readonly told: readonly Told[]
  readonly record: EventRecord | null
}

/** Puts each mention into the edition that it fits best, or begins a new one. The order of the issues decides, nothing else. */
export function clusterMentions(told: readonly Told[]): readonly Cluster[] {
  const open: Growing[] = []
  const index = new ClusterIndex<Growing>()
  const byRecord = new Map<EventRecord, Growing>()
  for (const one of told) {
    const traits = traitsOf(one)
    const home = one.record ? byRecord.get(one.record) : best(index.candidatesFor(traits), one, traits)
    if (home) {
      home.told.push(one)
      home.traits.push(traits)
      index.add(home, traits)
      continue
    }
    const begun: Growing = { told: [one], traits: [traits], record: one.record }
    open.push(begun)
    index.add(begun, traits)
    if (one.record) byRecord.set(one.record, begun)
  }
  return open
}

interface Growing {
  readonly told: Told[]
  readonly traits: Traits[]
  readonly record: EventRecord | null
}

interface Traits extends Keys {
  readonly year: number | null
}

function traitsOf({ mention: { name, url, start, end }, issued }: Told): Traits {
  return {
    words: wordsOf(name),
    year: yearIn(name),
    address: url === null ? null : addressOf(url),
    start: start === null ? null : epochDayOf(start),
    end: start === null ? null : epochDayOf(end ?? start),
    issued: issued === null ? null : epochDayOf(issued),
  }
}

function best(candidates: readonly Growing[], one: Told, traits: Traits): Growing | undefined {
  let found: Growing | undefined
  let highest = 0
  for (const cluster of candidates) {
    const likeness = Math.max(...cluster.traits.map((other, index) => likenessOf(traits, other, one, cluster.told[index]!)))
    // A mention that no date ties to an edition goes to the latest that it fits.
    if (likeness > 0 && likeness >= highest && fitsDates(cluster, traits, one)) [found, highest] = [cluster, likeness]
  }
  return found
}

/** An edition that has days takes no mention of other days, whichever of its mentions that one resembles. */
function fitsDates({ traits, told }: Growing, { start, end }: Traits, one: Told): boolean {
  const dated = traits.filter((it) => it.start !== null)
  if (start === null || dated.length === 0) return true
  return (
    dated.some((it) => gapOf(it, { start, end }) <= correctionDays) ||
    [...told, one].some(({ mention }) => isMoved(mention.quote))
  )
}

/** Days by which an announcement may correct an earlier one. A series that meets every week is not one event. */
const correctionDays = 3
/** An undated mention speaks of an edition that is this near to its issue, in days. */
const undatedReach = { before: 31, after: 330 }
/** Issues that speak of an undated event within half a year speak of one. */
const undatedSpan = 184

const isMoved = (quote: string): boolean => /\b(?:postponed|rescheduled|new dates?|moved to|has moved)\b/i.test(quote)

/** Days between two spans; 0 where they share one. */
function gapOf(a: Pick<Traits, 'start' | 'end'>, b: Pick<Traits, 'start' | 'end'>): number {
  return Math.max(0, a.start! - b.end!, b.start! - a.end!)
}

/**
 * How alike two mentions are, 0 for different events.
 *
 * Dated both: they share a day, and either address or name, or they correct each other by a few days under one name and
 * address. Undated: under one name, or one address, near the edition. Two mentions of one issue are one event only under
 * one name.
 */
function likenessOf(a: Traits, b: Traits, one: Told, other: Told): number {
  if (a.year !== null && b.year !== null && a.year !== b.year) return 0
  const names = overlap(a.words, b.words)
  const isSameName = names === 1
  const isSameAddress = a.address !== null && a.address === b.address
  if (one.issue === other.issue && !isSameName) return 0
  if (a.start === null || b.start === null) {
    if (!isNear(a, b)) return 0
    if (isSameName || names >= 0.75) return 2 + names
    return isSameAddress && isOwnAddress(a.address!) && names > 0 ? 1 + names : 0
  }
  const gap = gapOf(a, b)
  const isMove = isMoved(one.mention.quote) || isMoved(other.mention.quote)
  if (gap > 0)
    return (isSameName && (gap <= correctionDays ? isSameAddress || one.mention.utc === null : isMove && gap <= farthest)) ||
      (isSameAddress && names >= 0.5 && (isMove || gap <= correctionDays))
      ? 1
      : 0
  if (clash(one.mention, other.mention) && !isSameAddress) return 0
  const isSameSpan = a.start === b.start && a.end === b.end
  if (isSameAddress && (names > 0 || (isSameSpan && isOwnAddress(a.address!)))) return 4 + names
  if (isSameName || names >= 0.6) return 3 + names
  if (isSameSpan && (isPartOf(a.words, b.words) || isPartOf(b.words, a.words))) return 2 + names
  return isSameSpan && names >= 0.3 && isSamePlace(one.mention, other.mention) ? 1 + names : 0
}

function isNear(a: Traits, b: Traits): boolean {
  const [dated, undated] = a.start !== null ? [a, b] : [b, a]
  if (undated.issued === null) return true
  if (dated.start === null) return dated.issued === null || Math.abs(undated.issued - dated.issued) <= undatedSpan
  return dated.end! >= undated.issued - undatedReach.before && dated.start <= undated.issued + undatedReach.after
}

/** Begun at different moments of one day, they are two. */
const clash = (a: EventMention, b: EventMention): boolean => a.utc !== null && b.utc !== null && a.utc !== b.utc

const isSamePlace = (a: EventMention, b: EventMention): boolean =>
  a.location !== null && b.location !== null && overlap(wordsOf(a.location), wordsOf(b.location)) > 0
