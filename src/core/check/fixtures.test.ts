import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { publishFiles, smallLexicon } from '../../../tests/support/core.ts'
import { catalogue } from '../model/catalogue.ts'
import { ruleFixtures, type Mark } from '../../../tests/support/rule-fixtures.ts'

const rulesFolder = path.join(import.meta.dirname, 'rules')
const fixtures = ruleFixtures()

describe.each([...fixtures])('%s', (code, { files, marks }) => {
  const found = publishFiles(files, {}, smallLexicon()).findings.filter((finding) => finding.code === code)
  const placed = found.map(({ place: { file, line = null, column = null, endLine, endColumn = null }, message }): Mark => {
    return { file, line, column, endColumn: endLine === line ? endColumn : null, message }
  })
  const byPlace = (a: Mark, b: Mark) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
  const inOrder = (list: readonly Mark[]) =>
    Object.keys(files).flatMap((file) => list.filter((it) => it.file === file).sort(byPlace))

  test('is named after a code', () => expect(Object.keys(catalogue)).toContain(code))

  test('marks its findings, and there are no others', () => {
    expect(inOrder(placed)).toEqual(
      inOrder(marks).map((mark) => ({ ...mark, message: expect.stringMatching(beginsWith(mark.message)) })),
    )
    expect(marks.length).toBeGreaterThan(0)
  })
})

const beginsWith = (text: string): RegExp => new RegExp(`^${text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`)

/** Found by `inspect` alone, which has no pages to look at: `link-issue-missing.test.ts` specifies it. */
const withoutPages = ['link-issue-missing.ts']

test('every rule has a fixture for what it says', () => {
  const rules = readdirSync(rulesFolder).filter((name) => /^[\w-]+\.ts$/.test(name))
  const bare = rules.filter((name) => {
    const said = readFileSync(path.join(rulesFolder, name), 'utf8').matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)
    return [...said].every(([, code]) => !fixtures.has(code!))
  })
  expect(bare).toEqual(withoutPages)
})
