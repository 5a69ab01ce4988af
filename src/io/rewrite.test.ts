import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rewrite } from './rewrite.ts'

let folder: string
let file: string
const bytes = (text: string) => new TextEncoder().encode(text)

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'galley-rewrite-'))
  file = path.join(folder, 'a.md')
  writeFileSync(file, 'tide')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('puts bytes in place of others, and keeps the file’s rights', () => {
  for (const [mode, before, after] of [
    [0o640, 'tide', 'fog'],
    [0o666, 'fog', 'ebb'],
  ] as const) {
    chmodSync(file, mode)
    expect(rewrite(file, bytes(before), bytes(after))).toBeUndefined()
    expect(readFileSync(file, 'utf8')).toBe(after)
    expect(statSync(file).mode & 0o777).toBe(mode)
  }
  expect(readdirSync(folder)).toEqual(['a.md'])
})

test('a link stays a link', () => {
  const link = path.join(folder, 'link.md')
  symlinkSync(file, link)
  expect(rewrite(link, bytes('tide'), bytes('fog'))).toBeUndefined()
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect(readFileSync(file, 'utf8')).toBe('fog')
})

test('a file that holds something else by now is left alone', () => {
  expect(rewrite(file, bytes('ebb'), bytes('fog'))).toBe('has been changed since it was read')
  expect(readFileSync(file, 'utf8')).toBe('tide')
  expect(readdirSync(folder)).toEqual(['a.md'])
})

test('a file that is gone is not made again', () => {
  rmSync(file)
  expect(rewrite(file, bytes('tide'), bytes('fog'))).toMatch(/^cannot be written \(ENOENT/)
  expect(readdirSync(folder)).toEqual([])
})

test('a link out of the folder is not followed', () => {
  const link = path.join(folder, 'content/b.md')
  mkdirSync(path.dirname(link))
  symlinkSync(file, link)
  expect(rewrite(link, bytes('tide'), bytes('fog'), path.dirname(link))).toBe('leads out of the folder by a link')
  expect(readFileSync(file, 'utf8')).toBe('tide')
})
