import { daysBetween, nextWeekday, weekdayName, weekdayOf } from '../../model/days.ts'
import { weekdayNamed } from '../dates/calendar.ts'
import type { Problem } from './clock.ts'
import type { DatedLine, DateInLine } from '../entries/dated-lines.ts'

const relative = /\b(next|this|coming)\s+(\p{L}{3,}day)[,\s]+(?:(?:on|the|is)\s+)*$/iu
const tomorrow = /\b(tomorrow|today|tonight)[,\s]+(?:(?:on|the|is)\s+)*$/iu

/**
 * Reports “next Monday, October 17” in an issue for which that is not next Monday: the sentence was copied from an earlier
 * issue. “Next” may mean the first such day or the one a week later, as usage differs; so may “this”.
 */
export function relativeProblems(
  { text }: DatedLine,
  { at }: DateInLine,
  day: string | null,
  issued: string | null,
): readonly Problem[] {
  if (day === null || issued === null) return []
  const before = text.slice(0, at)
  const word = relative.exec(before)?.[2] ?? weekdayWithin(text, at)
  const weekday = word === undefined ? undefined : weekdayNamed(word)
  const distance = daysBetween(issued, day)
  if (weekday !== undefined && (distance < 0 || distance > 14 || weekdayOf(day) !== weekday)) {
    const message = `“${word}” after this issue of ${issued} is ${nextWeekday(issued, weekday)}, but the date says ${day}, a ${weekdayName(weekdayOf(day))}; correct one of the two.`
    return [{ code: 'event-relative-stale', message }]
  }
  const nearDay = tomorrow.exec(before)?.[1]
  if (nearDay === undefined || (distance >= 0 && distance <= 2)) return []
  const message = `“${nearDay}” refers to ${day}, but the issue goes out on ${issued}; correct one of the two.`
  return [{ code: 'event-relative-stale', message }]
}

/** The weekday after “next”, which the date includes: “next |Monday, October 17”. */
function weekdayWithin(text: string, at: number): string | undefined {
  return /\b(?:next|this|coming)\s+$/iu.test(text.slice(0, at)) ? /^\p{L}{3,}day\b/iu.exec(text.slice(at))?.[0] : undefined
}
