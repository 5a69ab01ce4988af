import { describe, expect, test } from 'vitest'
import { bytesOf, page, settingsOf } from '../../../../tests/support/core.ts'
import type { Issue } from '../../model/publication.ts'
import { read } from '../../read.ts'
import { habitOf } from './habits.ts'
import { newestFirst, seriesOf } from './series.ts'

function issueOf(name: number | string, front = '', date = '2026-01-04'): Issue {
  const source = { path: `issues/${name}/index.md`, bytes: bytesOf(page(`title: One\ndate: ${date}\n${front}`)) }
  return read(source, 'issue', settingsOf()).publication as Issue
}
const numbered = (...names: (number | string)[]) => names.map((name) => issueOf(name))

const lastOf = (issue: Issue, earlier: readonly Issue[]) =>
  seriesOf(newestFirst(earlier, settingsOf()), settingsOf()).subjectOf(issue).last

describe('the last issues', () => {
  test('are at most ten, the latest first by number', () => {
    const earlier = numbered(3, 12, 4, 5, 6, 7, 8, 9, 10, 11, 2)
    expect(lastOf(issueOf(13), earlier).map(({ name }) => Number(name))).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3])
  })

  test('are of the same series, and no drafts', () => {
    const earlier = [...numbered(2, 'storm'), issueOf(1, 'draft: true')]
    expect(lastOf(issueOf(3), earlier).map(({ name }) => name)).toEqual(['2'])
    expect(lastOf(issueOf('flood', '', '2026-01-11'), earlier).map(({ name }) => name)).toEqual(['storm'])
  })
})

describe('a habit', () => {
  const of = (...does: (0 | 1)[]) => {
    const last = does.map((_, index) => issueOf(100 - index))
    const { isUsual, isFirm } = habitOf(last, (issue) => does[100 - Number(issue.name)] === 1)
    return [isUsual, isFirm]
  }

  test.each([
    // newest first                    usual   firm
    [[1, 1, 1], true, true],
    [[1, 1], false, false],
    [[1, 1, 1, 1, 0], true, true],
    [[1, 0, 1, 1, 1], true, false],
    [[1, 1, 1, 0, 0], true, false],
    [[1, 0, 1, 0], true, false],
    [[1, 0, 0], false, false],
  ] as [(0 | 1)[], boolean, boolean][])('%j', (does, isUsual, isFirm) => {
    expect(of(...does)).toEqual([isUsual, isFirm])
  })
})
