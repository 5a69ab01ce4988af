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

/** An entry, and what has been read in it. */
export interface ReadEntry {
  readonly entry: DatedEntry
  readonly facts: Facts
}

/**
 * Keeps the entries that announce an event, and adds what is wrong with them.
 *
 * Under a heading of events, an entry counts if its date is not part of a sentence, or if it reads like an event. Such a
 * heading may also have articles below it, so an entry without a date must have the name or the URL of an event.
 * Elsewhere an entry needs a day that is not past, and must be named like an event or invite to it; news never counts.
 */
export function announcementsIn(read: readonly ReadEntry[], issued: string | null): readonly ReadEntry[] {
  const isOpen = openSections(read)
  const kept = read.filter((it) =>
    it.entry.origin === 'section' ? isOfSection(it, isOpen.has(it.entry.section)) : isAnnounced(it, issued),
  )
  return withoutRepeats(kept).map((it) => withProblem(it, issued))
}

const looksLikeEvent = ({ entry: { title, link }, facts: { name, url } }: ReadEntry): boolean =>
  isEventName(name) || isEventName(title) || (url !== null && isEventUrl(url)) || (link !== null && isEventUrl(link.url))

/** Sections where less than half of the entries have a date or look like an event: articles follow under the same heading. */
function openSections(read: readonly ReadEntry[]): ReadonlySet<number | null> {
  const inSections = read.filter(({ entry }) => entry.origin === 'section')
  const isOpen = (section: number | null) => {
    const entries = inSections.filter(({ entry }) => entry.section === section)
    return entries.filter((it) => it.facts.chosen !== null || looksLikeEvent(it)).length * 2 < entries.length
  }
  return new Set([...new Set(inSections.map(({ entry }) => entry.section))].filter(isOpen))
}

function isOfSection(it: ReadEntry, isOpen: boolean): boolean {
  const { facts, entry } = it
  // A line such as “Events between May 1 and 31” introduces the list.
  if (entry.link === null && isEventsHeading(facts.name)) return false
  if (facts.kind === 'cfp') return looksLikeEvent(it) || facts.deadline !== null || isCallForPapers(entry.title)
  if (!facts.chosen)
    return (
      looksLikeEvent(it) &&
      (!isOpen || (facts.url !== null && isEventUrl(facts.url)) || invites(entry.lines.map(({ text }) => text).join('\n')))
    )
  const { line, date } = facts.chosen
  if (date.isBare || isInTitle(it)) return true
  const sentence = sentenceAround(line, date)
  return looksLikeEvent(it) || ((invites(sentence) || speaksOfEvent(sentence)) && !isNews(sentence))
}

const isInTitle = ({ entry: { titleSpan, lines }, facts: { chosen } }: ReadEntry): boolean =>
  chosen !== null && chosen.line.number === lines[0].number && chosen.date.at >= titleSpan.at && chosen.date.end <= titleSpan.end

/** Up to so many days after an event an announcement with day and time is a leftover, not a report. */
const maxLeftoverDays = 14

function isAnnounced(it: ReadEntry, issued: string | null): boolean {
  const { entry, facts } = it
  const sentence = dateSentence(it)
  if (facts.kind === 'cfp') return facts.deadline !== null && (issued === null || facts.deadline >= issued)
  const { start, time, chosen } = facts
  if (chosen === null) return start !== null && invites(sentence) && facts.timezone !== null
  if (start === null && !facts.problems.some(({ code }) => code === 'event-date-invalid')) return false
  const whole = entry.lines.map(({ text }) => text).join('\n')
  const isNamed = looksLikeEvent(it)
  const isBare = chosen.date.isBare || isInTitle(it)
  const late = daysPast(facts, issued)
  if (late > 0) return late <= maxLeftoverDays && isBare && isNamed && facts.utc !== null
  if (isBare) return isNamed || ((time !== null || speaksOfEvent(whole) || invites(whole)) && !isNews(sentence))
  const isClear = isNamed && (time !== null || invites(whole) || isEventUrl(facts.url ?? ''))
  if (isClear) return !isNews(sentence) || invites(sentence)
  return (
    invites(sentence) &&
    !isNews(sentence) &&
    (speaksOfEvent(whole) || time !== null || isStreamUrl(facts.url ?? '') || entry.origin === 'titled')
  )
}

/** For how many days an event has been over when the issue comes out; 0 or less for a future event. */
function daysPast({ start, end }: Facts, issued: string | null): number {
  return issued === null || start === null ? 0 : daysBetween(end ?? start, issued)
}

const sentenceAround = ({ text }: Line, { at }: Span): string => {
  const sentence = sentenceAt(text, at)
  return text.slice(sentence.at, sentence.end)
}

/** The sentence that contains the date; without a date, all that the announcement says. */
function dateSentence({ entry: { lines, sentence }, facts: { chosen } }: ReadEntry): string {
  if (chosen) return sentenceAround(chosen.line, chosen.date)
  return sentence?.text ?? lines.map(({ text }) => text).join('\n')
}

/** Without entries that repeat name, day, URL and kind of an earlier one. */
function withoutRepeats(read: readonly ReadEntry[]): readonly ReadEntry[] {
  const seen = new Set<string>()
  return read.filter(({ facts: { name, url, start, kind } }) => {
    const key = [name.toLowerCase(), url, start, kind].join('\n')
    return !seen.has(key) && seen.add(key)
  })
}

/** Reports an event without a day, or one whose day is past. */
function withProblem(it: ReadEntry, issued: string | null): ReadEntry {
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
        message: 'the announcement has no complete date; write it with day, month and year, such as 24 October 2026.',
      }
  return { ...it, facts: { ...facts, problems: [problem] } }
}
