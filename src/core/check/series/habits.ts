import type { Issue } from '../../model/publication.ts'
import type { Tail } from './earlier-issues.ts'

/** How many issues back a habit is looked for. */
const maxIssues = 10
/** In fewer issues there is no habit. */
const minIssues = 3

/** The last issues that an issue follows, newest first; no drafts. */
export function lastOf({ members, start }: Tail): readonly Issue[] {
  const last: Issue[] = []
  for (let index = start; index < members.length && last.length < maxIssues; index += 1) {
    const issue = members[index]?.issue
    if (issue && !issue.meta.draft) last.push(issue)
  }
  return last
}

/** How many of the last issues do something. */
export interface Habit {
  readonly count: number
  readonly of: number
  /** At least half of them do, of three or more. */
  readonly isUsual: boolean
  /** Four of five do, the last two among them: so an issue that does not is remarkable. A habit that was given up does not count. */
  readonly isFirm: boolean
}

/** “9 of the last 10 issues”, “all of the last 10 issues”. */
export const shareOf = ({ count, of }: Pick<Habit, 'count' | 'of'>): string =>
  `${count === of ? 'all' : count} of the last ${of} issues`

/** @param last newest first */
export function habitOf(last: readonly Issue[], does: (issue: Issue) => boolean): Habit {
  const count = last.filter(does).length
  const isEnough = last.length >= minIssues
  return {
    count,
    of: last.length,
    isUsual: isEnough && count * 2 >= last.length,
    isFirm: isEnough && count * 5 >= last.length * 4 && last.slice(0, 2).every(does),
  }
}
