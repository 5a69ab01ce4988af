import type { EventMention, Section } from '../../model/body.ts'
import { clockOf, type Problem } from './clock.ts'
import type { DatedLine, DateInLine, ReadingHabits } from '../entries/dated-lines.ts'
import { isCallForPapers, isCallUrl } from '../cues/deadlines.ts'
import type { DatedEntry } from '../entries/dated-entry.ts'
import { isAction } from '../cues/link-texts.ts'
import { sectionAt } from '../../model/outline.ts'
import type { LineLink } from '../text/lines.ts'
import type { Span } from '../text/sentences.ts'
import { isStreamUrl, saysLive, saysOnline } from '../cues/online.ts'
import { cleanName, hasObject, urlFor } from '../entries/names.ts'
import { placeIn } from './places.ts'
import { relativeProblems } from './relative-days.ts'
import { resolveDays, type DayContext } from '../dates/resolve-days.ts'
import { seasonProblems } from './seasons.ts'
import { isEventsHeading, isWithin } from '../cues/section-kinds.ts'
import { chooseDate, dayByName, timesFor, type Dating } from './choose-date.ts'

/** What the facts of an entry are read with. */
export interface FactsContext extends ReadingHabits {
  readonly issued: string | null
}

/** What an entry says about its event, and what is wrong with it. */
export interface Facts extends Omit<EventMention, 'section' | 'anchor' | 'quote' | 'place'> {
  readonly problems: readonly Problem[]
  /** Further remarks for the editor, which do not affect whether the entry is an announcement. */
  readonly hints: readonly Problem[]
  /** The date that counts, and its line. */
  readonly chosen: { readonly line: DatedLine; readonly date: DateInLine } | null
}

export function factsOf(entry: DatedEntry, sections: readonly Section[], context: FactsContext): Facts {
  const { sentence, link } = entry
  const [first, ...others] = entry.lines
  const lines = [sentence ? within(first, sentence) : first, ...others]
  const name = nameOf(entry, sections)
  const dayContext: DayContext = { issued: context.issued, years: yearsIn([name, ...lines.map(({ text }) => text)]) }
  const datings = lines.flatMap((line) =>
    line.dates.map((date): Dating => ({ line, date, days: resolveDays(date.dates, dayContext) })),
  )
  const dates = datings.filter(({ date }) => !date.isDeadline)
  const text = sentence?.text ?? lines.map((line) => line.text).join('\n')
  const closing = closingOf(
    datings.filter(({ date }) => date.isDeadline),
    entry,
    sections,
  )
  const deadline = closing?.days.end ?? closing?.days.start ?? null
  const chosen = chooseDate(dates, entry, context.issued)
  const weekday = chosen ? null : dayByName(lines, context.issued)
  const start = chosen?.days.start ?? weekday?.day ?? null
  const timed = chosen?.line ?? weekday?.line ?? null
  const sameDay = chosen ? datings.filter((it) => it !== chosen && !it.date.isDeadline && it.days.start === start) : []
  const times =
    [chosen, ...sameDay].map((it) => timesFor(lines, it?.line ?? timed, it?.date ?? null)).find((found) => found.length > 0) ?? []
  const clock = clockOf(times, start, context.zones)
  const links = lines.flatMap((line) => line.links)
  const call = links.find(({ text }) => isCallForPapers(text))
  const url = ownLink(entry)?.url ?? urlFor(name, links)
  const isCall =
    isWithin(sections, entry.section, isCallForPapers) ||
    isCallForPapers(entry.title) ||
    (link !== null && isCallUrl(link.url)) ||
    (chosen === null && weekday === null && deadline !== null)
  const heading = sectionAt(sections, entry.section)?.heading ?? ''
  const isLive = isStreamUrl(url ?? '') || saysLive(`${name}\n${isEventsHeading(heading) ? '' : heading}`)
  return {
    name,
    url: (isCall && entry.origin === 'section' ? call?.url : streamFor(others, entry)) ?? url,
    start,
    end: chosen?.days.end ?? (chosen ? start : (weekday?.day ?? null)),
    time: clock.time,
    timezone: clock.timezone,
    utc: clock.utc,
    deadline,
    location: placeIn(
      lines,
      [chosen, ...sameDay].flatMap((it) => (it ? [it.line] : [])),
      entry.titleSpan.end,
    ),
    isOnline: saysOnline(`${name}\n${text}`) || isLive,
    kind: isCall ? 'cfp' : isLive ? 'live' : 'event',
    problems: [...(chosen ? located(chosen.days.problems, chosen.line) : []), ...located(clock.problems, timed)],
    hints: [
      ...(closing ? located(closing.days.problems, closing.line) : []),
      ...located(seasonProblems(times, start, context.zones), timed),
      ...(chosen ? located(relativeProblems(chosen.line, chosen.date, start, context.issued), chosen.line) : []),
    ],
    chosen: chosen ? { line: chosen.line, date: chosen.date } : null,
  }
}

const located = (problems: readonly Problem[], line: DatedLine | null): readonly Problem[] =>
  line ? problems.map((problem) => ({ ...problem, line: line.number })) : problems

/** The link of the entry, unless it is an instruction in a list of events, which may lead anywhere. */
const ownLink = ({ link, origin }: DatedEntry): LineLink | null =>
  link && isAction(link.text) && !isStreamUrl(link.url) && origin === 'section' ? null : link

/** A line with the dates and times of one sentence only. */
const within = (line: DatedLine, { at, end }: Span): DatedLine => ({
  ...line,
  dates: line.dates.filter((date) => date.at >= at && date.at < end),
  times: line.times.filter((time) => time.at >= at && time.at < end),
})

/** The title or, if that is only an instruction (`Join the call`), the heading above. */
function nameOf({ title, titleSpan, lines, section }: DatedEntry, sections: readonly Section[]): string {
  const heading = sectionAt(sections, section)?.heading
  const isWholeLine = lines[0].text.length - (titleSpan.end - titleSpan.at) < 6
  if (isAction(title) && !isWholeLine && !hasObject(title) && heading !== undefined && !isEventsHeading(heading))
    return cleanName(heading)
  const dates = lines[0].dates.filter(({ at, end }) => at >= titleSpan.at && end <= titleSpan.end)
  return cleanName(
    title,
    dates.map(({ at, end }) => ({ at: at - titleSpan.at, end: end - titleSpan.at })),
  )
}

/** Years that are not part of a date, those in the event's name first: `GitOpsCon 2022`, `#GitOpsConEU2021`. */
function yearsIn(texts: readonly string[]): number[] {
  return texts.flatMap((text) => [...text.matchAll(/(?<!\d|\d[-/.])(20\d\d)(?!\d|[-/.]\d)/g)].map(([year]) => Number(year)))
}

/** The last day of a call for papers, among deadlines that may also be those of discounts and registrations. */
function closingOf(
  datings: readonly Dating[],
  { section, title, link }: DatedEntry,
  sections: readonly Section[],
): Dating | undefined {
  const isCall = isWithin(sections, section, isCallForPapers) || isCallForPapers(title) || (link !== null && isCallUrl(link.url))
  return datings.find(({ line, date }) => isCall || isCallForPapers(line.text.slice(date.context.at, date.context.end)))
}

/** The URL of a stream that a paragraph below asks to join. */
function streamFor(below: readonly DatedLine[], { origin, link }: DatedEntry): string | null {
  if (origin !== 'titled' || (link && isStreamUrl(link.url))) return null
  return below.flatMap(({ links }) => links.slice(0, 1)).find(({ text, url }) => isAction(text) && isStreamUrl(url))?.url ?? null
}
