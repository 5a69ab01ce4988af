import { daysLater, weekdayName, weekdayOf } from '../../model/days.ts'
import { mostCommon } from '../../model/most-common.ts'
import { dayOf } from '../../parse/moment.ts'
import { defineRule } from '../rule.ts'
import { numberOf } from '../series/earlier-issues.ts'
import { shareOf } from '../series/habits.ts'

/** Nine tenths of at least so many issues make a weekday that of the series. */
const minOccurrences = 5

/** A date on another weekday than the usual one: sometimes on purpose, sometimes off by a day. */
export const dateWeekday = defineRule({
  code: 'date-weekday',
  severity: 'info',
  help: 'Check whether the date is a day off.',
  scope: 'series',
  *check({ issue, last, settings }) {
    const { meta, places, file } = issue
    if (!meta || last.length < minOccurrences || numberOf(issue) === null) return
    const day = dayOf(meta.date, settings)
    const usual = mostCommon(last.map((other) => weekdayOf(dayOf(other.meta.date, settings))))
    if (!usual || usual.value === weekdayOf(day) || usual.count * 10 < last.length * 9) return
    const message = `${day} is a ${weekdayName(weekdayOf(day))}; ${shareOf({ count: usual.count, of: last.length })} are dated on a ${weekdayName(usual.value)}, and the nearest one is ${nearest(day, usual.value)}.`
    yield { place: places?.['date'] ?? { file }, message }
  },
})

/** The day of that weekday that is at most three days away. */
function nearest(day: string, weekday: number): string {
  const ahead = (weekday - weekdayOf(day) + 7) % 7
  return daysLater(day, ahead > 3 ? ahead - 7 : ahead)
}
