import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { publishFiles, smallLexicon } from '../../../tests/support/core.ts'
import { catalogue } from '../model/catalogue.ts'
import type { Fix } from '../model/diagnostic.ts'
import { archiveRules } from './archive-rules.generated.ts'
import { entryRules } from './entry-rules.generated.ts'
import { seriesRules } from './series-rules.generated.ts'
import { ruleFixtures, type Mark, type MarkedFix } from '../../../tests/support/rule-fixtures.ts'

const fixtures = ruleFixtures()

describe.each([...fixtures])('%s', (code, { files, marks }) => {
  // Within the test: Stryker breaks the code only while tests run.
  const placedFindings = () =>
    publishFiles(files, { includeUnpublished: true }, smallLexicon())
      .findings.filter((finding) => finding.code === code)
      .map(({ place: { file, line = null, column = null, endLine, endColumn = null }, severity = null, message, fix }): Mark => {
        return {
          file,
          line,
          column,
          endColumn: endLine === line ? endColumn : null,
          severity,
          message,
          fix: fix ? markedFix(fix, files[file]!) : null,
        }
      })
  const byPlace = (a: Mark, b: Mark) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
  const inOrder = (list: readonly Mark[]) =>
    Object.keys(files).flatMap((file) => list.filter((it) => it.file === file).sort(byPlace))

  test('is named after a code', () => {
    expect(Object.keys(catalogue), 'run `npm run rules`, or give the fixture the name of its rule').toContain(code)
  })

  test('marks its findings, and there are no others', () => {
    expect(inOrder(placedFindings())).toEqual(inOrder(marks))
    expect(marks.length).toBeGreaterThan(0)
  })
})

function markedFix({ offset, length, text: after }: Fix, text: string): MarkedFix {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, before: text.slice(offset, offset + length), after }
}

test('every rule is in the lists that the program imports', () => {
  const lists = ['entry', 'series', 'archive'].map((scope) => path.join(import.meta.dirname, `${scope}-rules.generated.ts`))
  const imported = lists.map((file) => readFileSync(file, 'utf8')).join('')
  const files = readdirSync(path.join(import.meta.dirname, 'rules')).filter((file) => /^[a-z-]+\.ts$/.test(file))
  const missing = files.filter((file) => !imported.includes(`'./rules/${file}'`))
  expect(missing, 'run `npm run rules`').toEqual([])
})

test.each([
  ['entry', entryRules],
  ['series', seriesRules],
  ['archive', archiveRules],
])('the list of %s rules has rules of that scope, and the catalogue says of them what they say', (scope, rules) => {
  for (const rule of rules) {
    expect(rule.scope, rule.code).toBe(scope)
    if (rule.declared) expect(rule.declared, rule.code).toEqual(catalogue[rule.code])
  }
})

test('every rule has a fixture for the code that it reports', () => {
  const codes = [...entryRules, ...seriesRules, ...archiveRules].map(({ code }) => code)
  const missing = codes.filter((code) => !fixtures.has(code))
  expect(missing, `write ${missing.map((code) => `src/core/check/rules/${code}.md`).join(', ')}`).toEqual([])
})
