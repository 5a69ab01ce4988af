import type { Issue } from '../../model/publication.ts'
import type { Settings } from '../../model/settings.ts'
import { instantOf } from '../../parse/moment.ts'
import { numberOf, type IssueText } from './succession.ts'

/** Issues of a series, newest first: by date, of one day by number. */
export function newestFirst(issues: readonly Issue[], settings: Settings): Issue[] {
  const moments = new Map(issues.map((issue) => [issue, instantOf(issue.meta.date, settings)]))
  return [...issues].sort((a, b) => moments.get(b)!.localeCompare(moments.get(a)!) || (numberOf(b) ?? 0) - (numberOf(a) ?? 0))
}

/**
 * Of a series those that came out before an issue: with a smaller number or, where one of the two has none, an earlier date.
 * Another version of the issue itself is none of them, whatever slug it has.
 */
export function earlierThan(issue: IssueText, series: readonly Issue[], settings: Settings): Issue[] {
  const own = numberOf(issue)
  const moment = issue.meta && instantOf(issue.meta.date, settings)
  return series.filter((other) => {
    if (other.name === issue.name) return false
    const number = numberOf(other)
    if (own !== null && number !== null) return number < own
    return moment !== null && instantOf(other.meta.date, settings) < moment
  })
}

/** The same for an issue of the series itself, by its index, where the series is newest first. */
export function earlierIn(series: readonly Issue[], index: number): Issue[] {
  const own = numberOf(series[index]!)
  return series.filter((other, at) => {
    const number = numberOf(other)
    return own !== null && number !== null ? number < own : at > index
  })
}
