import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run, type ImportCommandOptions } from './import.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'galley-import-'))
  mkdirSync(path.join(root, 'post'))
  writeFileSync(path.join(root, 'post/64.md'), '---\ntitle: Fog\ndate: 2024-03-01\nslug: fog\n---\n\nHello.\n')
})
afterEach(() => rmSync(root, { recursive: true }))

async function ran(options: Partial<ImportCommandOptions> = {}) {
  const said = { stdout: '', stderr: '' }
  const code = await run(
    {
      directory: path.join(root, 'post'),
      out: path.join(root, 'content'),
      force: false,
      dryRun: false,
      format: 'pretty',
      ...options,
    },
    { stdout: (text) => (said.stdout += text), stderr: (text) => (said.stderr += text) },
  )
  return { code, ...said }
}

test('0 when all is well', async () => {
  expect(await ran()).toEqual({
    code: 0,
    stdout: 'imported  64.md → issues/64/index.md\n\n1 file read: 1 imported, 0 unchanged, 0 left.\nIn place: 1 issue.\n',
    stderr: '',
  })
})

test('0 when something is left on purpose', async () => {
  writeFileSync(path.join(root, 'post/_index.md'), '---\ntitle: Posts\n---\n')
  expect((await ran()).code).toBe(0)
})

test('1 when a fault kept a file out', async () => {
  writeFileSync(path.join(root, 'post/65.md'), '')
  const { code, stdout } = await ran()
  expect(code).toBe(1)
  expect(stdout).toMatch(/^left {6}65\.md: The file is empty\.\n/)
})

test('2 when the folder is not there', async () => {
  expect(await ran({ directory: '/nowhere' })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'galley import: /nowhere is not there; name the Hugo content folder to import.\n',
  })
})

test.each([
  ['/archive/:section/', 'cannot fill in :section'],
  ['archive/:slug/', 'must be a path from the site’s root'],
])('2 for the old path %s', async (oldPath, message) => {
  const { code, stderr } = await ran({ oldPath })
  expect(code).toBe(2)
  expect(stderr).toContain(message)
})

test('JSON is an array of records', async () => {
  expect(JSON.parse((await ran({ format: 'json' })).stdout)).toEqual([
    { source: '64.md', status: 'imported', target: 'issues/64/index.md', reason: null, notes: [] },
  ])
})

test('the old path is kept as an alias', async () => {
  await ran({ oldPath: '/archive/:slug/' })
  expect(readFileSync(path.join(root, 'content/issues/64/index.md'), 'utf8')).toContain('aliases:\n  - /archive/fog/\n')
})
