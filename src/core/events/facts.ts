import type { EventMention, Section } from '../model/body.ts'
import { isoOf, numberOfIso, weekdayOf, weekdayOfNumber } from './calendar.ts'
import { invites, isAction, isCallForPapers, isCallUrl, isStreamUrl, saysLive, saysOnline } from './cues.ts'
import type { DatedLine, DateInLine, ReadingHabits, TimeInLine } from './dated-lines.ts'
import type { Entry } from './entries.ts'
import { cleanName, hasObject, urlFor } from './names.ts'
import { placeIn } from './places.ts'
import { resolveDays, type DayContext, type ResolvedDays } from './resolve-days.ts'
import { isCallsHeading, isEventsHeading, isWithin } from './section-kinds.ts'
import { sentenceAt } from './sentences.ts'
import { clockOf, type Problem } from './clock.ts'

export interface FactsContext extends ReadingHabits {
  readonly issued: string | null
}

/** What an entry says of its event, and what is wrong with it. */
export interface Facts extends Omit<EventMention, 'section' | 'anchor' | 'quote' | 'place'> {
  readonly problems: readonly Problem[]
  /** Where the date that counts stands. */
  readonly chosen: { readonly line: DatedLine; readonly date: DateInLine } | null
}

interface Dating {
  readonly line: DatedLine
  readonly date: DateInLine
  readonly days: ResolvedDays
}

export function factsOf(entry: Entry, sections: readonly Section[], context: FactsContext): Facts {
  const { lines, scope, link } = entry
  const own = lines.map((line, index) => (index === 0 && scope ? within(line, scope.at, scope.end) : line))
  const name = nameOf(entry, sections)
  const dayContext: DayContext = { issued: context.issued, years: yearsIn([name, ...own.map(({ text }) => text)]) }
  const datings = own.flatMap((line) =>
    line.dates.map((date): Dating => ({ line, date, days: resolveDays(date.dates, dayContext) })),
  )
  const dates = datings.filter(({ date }) => !date.isDeadline)
  const spoken = scope ? own[0]!.text.slice(scope.at, scope.end) : own.map(({ text }) => text).join('\n')
  const deadline = deadlineOf(
    datings.filter(({ date }) => date.isDeadline),
    entry,
    sections,
  )
  const chosen = choose(dates, entry, context.issued)
  const weekday = chosen ? null : bareWeekday(own, context.issued)
  const start = chosen?.days.start ?? weekday?.day ?? null
  const timed = chosen?.line ?? weekday?.line ?? null
  const clock = clockOf(timesFor(own, timed, chosen?.date ?? null), start, context.zones)
  const url =
    link && !(isAction(link.text) && isStreamUrl(link.url) === false && entry.origin === 'section')
      ? link.url
      : urlFor(
          name,
          own.flatMap(({ links }) => links),
        )
  const isCall =
    isWithin(sections, entry.section, isCallsHeading) ||
    isCallForPapers(entry.title) ||
    (link !== null && isCallUrl(link.url)) ||
    (chosen === null && weekday === null && deadline !== null)
  const heading = entry.section === null ? '' : sections[entry.section]!.heading
  const isLive = isStreamUrl(url ?? '') || saysLive(`${name}\n${isEventsHeading(heading) ? '' : heading}`)
  return {
    name,
    url: streamFor(own, entry) ?? url,
    start,
    end: chosen?.days.end ?? (chosen ? start : (weekday?.day ?? null)),
    time: clock.time,
    timezone: clock.timezone,
    utc: clock.utc,
    deadline,
    location: placeIn(own, chosen?.line ?? null, name),
    isOnline: saysOnline(`${name}\n${spoken}`) || isLive,
    kind: isCall ? 'cfp' : isLive ? 'live' : 'event',
    problems: [
      ...(chosen?.days.problems ?? []).map((problem) => ({ ...problem, line: chosen!.line.number })),
      ...clock.problems.map((problem) => ({ ...problem, ...(timed ? { line: timed.number } : {}) })),
    ],
    chosen: chosen ? { line: chosen.line, date: chosen.date } : null,
  }
}

const within = (line: DatedLine, at: number, end: number): DatedLine => ({
  ...line,
  dates: line.dates.filter((date) => date.at >= at && date.at < end),
  times: line.times.filter((time) => time.at >= at && time.at < end),
})

/** The title, or, where that only says what to do (`Join the call`), the heading above. */
function nameOf({ title, titleSpan, lines, section }: Entry, sections: readonly Section[]): string {
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

/** The date in the title, else one that stands by itself, else the first that the issue has still before it, else the first. */
function choose(dates: readonly Dating[], { titleSpan, lines, origin }: Entry, issued: string | null): Dating | null {
  const inTitle = dates.find(
    ({ line, date }) => line.text === lines[0]?.text && date.at >= titleSpan.at && date.end <= titleSpan.end,
  )
  const bare = dates.find(({ date }) => date.isBare)
  const isAhead = ({ days: { end, start } }: Dating) => issued === null || (end ?? start ?? '') >= issued
  const ahead = dates.filter(isAhead)
  const said = ahead.find(({ line, date }) => invites(line.text.slice(date.context.at, date.context.end)))
  if (origin === 'section') return inTitle ?? bare ?? ahead[0] ?? dates[0] ?? null
  return inTitle ?? bare ?? said ?? ahead[0] ?? dates[0] ?? null
}

/** The times that stand with the date: after it in its line, else before it, else in a line of times alone. */
function timesFor(lines: readonly DatedLine[], dated: DatedLine | null, date: DateInLine | null): readonly TimeInLine[] {
  if (dated) {
    const near = date ? sentenceAt(dated.text, date.at) : { at: 0, end: dated.text.length }
    const all = dated.times.filter(({ at }) => at >= near.at && at < near.end)
    const after = date ? all.filter(({ at }) => at >= date.end) : all
    if (after.length > 0) return together(dated.text, after)
    if (all.length > 0) return together(dated.text, all)
  }
  const alone = lines.find(({ isTimeLine }) => isTimeLine)
  return alone ? together(alone.text, alone.times) : []
}

/** Times that only a slash, a bar, a bracket or “or” separates say the same moment in several zones. */
function together(text: string, times: readonly TimeInLine[]): readonly TimeInLine[] {
  const stop = times.findIndex(
    ({ at }, index) => index > 0 && !/^[\s/|(),;·=–—-]*(?:or|and)?[\s(]*$/i.test(text.slice(times[index - 1]!.end, at)),
  )
  return stop === -1 ? times : times.slice(0, stop)
}

/** `Tuesday at 10 AM ET` without a date is the first such day after the issue; “next Tuesday” may be either of two, and stays open. */
function bareWeekday(lines: readonly DatedLine[], issued: string | null): { day: string; line: DatedLine } | null {
  if (issued === null) return null
  for (const line of lines) {
    const [time] = line.times
    if (!time) continue
    const { at, end } = sentenceAt(line.text, time.at)
    const sentence = line.text.slice(at, end)
    if (!invites(sentence) || /\b(?:every|each|next|last|by|until|before|ends?|closes?)\b|days\b/i.test(sentence)) continue
    const today = numberOfIso(issued)
    if (/\b(?:today|tonight)\b/i.test(sentence)) return { day: issued, line }
    if (/\btomorrow\b/i.test(sentence)) return { day: isoOf(today + 1), line }
    const weekday = [...sentence.matchAll(/\p{L}+/gu)]
      .map(([word]) => (word.length > 5 ? weekdayOf(word) : undefined))
      .find((it) => it !== undefined)
    if (weekday !== undefined) return { day: isoOf(today + (((weekday - weekdayOfNumber(today) + 6) % 7) + 1)), line }
  }
  return null
}

/** The last day of a call for papers; deadlines of discounts and registrations are nobody's event. */
function deadlineOf(datings: readonly Dating[], { section, title, link }: Entry, sections: readonly Section[]): string | null {
  const isCall = isWithin(sections, section, isCallsHeading) || isCallForPapers(title) || (link !== null && isCallUrl(link.url))
  const found = datings.find(({ line, date }) => isCall || isCallForPapers(line.text.slice(date.context.at, date.context.end)))
  return found?.days.end ?? found?.days.start ?? null
}

/** A paragraph below that asks to join a stream leads to the event itself. */
function streamFor(lines: readonly DatedLine[], { origin, link }: Entry): string | null {
  if (origin !== 'titled' || (link && isStreamUrl(link.url))) return null
  return (
    lines
      .slice(1)
      .flatMap(({ links }) => links.slice(0, 1))
      .find(({ text, url }) => isAction(text) && isStreamUrl(url))?.url ?? null
  )
}
