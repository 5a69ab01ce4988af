import { invites, isEventName, isEventUrl, isNews, speaksOfEvent } from './cues/event-cues.ts'
import { isCallForPapers } from './cues/deadlines.ts'
import { isStreamUrl } from './cues/online.ts'
import { daysBetween } from '../model/days.ts'
import type { Problem } from './facts/clock.ts'
import type { DatedEntry } from './entries/dated-entry.ts'
import type { Facts } from './facts/facts.ts'
import type { Line } from './text/lines.ts'
import { isEventsHeading } from './cues/section-kinds.ts'
import { sentenceAt, type Span } from './text/sentences.ts'

export interface ReadEntry {
  readonly entry: DatedEntry
  readonly facts: Facts
}

/**
 * Keeps the entries that announce an event.
 *
 * Under a heading of events, an entry counts when its date stands by itself or it reads as an event. A heading that
 * nothing closes goes on over articles: so an entry without a date has to be named like an event or lead to one.
 * Elsewhere an entry needs a day that is not past, and must be named like an event or invite to it; news never counts.
 */
export function acceptedOf(read: readonly ReadEntry[], issued: string | null): readonly ReadEntry[] {
  const isOpen = openSections(read)
  const kept = read.filter((it) =>
    it.entry.origin === 'section' ? isOfSection(it, isOpen.has(it.entry.section)) : isAnnounced(it, issued),
  )
  return withoutRepeats(kept).map((it) => reported(it, issued))
}

const looksLikeEvent = ({ entry: { title, link }, facts: { name, url } }: ReadEntry): boolean =>
  isEventName(name) || isEventName(title) || (url !== null && isEventUrl(url)) || (link !== null && isEventUrl(link.url))

/** Sections where less than half of the entries have a date or an event's name: their heading has gone on over articles. */
function openSections(read: readonly ReadEntry[]): ReadonlySet<number | null> {
  const inSections = read.filter(({ entry }) => entry.origin === 'section')
  const isOpen = (section: number | null) => {
    const own = inSections.filter(({ entry }) => entry.section === section)
    return own.filter((it) => it.facts.chosen !== null || looksLikeEvent(it)).length * 2 < own.length
  }
  return new Set([...new Set(inSections.map(({ entry }) => entry.section))].filter(isOpen))
}

function isOfSection(it: ReadEntry, isOpen: boolean): boolean {
  const { facts, entry } = it
  // “Events between May 1 and 31” heads the list.
  if (entry.link === null && isEventsHeading(facts.name)) return false
  if (facts.kind === 'cfp') return looksLikeEvent(it) || facts.deadline !== null || isCallForPapers(entry.title)
  if (!facts.chosen)
    return (
      looksLikeEvent(it) &&
      (!isOpen || (facts.url !== null && isEventUrl(facts.url)) || invites(entry.lines.map(({ text }) => text).join('\n')))
    )
  const { line, date } = facts.chosen
  if (date.isBare || isInTitle(it)) return true
  const said = sentenceOf(line, date)
  return looksLikeEvent(it) || ((invites(said) || speaksOfEvent(said)) && !isNews(said))
}

const isInTitle = ({ entry: { titleSpan, lines }, facts: { chosen } }: ReadEntry): boolean =>
  chosen !== null && chosen.line.number === lines[0]?.number && chosen.date.at >= titleSpan.at && chosen.date.end <= titleSpan.end

/** An announcement with day and hour that runs on for so many days after its event is a leftover, not a report. */
const leftoverDays = 14

function isAnnounced(it: ReadEntry, issued: string | null): boolean {
  const { entry, facts } = it
  const said = saidOf(it)
  if (facts.kind === 'cfp') return facts.deadline !== null && (issued === null || facts.deadline >= issued)
  const { start, time, chosen } = facts
  if (chosen === null) return start !== null && invites(said) && facts.timezone !== null
  if (start === null && !facts.problems.some(({ code }) => code === 'event-date-invalid')) return false
  const whole = entry.lines.map(({ text }) => text).join('\n')
  const isNamed = looksLikeEvent(it)
  const isBare = chosen.date.isBare || isInTitle(it)
  const late = daysPast(facts, issued)
  if (late > 0) return late <= leftoverDays && isBare && isNamed && facts.utc !== null
  if (isBare) return isNamed || ((time !== null || speaksOfEvent(whole) || invites(whole)) && !isNews(said))
  const isPlainlyOne = isNamed && (time !== null || invites(whole) || isEventUrl(facts.url ?? ''))
  if (isPlainlyOne) return !isNews(said) || invites(said)
  return (
    invites(said) &&
    !isNews(said) &&
    (speaksOfEvent(whole) || time !== null || isStreamUrl(facts.url ?? '') || entry.origin === 'titled')
  )
}

/** How long an event has been over when the issue comes out; 0 or less for one to come. */
function daysPast({ start, end }: Facts, issued: string | null): number {
  return issued === null || start === null ? 0 : daysBetween(end ?? start, issued)
}

const sentenceOf = ({ text }: Line, { at }: Span): string => {
  const sentence = sentenceAt(text, at)
  return text.slice(sentence.at, sentence.end)
}

/** What the announcement says about its date. */
function saidOf({ entry: { lines, scope }, facts: { chosen } }: ReadEntry): string {
  if (chosen) return sentenceOf(chosen.line, chosen.date)
  return scope ? lines[0]!.text.slice(scope.at, scope.end) : lines.map(({ text }) => text).join('\n')
}

/** Of two entries with one name, day and address the first counts. */
function withoutRepeats(read: readonly ReadEntry[]): readonly ReadEntry[] {
  const seen = new Set<string>()
  return read.filter(({ facts: { name, url, start, kind } }) => {
    const key = [name.toLowerCase(), url, start, kind].join('\n')
    return !seen.has(key) && seen.add(key)
  })
}

/** Says of an event that it has no day, or that its day has passed. */
function reported(it: ReadEntry, issued: string | null): ReadEntry {
  const { facts } = it
  const isOver = daysPast(facts, issued) > 0
  if (facts.kind === 'cfp' || facts.problems.length > 0 || (facts.start !== null && !isOver)) return it
  const problem: Problem = isOver
    ? {
        code: 'event-past',
        message: `the event was over on ${facts.end ?? facts.start}, before this issue; take the announcement out, or correct the date.`,
      }
    : {
        code: 'event-date-unknown',
        message: 'the announcement gives no date that can be told; write it with day, month and year, such as 24 October 2026.',
      }
  return { ...it, facts: { ...facts, problems: [problem] } }
}
