import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openCacheFolder } from './cache-folder.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'galley-cache-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const warnings: string[] = []
beforeEach(() => void warnings.splice(0))
const open = (at = folder) => openCacheFolder(at, (what) => void warnings.push(what))

const written = () => {
  open().write('a.json', '{"day":"2026-08-21","count":4}')
  return path.join(folder, 'a.json')
}
const readBack = () => open().read('a.json')?.toString()

test('what one run writes another reads', () => {
  written()
  expect(readBack()).toBe('{"day":"2026-08-21","count":4}')
})

test('one that was never written is not there', () => {
  expect(open().read('a.json')).toBeUndefined()
})

test('a file in which any one bit has changed counts as not there', () => {
  const file = written()
  const whole = readFileSync(file)
  const cache = open()
  const taken: number[] = []
  for (let bit = 0; bit < whole.length * 8; bit += 1) {
    const damaged = Uint8Array.from(whole)
    damaged[bit >> 3]! ^= 1 << (bit & 7)
    writeFileSync(file, damaged)
    if (cache.read('a.json')) taken.push(bit)
  }
  expect(taken).toEqual([])
})

test.each<[string, (whole: Buffer) => Uint8Array]>([
  ['cut at its end', (whole) => whole.subarray(0, -1)],
  ['with more after its end', (whole) => Buffer.concat([whole, Buffer.from(' ')])],
  ['without a checksum', (whole) => whole.subarray(65)],
  ['empty', () => new Uint8Array()],
])('so does one that is %s', (_, damage) => {
  const file = written()
  writeFileSync(file, damage(readFileSync(file)))
  expect(readBack()).toBeUndefined()
})

test('and one that has the content of another', () => {
  const file = written()
  open().write('b.json', '{}')
  writeFileSync(path.join(folder, 'b.json'), readFileSync(file))
  expect(open().read('b.json')).toBeUndefined()
})

test('only what is wanted is kept, and nothing that was written in part', () => {
  written()
  writeFileSync(path.join(folder, 'b.json.4711.tmp'), 'half')
  mkdirSync(path.join(folder, 'c.json'))
  open().keepOnly(new Set(['a.json']))
  expect(readdirSync(folder)).toEqual(['a.json'])
})

describe('what cannot be kept is not kept, with one warning', () => {
  test('a file where the folder should be', () => {
    const file = written()
    const cache = open(file)
    for (const name of ['b.json', 'c.json']) cache.write(name, '{}')
    cache.keepOnly(new Set())
    expect([cache.read('b.json'), warnings]).toEqual([
      undefined,
      ['Galley cannot keep what it made for the next run, which will take longer'],
    ])
  })

  test('a folder where a file should be', () => {
    mkdirSync(path.join(folder, 'b.json/full'), { recursive: true })
    const cache = open()
    cache.write('b.json', '{}')
    cache.write('c.json', '{}')
    expect([cache.read('b.json'), warnings.length]).toEqual([undefined, 1])
    expect(readdirSync(folder)).toEqual(['b.json'])
  })

  test('but what has been kept before is read', () => {
    written()
    mkdirSync(path.join(folder, 'b.json/full'), { recursive: true })
    const cache = open()
    cache.write('b.json', '{}')
    expect(cache.read('a.json')?.toString()).toBe('{"day":"2026-08-21","count":4}')
  })
})

test('a folder that another run has removed meanwhile is no matter', () => {
  const cache = open()
  rmSync(folder, { recursive: true })
  cache.write('a.json', '{}')
  expect([cache.read('a.json'), warnings]).toEqual([undefined, []])
})
