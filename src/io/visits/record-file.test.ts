import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LinkRecord } from '../../core/visits/link-record.ts'
import { readRecords, RecordFileError, recordFileOf, writeRecords } from './record-file.ts'

let folder = ''
let file = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'galley-records-'))
  file = recordFileOf(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

const tea: LinkRecord = { url: 'https://kettle.example/tea', state: 'alive', visited: '2026-03-01', answer: '200' }

test('what is written is read again, and nothing else is left in the folder', () => {
  writeRecords(file, [tea])
  expect([...readRecords(file).records.values()]).toEqual([tea])
  expect(readdirSync(folder)).toEqual(['links.jsonl'])
})

test('no file holds no records, and none is made for none', () => {
  expect(readRecords(file)).toEqual({ records: new Map(), broken: [] })
  writeRecords(file, [])
  expect(readdirSync(folder)).toEqual([])
})

test('a file that would not change is not touched', () => {
  writeRecords(file, [tea])
  utimesSync(file, 1, 1)
  writeRecords(file, [{ ...tea }])
  expect(statSync(file).mtimeMs).toBe(1000)
})

test('a folder that is none is said', () => {
  writeFileSync(path.join(folder, 'kettle'), '')
  const within = recordFileOf(path.join(folder, 'kettle'))
  expect(() => writeRecords(within, [tea])).toThrow(RecordFileError)
  expect(() => readRecords(within)).toThrow(/links\.jsonl cannot be read: ENOTDIR/)
})
