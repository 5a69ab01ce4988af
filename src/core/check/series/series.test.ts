import { describe, expect, test } from 'vitest'
import { bytesOf, page, settingsOf } from '../../../../tests/support/core.ts'
import { read } from '../../read.ts'
import type { Issue } from '../../model/publication.ts'
import { newestFirst, seriesOf } from './series.ts'
import { countOf, numberOf, type EarlierIssues, type IssueText } from './earlier-issues.ts'

const settings = settingsOf()

function issueOf(name: number | string, day: number, title = 'One', slug?: number): Issue {
  const front = `title: ${title}\ndate: 2026-01-${String(day).padStart(2, '0')}${slug === undefined ? '' : `\nslug: '${slug}'`}`
  return read({ path: `issues/${name}/index.md`, bytes: bytesOf(page(front)) }, 'issue', settings).publication as Issue
}

const issues = newestFirst(
  [issueOf(1, 1), issueOf(2, 9, 'Two'), issueOf('storm', 3), issueOf(3, 5), issueOf(4, 12), issueOf('flood', 10, 'Two')],
  settings,
)
const series = seriesOf(issues, settings)
const titles = ({ meta }: IssueText) => [meta?.title ?? '']
const names = (found: Iterable<Issue>) => [...found].map(({ name }) => name)
const everyIssue = () => ['every issue']
const allOf = (earlier: EarlierIssues) => earlier.having(everyIssue, 'every issue')

/** What the index stands for: each other issue looked at. */
const earlierByDefinition = (issue: Issue) => {
  const own = numberOf(issue)
  return issues.filter((other, index) => {
    const number = numberOf(other)
    return own !== null && number !== null ? number < own : index > issues.indexOf(issue)
  })
}

describe('the issues before one', () => {
  test.each(issues.map((issue) => [issue.name, issue] as const))('of %s are those that it follows', (_, issue) => {
    const { earlier } = series.subjectOf(issue)
    expect(names(allOf(earlier)).toSorted()).toEqual(names(earlierByDefinition(issue)).toSorted())
    expect(earlier.countHaving(everyIssue, 'every issue')).toBe(earlierByDefinition(issue).length)
    for (const title of ['One', 'Two', 'Three'])
      expect(names(earlier.having(titles, title)).toSorted()).toEqual(
        names(earlierByDefinition(issue).filter(({ meta }) => meta.title === title)).toSorted(),
      )
  })

  test('come newest first: numbered ones by number, the others among them by date', () => {
    expect(names(allOf(series.subjectOf(issueOf(5, 20)).earlier))).toEqual(['4', 'flood', '3', '2', 'storm', '1'])
  })

  test('are counted, and the steps to them, by number', () => {
    const { earlier } = series.subjectOf(issueOf(5, 20))
    const peers = earlier.peersHaving(titles, 'One')
    expect(countOf(peers)).toBe(3)
    expect(peers.members.slice(peers.start).map((member) => [member.issue.name, earlier.stepsTo(member)])).toEqual([
      ['4', 1],
      ['3', 2],
      ['1', 4],
    ])
  })

  test('have no other version of the issue among them', () => {
    expect(names(allOf(series.subjectOf(issueOf(4, 20, 'Four', 7)).earlier))).not.toContain('4')
  })

  test('are those of smaller numbers alone where the date cannot be read', () => {
    const atFault: IssueText = { ...issueOf(3, 5), meta: null }
    expect(names(allOf(series.subjectOf(atFault).earlier))).toEqual(['2', '1'])
  })
})

test('issues come newest first: by date, and those of one day by number', () => {
  const given = [issueOf(1, 5), issueOf(3, 5), issueOf(2, 5), issueOf('storm', 5), issueOf(4, 1), issueOf(5, 9)]
  for (const list of [given, given.toReversed()])
    expect(names(newestFirst(list, settings))).toEqual(['5', '3', '2', '1', 'storm', '4'])
})
