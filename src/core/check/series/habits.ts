import type { Issue } from '../../model/publication.ts'
import { numberOf, type IssueText } from './succession.ts'

/** So many issues back a habit is looked for. */
const looked = 10
/** Fewer issues than these have none. */
const minOccurrences = 3

/** The last issues of a series, newest first: those with a number before one that has a number, else those without; no drafts. */
export const lastOf = (issue: IssueText, earlier: readonly Issue[]): readonly Issue[] =>
  earlier
    .filter((other) => !other.meta.draft && (numberOf(other) === null) === (numberOf(issue) === null))
    .sort((a, b) => (numberOf(b) ?? 0) - (numberOf(a) ?? 0))
    .slice(0, looked)

/** How many of the last issues do something. */
export interface Habit {
  readonly count: number
  readonly of: number
  /** At least half of them do, of three or more. */
  readonly isUsual: boolean
  /** Four of five do, the last two among them: an issue that does not is news. A habit that was given up is none. */
  readonly isFirm: boolean
}

/** “9 of the last 10 issues”, “all of the last 10 issues”. */
export const shareOf = ({ count, of }: Pick<Habit, 'count' | 'of'>): string =>
  `${count === of ? 'all' : count} of the last ${of} issues`

/** @param last newest first */
export function habitOf(last: readonly Issue[], does: (issue: Issue) => boolean): Habit {
  const count = last.filter(does).length
  const isEnough = last.length >= minOccurrences
  return {
    count,
    of: last.length,
    isUsual: isEnough && count * 2 >= last.length,
    isFirm: isEnough && count * 5 >= last.length * 4 && last.slice(0, 2).every(does),
  }
}
