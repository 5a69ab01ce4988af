import { daysLater, nextWeekday } from '../../model/days.ts'
import { weekdayNamed } from '../dates/calendar.ts'
import { invites } from '../cues/event-cues.ts'
import type { DatedLine, DateInLine, TimeInLine } from '../entries/dated-lines.ts'
import type { DatedEntry } from '../entries/dated-entry.ts'
import type { ResolvedDays } from '../dates/resolve-days.ts'
import { sentenceAt } from '../text/sentences.ts'

/** A date of an entry, the line that contains it, and the days that it means. */
export interface Dating {
  readonly line: DatedLine
  readonly date: DateInLine
  readonly days: ResolvedDays
}

/** The date in the title, else one that is part of no sentence, else the first that is not past, else the first. */
export function chooseDate(
  dates: readonly Dating[],
  { titleSpan, lines, origin }: DatedEntry,
  issued: string | null,
): Dating | null {
  const inTitle = dates.find(
    ({ line, date }) => line.text === lines[0].text && date.at >= titleSpan.at && date.end <= titleSpan.end,
  )
  const bare = dates.find(({ date }) => date.isBare)
  const isAhead = ({ days: { end, start } }: Dating) => issued === null || (end ?? start ?? '') >= issued
  const ahead = dates.filter(isAhead)
  const inviting = ahead.find(({ line, date }) => invites(line.text.slice(date.context.at, date.context.end)))
  if (origin === 'section') return inTitle ?? bare ?? ahead[0] ?? dates[0] ?? null
  return inTitle ?? bare ?? inviting ?? ahead[0] ?? dates[0] ?? null
}

/** The times of a date: after it in its sentence, else before it, else in a line that consists of times. */
export function timesFor(lines: readonly DatedLine[], dated: DatedLine | null, date: DateInLine | null): readonly TimeInLine[] {
  if (dated) {
    const near = date ? sentenceAt(dated.text, date.at) : { at: 0, end: dated.text.length }
    const all = dated.times.filter(({ at }) => at >= near.at && at < near.end)
    const after = date ? all.filter(({ at }) => at >= date.end) : all
    if (after.length > 0) return firstRun(dated.text, after)
    if (all.length > 0) return firstRun(dated.text, all)
  }
  const alone = lines.find(({ isTimeLine }) => isTimeLine)
  return alone ? firstRun(alone.text, alone.times) : []
}

/** The first times separated only by a slash, a bar, a bracket or “or”: one moment in several zones. */
function firstRun(text: string, times: readonly TimeInLine[]): readonly TimeInLine[] {
  const run: TimeInLine[] = []
  for (const time of times) {
    const last = run.at(-1)
    if (last && !/^[\s/|(),;·=–—-]*(?:or|and)?[\s(]*$/i.test(text.slice(last.end, time.at))) break
    run.push(time)
  }
  return run
}

/**
 * The day of `Tuesday at 10 AM ET` without a date: the first after the issue. “Next Tuesday” could be either of two, and
 * gives none.
 */
export function dayByName(lines: readonly DatedLine[], issued: string | null): { day: string; line: DatedLine } | null {
  if (issued === null) return null
  for (const line of lines) {
    const [time] = line.times
    if (!time) continue
    const { at, end } = sentenceAt(line.text, time.at)
    const sentence = line.text.slice(at, end)
    if (!invites(sentence) || /\b(?:every|each|next|last|by|until|before|ends?|closes?)\b|days\b/i.test(sentence)) continue
    if (/\b(?:today|tonight)\b/i.test(sentence)) return { day: issued, line }
    if (/\btomorrow\b/i.test(sentence)) return { day: daysLater(issued, 1), line }
    const weekday = [...sentence.matchAll(/\p{L}+/gu)]
      .map(([word]) => (word.length > 5 ? weekdayNamed(word) : undefined))
      .find((it) => it !== undefined)
    if (weekday !== undefined) return { day: nextWeekday(issued, weekday), line }
  }
  return null
}
