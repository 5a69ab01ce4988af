import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importFolder, type ImportRun } from './import.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'galley-import-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const at = (name: string) => path.join(root, name)

/** Every file below a folder with its text and the moment of its last change. */
const snapshot = (folder: string) =>
  readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((name) => [path.relative(root, name), readFileSync(name, 'latin1'), statSync(name).mtimeMs])

const corpus = path.resolve(import.meta.dirname, '../../../shared/corpus/devopsish/content/archive')

describe.skipIf(!existsSync(corpus))(`the archive at ${corpus}${existsSync(corpus) ? '' : ' (absent: skipped)'}`, () => {
  const run = (): ImportRun => ({ directory: corpus, out: at('content'), force: false, dryRun: false, issuePath: '/:number/' })
  const counted = (options: Partial<ImportRun> = {}) => {
    const result = importFolder({ ...run(), ...options })
    if ('problem' in result) throw new Error(result.problem)
    return result.verdicts
  }

  test('every file read is imported, unchanged or left with a reason', () => {
    const files = readdirSync(corpus, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const verdicts = counted()
    expect(verdicts.map(({ record }) => record.source).sort()).toEqual(
      files.map((file) => path.relative(corpus, path.join(file.parentPath, file.name))).sort(),
    )
    expect(verdicts.filter(({ record }) => record.status === 'left' && !record.reason)).toEqual([])
  })

  test('every folder becomes an issue of its own, under its name', () => {
    const issues = counted().flatMap(({ kind, record }) => (kind === 'issue' ? [record.target] : []))
    expect(issues).toEqual(readdirSync(corpus).map((name) => `issues/${name}/index.md`))
  })

  test('a second run changes nothing', () => {
    counted()
    const before = snapshot('content')
    expect(new Set(counted().map(({ record }) => record.status))).toEqual(new Set(['unchanged']))
    expect(snapshot('content')).toEqual(before)
  })

  test('with an old path, every issue answers there too', () => {
    const verdicts = counted({ oldPath: '/archive/:slug/' })
    for (const { kind, record } of verdicts) {
      if (kind === 'issue')
        expect(readFileSync(path.join(at('content'), record.target!), 'utf8')).toMatch(/^ {2}- \/archive\/[\w-]+\/$/m)
    }
  })
})
