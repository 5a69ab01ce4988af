import { isoOf, numberOfIso, weekdayName, weekdayOfNumber } from '../../events/dates/calendar.ts'
import { mostCommon } from '../../model/most-common.ts'
import { dayOf } from '../../parse/moment.ts'
import { defineRule } from '../rule.ts'
import { numberOf } from '../series/succession.ts'
import { shareOf } from '../series/habits.ts'

/** From so many issues on a weekday is the series' own, when nine of ten have it. */
const minOccurrences = 5

/** A date on another weekday than that of the series is now and then on purpose, and now and then a slip of a day. */
export const dateWeekday = defineRule({
  code: 'date-weekday',
  severity: 'info',
  help: 'Look whether the date is a day off.',
  scope: 'series',
  *check({ issue, last, settings }) {
    const { meta, places, file } = issue
    if (!meta || last.length < minOccurrences || numberOf(issue) === null) return
    const weekdayOf = (date: string) => weekdayOfNumber(numberOfIso(dayOf(date, settings)))
    const usual = mostCommon(last.map((other) => weekdayOf(other.meta.date)))
    if (!usual || usual.value === weekdayOf(meta.date) || usual.count * 10 < last.length * 9) return
    const day = dayOf(meta.date, settings)
    const message = `${day} is a ${weekdayName(weekdayOf(meta.date))}; ${shareOf({ count: usual.count, of: last.length })} are of a ${weekdayName(usual.value)}, such as ${nearest(day, usual.value)}.`
    yield { place: places?.['date'] ?? { file }, message }
  },
})

/** The day of that weekday that is at most three days away. */
function nearest(day: string, weekday: number): string {
  const from = numberOfIso(day)
  const ahead = (weekday - weekdayOfNumber(from) + 7) % 7
  return isoOf(from + (ahead > 3 ? ahead - 7 : ahead))
}
