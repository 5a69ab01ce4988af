import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { publishFiles, smallLexicon } from '../../../../tests/support/core.ts'
import { catalogue } from '../../model/catalogue.ts'
import { fixtureOf, type Mark } from '../../../../tests/support/rule-fixtures.ts'

const folder = path.join(import.meta.dirname, 'fixtures')

describe.each(readdirSync(folder))('%s', (name) => {
  const code = name.replace(/\.mdx?$/, '')
  const { files, marks } = fixtureOf(readFileSync(path.join(folder, name), 'utf8'))
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
  const rules = readdirSync(import.meta.dirname).filter((name) => /^[\w-]+\.ts$/.test(name))
  const shown = new Set(readdirSync(folder).map((name) => name.replace(/\.mdx?$/, '')))
  const bare = rules.filter((name) => {
    const said = readFileSync(path.join(import.meta.dirname, name), 'utf8').matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)
    return [...said].every(([, code]) => !shown.has(code!))
  })
  expect(bare).toEqual(withoutPages)
})
