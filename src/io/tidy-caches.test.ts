import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cacheDirOf, cachesOf } from './cache-dir.ts'
import { boundCompiled, tidyCaches, writableFolder } from './tidy-caches.ts'

let project = ''
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'galley-caches-'))
})
afterEach(() => rmSync(project, { recursive: true, force: true }))

const now = Date.parse('2026-08-21T07:00:00Z')
const daysAgo = (days: number) => new Date(now - days * 86_400_000)

describe('what is kept of a content folder', () => {
  const content = (name: string) => path.join(project, name)
  const kept = (name: string) => existsSync(cacheDirOf(project, content(name)))
  const use = (name: string, days: number) => {
    const cache = cacheDirOf(project, content(name))
    mkdirSync(content(name), { recursive: true })
    mkdirSync(path.join(cache, 'readings'), { recursive: true })
    tidyCaches(project, [content(name)], now - days * 86_400_000)
    utimesSync(path.join(cache, 'content-folder'), daysAgo(days), daysAgo(days))
  }

  test('stays while it is used', () => {
    use('letters', 29)
    tidyCaches(project, [], now)
    expect(kept('letters')).toBe(true)
  })

  test('goes when it has not been used for a month', () => {
    use('letters', 31)
    tidyCaches(project, [], now)
    expect(kept('letters')).toBe(false)
  })

  test('goes when the folder is gone', () => {
    use('letters', 1)
    use('notes', 1)
    rmSync(content('letters'), { recursive: true })
    tidyCaches(project, [], now)
    expect([kept('letters'), kept('notes')]).toEqual([false, true])
  })

  test('stays when it is old but used now', () => {
    use('letters', 31)
    tidyCaches(project, [content('letters')], now)
    expect(kept('letters')).toBe(true)
  })

  test.each([
    [29, true],
    [31, false],
  ])('of a folder that nobody knows stays %i days later: %s', (days, stays) => {
    const cache = path.join(cachesOf(project), '0123456789ab')
    mkdirSync(cache, { recursive: true })
    utimesSync(cache, daysAgo(days), daysAgo(days))
    tidyCaches(project, [], now)
    expect(existsSync(cache)).toBe(stays)
  })

  test('and nothing else is removed', () => {
    const other = path.join(cachesOf(project), 'compiled')
    mkdirSync(other, { recursive: true })
    utimesSync(other, daysAgo(99), daysAgo(99))
    tidyCaches(project, [], now)
    expect(existsSync(other)).toBe(true)
  })

  test('no cache at all is no matter', () => {
    expect(() => tidyCaches(path.join(project, 'nowhere'), [project], now)).not.toThrow()
  })
})

describe('compiled modules', () => {
  const compiled = (...files: readonly (readonly [name: string, size: number, daysOld: number])[]) => {
    const folder = path.join(project, 'compiled')
    mkdirSync(path.join(folder, 'v24'), { recursive: true })
    for (const [name, size, days] of files) {
      writeFileSync(path.join(folder, 'v24', name), 'x'.repeat(size))
      utimesSync(path.join(folder, 'v24', name), daysAgo(days), daysAgo(days))
    }
    boundCompiled(folder, 100)
    return readdirSync(path.join(folder, 'v24')).sort()
  }

  test('stay while there is room', () => {
    expect(compiled(['a', 60, 2], ['b', 40, 1])).toEqual(['a', 'b'])
  })

  test('else those go that have been unused for longest', () => {
    expect(compiled(['a', 60, 1], ['b', 40, 3], ['c', 30, 2])).toEqual(['a', 'c'])
  })

  test('none is no matter', () => {
    expect(() => boundCompiled(path.join(project, 'nowhere'))).not.toThrow()
  })
})

describe('a folder for what insists on one', () => {
  const warnings: string[] = []
  const warn = (what: string) => void warnings.push(what)
  beforeEach(() => void warnings.splice(0))

  test('is the given one', () => {
    const folder = path.join(project, 'a/b')
    expect([writableFolder(folder, warn), readdirSync(folder), warnings]).toEqual([folder, [], []])
  })

  test('is a temporary one where that cannot be written to', () => {
    writeFileSync(path.join(project, 'a'), '')
    const folder = writableFolder(path.join(project, 'a/b'), warn)
    expect(existsSync(folder)).toBe(true)
    expect(warnings).toEqual(['Galley cannot keep what it made for the next run, which will take longer'])
    rmSync(folder, { recursive: true })
  })
})
