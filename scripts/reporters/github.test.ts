import { describe, expect, test } from 'vitest'
import { diagnostic, repository } from '../../tests/support/diagnostics.ts'
import { reportGithub } from './github.ts'

describe('GitHub’s annotations', () => {
  test.each([
    [{}, '::warning file=content/issues/1/index.md,line=3,col=5,endLine=3,endColumn=9,title=html-removed::Taken out.\n'],
    [{ severity: 'error', place: { file: 'a.md' } }, '::error file=content/a.md,title=html-removed::Taken out.\n'],
    [
      { severity: 'info', place: { file: 'a.md', line: 1 } },
      '::notice file=content/a.md,line=1,title=html-removed::Taken out.\n',
    ],
    [
      { message: '100 % : , \r\n::error::x', place: { file: 'a.md' } },
      '::warning file=content/a.md,title=html-removed::100 %25 : , %0D%0A::error::x\n',
    ],
    [{ place: { file: 'a,b:c%d\ne.md' } }, '::warning file=content/a%2Cb%3Ac%25d%0Ae.md,title=html-removed::Taken out.\n'],
  ] as const)('%j', (more, line) => {
    expect(reportGithub([diagnostic(more)], repository)).toBe(line)
  })

  test('have a line each, whatever a message holds', () => {
    const findings = [diagnostic({ message: 'a\nb' }), diagnostic({ message: 'c\r\nd' })]
    expect(
      reportGithub(findings, repository)
        .trimEnd()
        .split(/\r\n|\r|\n/),
    ).toHaveLength(2)
    expect(reportGithub([], repository)).toBe('')
  })

  test.each([
    [{ warning: 2, error: 1 }, { error: 1, warning: 2, notice: 0 }, null],
    [{ info: 10, warning: 10, error: 10 }, { error: 10, warning: 10, notice: 10 }, null],
    [{ info: 3, warning: 25, error: 12 }, { error: 10, warning: 10, notice: 4 }, '17 more findings are'],
    [{ info: 11 }, { error: 0, warning: 0, notice: 10 }, '2 more findings are'],
    [{ warning: 11 }, { error: 0, warning: 10, notice: 1 }, '1 more finding is'],
  ])('of %j are as many as GitHub shows, the most serious first', (given, expected, rest) => {
    const findings = Object.entries(given).flatMap(([severity, count]) =>
      Array.from({ length: count }, () => diagnostic({ severity: severity as 'info' })),
    )
    const lines = reportGithub(findings, repository).trimEnd().split('\n')
    const commands = lines.map((line) => /^::(\w+)/.exec(line)![1]!)
    expect({ error: 0, warning: 0, notice: 0, ...countsOf(commands) }).toEqual(expected)
    expect(commands).toEqual(commands.toSorted((a, b) => ranks.indexOf(a) - ranks.indexOf(b)))
    if (rest)
      expect(lines.at(-1)).toBe(
        `::notice title=galley::${rest} not shown here; \`galley check\` and this step's summary list all.`,
      )
  })

  const ranks = ['error', 'warning', 'notice']
  const countsOf = (words: readonly string[]) =>
    Object.fromEntries([...Map.groupBy(words, (word) => word)].map(([word, { length }]) => [word, length]))
})
