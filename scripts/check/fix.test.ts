import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/core/model/diagnostic.ts'
import type { Terminal } from '../terminal.ts'
import { fix } from './fix.ts'
import type { CheckResult } from './run-check.ts'

let content: string
let out: string
let err: string
const terminal: Terminal = {
  stdout: (text) => (out += text),
  stderr: (text) => (err += text),
  isColoured: false,
}

beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), 'galley-fix-'))
  out = ''
  err = ''
})
afterEach(() => rmSync(content, { recursive: true }))

/** Checks files by a rule of the test's own: what matches a pattern is to become something else. */
const checker = (files: readonly string[], rules: readonly (readonly [RegExp, string])[]) => {
  const check = (instead: CheckResult['sources'] = new Map()): Promise<CheckResult> => {
    const sources = new Map(files.map((file) => [file, instead.get(file) ?? readFileSync(path.join(content, file))]))
    const diagnostics = [...sources].flatMap(([file, bytes]) =>
      rules.flatMap(([pattern, text]) =>
        [...new TextDecoder().decode(bytes).matchAll(pattern)].map(({ index, 0: found }): Diagnostic => ({
          code: 'front-matter-list',
          severity: 'warning',
          message: found,
          place: { file },
          fix: { offset: index, length: found.length, text },
        })),
      ),
    )
    return Promise.resolve({ content, diagnostics, files: files.length, sources })
  }
  return check
}

const isWanted = () => true
const wet = { dryRun: false, isWanted }
const dry = { dryRun: true, isWanted }

const write = (name: string, text: string) => writeFileSync(path.join(content, name), text)
const read = (name: string) => readFileSync(path.join(content, name), 'utf8')

test('each file is fixed, and nothing else in it', async () => {
  write('a.md', '\uFEFFthe the tide\r\nof fog')
  write('b.md', 'fog\n')
  const check = checker(['a.md', 'b.md'], [[/the the/g, 'the']])
  const { result, isRefused } = await fix(await check(), check, wet, terminal)
  expect([read('a.md'), read('b.md')]).toEqual(['\uFEFFthe tide\r\nof fog', 'fog\n'])
  expect(result.diagnostics).toEqual([])
  expect(isRefused).toBe(false)
  expect(err).toMatch(/^Fixed 1 finding in .*a\.md\.\n$/)
})

test('fixes in each other’s way are applied in turn', async () => {
  write('a.md', 'the the the the tide')
  const check = checker(['a.md'], [[/(?=the (the))the the/g, 'the']])
  const { result } = await fix(await check(), check, wet, terminal)
  expect(read('a.md')).toBe('the tide')
  expect(result.diagnostics).toEqual([])
  expect(err).toContain('Fixed 3 findings')
})

test('fixes that undo each other come to an end', async () => {
  write('a.md', 'ebb')
  const check = checker(
    ['a.md'],
    [
      [/ebb/g, 'flow'],
      [/flow/g, 'ebb'],
    ],
  )
  const { result } = await fix(await check(), check, wet, terminal)
  expect(result.diagnostics).toHaveLength(1)
})

test('a dry run prints a diff, and writes nothing', async () => {
  write('a.md', 'one\ntwo\nthe the tide')
  const check = checker(['a.md'], [[/the the/g, 'the']])
  const { result } = await fix(await check(), check, dry, terminal)
  expect(read('a.md')).toBe('one\ntwo\nthe the tide')
  expect(out.replaceAll(/(?<=^(?:---|\+\+\+) [ab]\/).*(?=a\.md$)/gm, '')).toBe(
    '--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,3 @@\n one\n two\n-the the tide\n\\ No newline at end of file\n+the tide\n\\ No newline at end of file\n',
  )
  expect(err).toContain('Would fix 1 finding in ')
  expect(result.diagnostics).toEqual([])
})

test('a file that has been changed meanwhile is left alone, and said; the others are fixed', async () => {
  write('a.md', 'the the tide')
  write('b.md', 'the the fog')
  const check = checker(['a.md', 'b.md'], [[/the the/g, 'the']])
  const first = await check()
  write('a.md', 'the the tide, and more')
  const { result, isRefused } = await fix(first, check, wet, terminal)
  expect([read('a.md'), read('b.md')]).toEqual(['the the tide, and more', 'the fog'])
  expect(isRefused).toBe(true)
  expect(err).toMatch(/a\.md has been changed since it was read; it is left as it is\.\n/)
  expect(result.diagnostics.map(({ place }) => place.file)).toEqual(['a.md'])
})

test('what is not wanted stays', async () => {
  write('a.md', 'the the tide')
  const check = checker(['a.md'], [[/the the/g, 'the']])
  await fix(await check(), check, { dryRun: false, isWanted: () => false }, terminal)
  expect(read('a.md')).toBe('the the tide')
})

test('says when there is nothing to fix', async () => {
  write('a.md', 'tide')
  const check = checker(['a.md'], [])
  await fix(await check(), check, wet, terminal)
  expect(err).toBe('There is nothing that --fix can fix.\n')
})
