import type { Issue } from '../../model/publication.ts'
import type { SeriesIssue, Tail } from './earlier-issues.ts'

/** A habit is looked for in so many issues at most. */
const maxIssues = 10
/** Fewer issues make no habit. */
const minIssues = 3

/** The last issues before an issue, newest first, drafts left out. */
export function lastOf({ members, start }: Tail): readonly SeriesIssue[] {
  const last: SeriesIssue[] = []
  for (let index = start; index < members.length && last.length < maxIssues; index += 1) {
    const issue = members[index]?.issue
    if (issue && !issue.meta.draft) last.push(issue)
  }
  return last
}

/** How many of the last issues have something in common. */
export interface Habit {
  readonly count: number
  readonly of: number
  /** At least half of three or more have it. */
  readonly isUsual: boolean
  /** At least four fifths of three or more have it, the last two among them, so that a habit that was given up does not count. */
  readonly isFirm: boolean
}

/** “9 of the last 10 issues”, “all of the last 10 issues”. */
export const shareOf = ({ count, of }: Pick<Habit, 'count' | 'of'>): string =>
  `${count === of ? 'all' : count} of the last ${of} issues`

/** @param last newest first */
export function habitOf(last: readonly Issue[], hasIt: (issue: Issue) => boolean): Habit {
  const count = last.filter(hasIt).length
  const isEnough = last.length >= minIssues
  return {
    count,
    of: last.length,
    isUsual: isEnough && count * 2 >= last.length,
    isFirm: isEnough && count * 5 >= last.length * 4 && last.slice(0, 2).every(hasIt),
  }
}
