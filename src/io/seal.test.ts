import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeFiles } from '../../tests/support/galley.ts'
import { seal, unseal } from './seal.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'galley-seal-'))
  writeFiles(folder, { 'dist/1/index.html': '<p>4 May</p>', 'store.json': '{}' })
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a folder that is as it was sealed stays', () => {
  seal(folder)
  unseal(folder)
  expect(readdirSync(folder).sort()).toEqual(['dist', 'store.json'])
})

const at = (name: string) => path.join(folder, name)

test.each<[string, () => void]>([
  ['in which one bit has changed', () => writeFileSync(at('dist/1/index.html'), '<p>5 May</p>')],
  ['that lacks a file', () => rmSync(at('store.json'))],
  ['that has one more', () => writeFileSync(at('more.json'), '')],
  [
    'whose seal is damaged',
    () => writeFileSync(at('checksums.json'), readFileSync(at('checksums.json'), 'utf8').replace(/\d/, 'x')),
  ],
  ['whose seal is cut', () => writeFileSync(at('checksums.json'), '{')],
  ['without a seal', () => rmSync(at('checksums.json'))],
])('one %s is emptied', (_, damage) => {
  seal(folder)
  damage()
  unseal(folder)
  expect(readdirSync(folder)).toEqual([])
})

test('whoever stops before sealing it again leaves it to be emptied', () => {
  seal(folder)
  unseal(folder)
  unseal(folder)
  expect(readdirSync(folder)).toEqual([])
})

test('none is no matter', () => {
  rmSync(folder, { recursive: true })
  unseal(folder)
  seal(folder)
  expect(existsSync(folder)).toBe(false)
  writeFiles(folder, { a: '' })
})
