import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { publishFiles, smallLexicon } from '../../../tests/support/core.ts'
import { catalogue } from '../model/catalogue.ts'
import { archiveRules } from './archive-rules.generated.ts'
import { entryRules } from './entry-rules.generated.ts'
import { seriesRules } from './series-rules.generated.ts'
import { ruleFixtures, type Mark } from '../../../tests/support/rule-fixtures.ts'

const fixtures = ruleFixtures()

describe.each([...fixtures])('%s', (code, { files, marks }) => {
  // Within the test: Stryker breaks the code only while tests run.
  const placedFindings = () =>
    publishFiles(files, { includeUnpublished: true }, smallLexicon())
      .findings.filter((finding) => finding.code === code)
      .map(({ place: { file, line = null, column = null, endLine, endColumn = null }, message }): Mark => {
        return { file, line, column, endColumn: endLine === line ? endColumn : null, message }
      })
  const byPlace = (a: Mark, b: Mark) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
  const inOrder = (list: readonly Mark[]) =>
    Object.keys(files).flatMap((file) => list.filter((it) => it.file === file).sort(byPlace))

  test('is named after a code', () => {
    expect(Object.keys(catalogue), 'run `npm run rules`, or give the fixture the name of its rule').toContain(code)
  })

  test('marks its findings, and there are no others', () => {
    expect(inOrder(placedFindings())).toEqual(
      inOrder(marks).map((mark) => ({ ...mark, message: expect.stringMatching(beginsWith(mark.message)) })),
    )
    expect(marks.length).toBeGreaterThan(0)
  })
})

const beginsWith = (text: string): RegExp => new RegExp(`^${text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`)

test('every rule is in the lists that the program imports', () => {
  const lists = ['entry', 'series', 'archive'].map((scope) => path.join(import.meta.dirname, `${scope}-rules.generated.ts`))
  const imported = lists.map((file) => readFileSync(file, 'utf8')).join('')
  const files = readdirSync(path.join(import.meta.dirname, 'rules')).filter((file) => /^[a-z-]+\.ts$/.test(file))
  const missing = files.filter((file) => !imported.includes(`'./rules/${file}'`))
  expect(missing, 'run `npm run rules`').toEqual([])
})

test('every rule has a fixture for the code that it reports', () => {
  const codes = [...entryRules, ...seriesRules, ...archiveRules].map(({ code }) => code)
  const missing = codes.filter((code) => !fixtures.has(code))
  expect(missing, `write ${missing.map((code) => `src/core/check/rules/${code}.md`).join(', ')}`).toEqual([])
})
