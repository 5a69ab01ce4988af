import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { next, type Files } from '../../../tests/support/next-issue.ts'

const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus/devopsish/content/archive')

describe.skipIf(!existsSync(corpus))(`an imported archive (skipped where ${corpus} is not there)`, () => {
  const texts = (numbers: (number: number) => boolean): Files =>
    Object.fromEntries(
      readdirSync(corpus)
        .filter((name) => /^\d+$/.test(name) && numbers(Number(name)))
        .flatMap((name) =>
          ['index.md', 'newsletter.md']
            .filter((file) => existsSync(path.join(corpus, name, file)))
            .map((file) => [`issues/${name}/index.md`, readFileSync(path.join(corpus, name, file), 'utf8')]),
        ),
    )

  test.each([
    [100, 'issues/101/index.md', 2],
    [200, 'issues/201/index.md', 3],
    [289, 'issues/290/index.md', 5],
    [323, 'issues/324/index.md', 0],
  ])('after issue %i comes %s, a Sunday, with at least %i sections and no finding', (last, made, sections) => {
    const issue = next(
      texts((number) => number <= last && number > last - 12),
      { today: '2016-01-01' },
    )
    expect(issue).toMatchObject({ path: made, findings: [] })
    expect(issue.body.match(/^#{2,3} /gm)?.length ?? 0).toBeGreaterThanOrEqual(sections)
    const [date] = /\d{4}-\d{2}-\d{2}/.exec(issue.frontMatter.join('\n')) ?? []
    expect(new Date(`${date}T00:00Z`).getUTCDay()).toBe(0)
  })
})
