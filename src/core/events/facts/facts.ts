import type { EventMention, Section } from '../../model/body.ts'
import { clockOf, type Problem } from './clock.ts'
import type { DatedLine, DateInLine, ReadingHabits } from '../entries/dated-lines.ts'
import { isCallForPapers, isCallUrl } from '../cues/deadlines.ts'
import type { DatedEntry } from '../entries/dated-entry.ts'
import { isAction } from '../cues/link-texts.ts'
import { isStreamUrl, saysLive, saysOnline } from '../cues/online.ts'
import { cleanName, hasObject, urlFor } from '../entries/names.ts'
import { placeIn } from './places.ts'
import { relativeProblems } from './relative-days.ts'
import { resolveDays, type DayContext } from '../dates/resolve-days.ts'
import { seasonProblems } from './seasons.ts'
import { isCallsHeading, isEventsHeading, isWithin } from '../cues/section-kinds.ts'
import { bareWeekday, choose, timesFor, type Dating } from './choose-date.ts'

export interface FactsContext extends ReadingHabits {
  readonly issued: string | null
}

/** What an entry says of its event, and what is wrong with it. */
export interface Facts extends Omit<EventMention, 'section' | 'anchor' | 'quote' | 'place'> {
  readonly problems: readonly Problem[]
  /** What else there is to say to the editor: it decides nothing. */
  readonly hints: readonly Problem[]
  /** Where the date that counts stands. */
  readonly chosen: { readonly line: DatedLine; readonly date: DateInLine } | null
}

export function factsOf(entry: DatedEntry, sections: readonly Section[], context: FactsContext): Facts {
  const { lines, scope, link } = entry
  const own = lines.map((line, index) => (index === 0 && scope ? within(line, scope.at, scope.end) : line))
  const name = nameOf(entry, sections)
  const dayContext: DayContext = { issued: context.issued, years: yearsIn([name, ...own.map(({ text }) => text)]) }
  const datings = own.flatMap((line) =>
    line.dates.map((date): Dating => ({ line, date, days: resolveDays(date.dates, dayContext) })),
  )
  const dates = datings.filter(({ date }) => !date.isDeadline)
  const spoken = scope ? own[0]!.text.slice(scope.at, scope.end) : own.map(({ text }) => text).join('\n')
  const closing = closingOf(
    datings.filter(({ date }) => date.isDeadline),
    entry,
    sections,
  )
  const deadline = closing?.days.end ?? closing?.days.start ?? null
  const chosen = choose(dates, entry, context.issued)
  const weekday = chosen ? null : bareWeekday(own, context.issued)
  const start = chosen?.days.start ?? weekday?.day ?? null
  const timed = chosen?.line ?? weekday?.line ?? null
  const sameDay = chosen ? datings.filter((it) => it !== chosen && !it.date.isDeadline && it.days.start === start) : []
  const times =
    [chosen, ...sameDay].map((it) => timesFor(own, it?.line ?? timed, it?.date ?? null)).find((found) => found.length > 0) ?? []
  const clock = clockOf(times, start, context.zones)
  const links = own.flatMap((line) => line.links)
  const call = links.find(({ text }) => isCallForPapers(text))
  const url = isUsable(entry) ? link!.url : urlFor(name, links)
  const isCall =
    isWithin(sections, entry.section, isCallsHeading) ||
    isCallForPapers(entry.title) ||
    (link !== null && isCallUrl(link.url)) ||
    (chosen === null && weekday === null && deadline !== null)
  const heading = entry.section === null ? '' : sections[entry.section]!.heading
  const isLive = isStreamUrl(url ?? '') || saysLive(`${name}\n${isEventsHeading(heading) ? '' : heading}`)
  return {
    name,
    url: (isCall && entry.origin === 'section' ? call?.url : streamFor(own, entry)) ?? url,
    start,
    end: chosen?.days.end ?? (chosen ? start : (weekday?.day ?? null)),
    time: clock.time,
    timezone: clock.timezone,
    utc: clock.utc,
    deadline,
    location: placeIn(
      own,
      [chosen, ...sameDay].flatMap((it) => (it ? [it.line] : [])),
      entry.titleSpan.end,
    ),
    isOnline: saysOnline(`${name}\n${spoken}`) || isLive,
    kind: isCall ? 'cfp' : isLive ? 'live' : 'event',
    problems: [
      ...(chosen?.days.problems ?? []).map((problem) => ({ ...problem, line: chosen!.line.number })),
      ...clock.problems.map((problem) => ({ ...problem, ...(timed ? { line: timed.number } : {}) })),
    ],
    hints: [
      ...(closing?.days.problems ?? []).map((problem) => ({ ...problem, line: closing!.line.number })),
      ...seasonProblems(times, start, context.zones).map((hint) => ({ ...hint, ...(timed ? { line: timed.number } : {}) })),
      ...(chosen ? relativeProblems(chosen.line, chosen.date, start, context.issued) : []).map((hint) => ({
        ...hint,
        line: chosen!.line.number,
      })),
    ],
    chosen: chosen ? { line: chosen.line, date: chosen.date } : null,
  }
}

/** In a list of events, a link that says what to do is not yet the event's. */
const isUsable = ({ link, origin }: DatedEntry): boolean =>
  link !== null && !(isAction(link.text) && !isStreamUrl(link.url) && origin === 'section')

const within = (line: DatedLine, at: number, end: number): DatedLine => ({
  ...line,
  dates: line.dates.filter((date) => date.at >= at && date.at < end),
  times: line.times.filter((time) => time.at >= at && time.at < end),
})

/** The title, or, where that only says what to do (`Join the call`), the heading above. */
function nameOf({ title, titleSpan, lines, section }: DatedEntry, sections: readonly Section[]): string {
  const heading = section === null ? undefined : sections[section]!.heading
  const isWholeLine = lines[0] !== undefined && lines[0].text.length - (titleSpan.end - titleSpan.at) < 6
  if (isAction(title) && !isWholeLine && !hasObject(title) && heading !== undefined && !isEventsHeading(heading))
    return cleanName(heading)
  const dates = (lines[0]?.dates ?? []).filter(({ at, end }) => at >= titleSpan.at && end <= titleSpan.end)
  return cleanName(
    title,
    dates.map(({ at, end }) => ({ at: at - titleSpan.at, end: end - titleSpan.at })),
  )
}

/** Years named beside an event, in its name first: `GitOpsCon 2022`, `#GitOpsConEU2021`; not those of dates. */
function yearsIn(texts: readonly string[]): number[] {
  return texts.flatMap((text) => [...text.matchAll(/(?<!\d|\d[-/.])(20\d\d)(?!\d|[-/.]\d)/g)].map(([year]) => Number(year)))
}

/** What tells the last day of a call for papers; deadlines of discounts and registrations are nobody's event. */
function closingOf(
  datings: readonly Dating[],
  { section, title, link }: DatedEntry,
  sections: readonly Section[],
): Dating | undefined {
  const isCall = isWithin(sections, section, isCallsHeading) || isCallForPapers(title) || (link !== null && isCallUrl(link.url))
  return datings.find(({ line, date }) => isCall || isCallForPapers(line.text.slice(date.context.at, date.context.end)))
}

/** A paragraph below that asks to join a stream leads to the event itself. */
function streamFor(lines: readonly DatedLine[], { origin, link }: DatedEntry): string | null {
  if (origin !== 'titled' || (link && isStreamUrl(link.url))) return null
  return (
    lines
      .slice(1)
      .flatMap(({ links }) => links.slice(0, 1))
      .find(({ text, url }) => isAction(text) && isStreamUrl(url))?.url ?? null
  )
}
