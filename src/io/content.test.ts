import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, settingsOf } from '../../tests/support/core.ts'
import { readContent, readFolder } from './content.ts'
import { folderOnDisk } from './folder.ts'
import { openParseCache } from './parse-cache.ts'
import { walk } from './walk.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'galley-content-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
  writeFileSync(path.join(root, name), text)
}
const issue = page('title: One\ndate: 2026-01-04')

test('every text is read, files beside it are listed, and unknown files are reported', () => {
  write('issues/2/index.md', issue)
  write('issues/10/index.md', issue)
  write('issues/2/tides.png', 'x')
  write('notes/quay.md', 'Hello.')
  write('README.md', 'Hello.')
  const { entries, assets, findings } = readContent(root, settingsOf())
  expect(entries.map(({ file, kind }) => [file, kind])).toEqual([
    ['issues/2/index.md', 'issue'],
    ['issues/10/index.md', 'issue'],
    ['notes/quay.md', 'note'],
  ])
  expect([...assets]).toEqual(['issues/2/tides.png'])
  expect(findings.map(({ code, place }) => [code, place.file])).toEqual([['file-unknown', 'README.md']])
})

test('what a drawing is published without is said', () => {
  write('issues/1/index.md', issue)
  write('issues/1/a.svg', '<svg onload="alert(1)"><script>alert(1)</script></svg>')
  write('issues/1/b.svg', '<svg><rect width="1" height="1"/></svg>')
  write('issues/1/c.svg', 'No drawing.')
  expect(readContent(root, settingsOf()).findings).toEqual([
    {
      code: 'image-unsafe',
      place: { file: 'issues/1/a.svg' },
      message: 'The drawing is published without `onload`, `<script>`.',
    },
    {
      code: 'image-unsafe',
      place: { file: 'issues/1/c.svg' },
      message: 'The file holds no drawing that can be read as SVG, so an empty one is published.',
    },
  ])
})

test('an empty folder of an issue is reported', () => {
  mkdirSync(path.join(root, 'issues/7'), { recursive: true })
  expect(readContent(root, settingsOf()).findings.map(({ code }) => code)).toEqual(['folder-without-issue'])
})

test('a folder that holds nothing gives nothing', () => {
  expect(readContent(root, settingsOf())).toEqual({ entries: [], findings: [], assets: new Set(), sources: new Map() })
})

test('a file that cannot be opened is reported, and the rest is read', () => {
  write('issues/1/index.md', issue)
  write('issues/2/index.md', issue)
  const folder = folderOnDisk(root)
  const bytesOf = (file: string) => folder.bytesOf(file === 'issues/2/index.md' ? 'gone.md' : file)
  const settings = settingsOf()
  const { entries, findings } = readFolder({ ...folder, bytesOf }, settings, openParseCache(undefined, settings))
  expect(entries.map(({ file }) => file)).toEqual(['issues/1/index.md'])
  expect(findings).toMatchObject([{ code: 'file-unreadable', place: { file: 'issues/2/index.md' } }])
  expect(findings[0]!.message).toMatch(/^The file cannot be opened: ENOENT.*\.$/)
})

test('a link that leads nowhere is left out, a text too', () => {
  write('issues/1/index.md', issue)
  mkdirSync(path.join(root, 'issues/2'))
  symlinkSync(path.join(root, 'nowhere.md'), path.join(root, 'issues/2/index.md'))
  const { entries, findings } = readContent(root, settingsOf())
  expect(entries.map(({ file }) => file)).toEqual(['issues/1/index.md'])
  expect(findings.map(({ code, place }) => [code, place.file])).toEqual([['file-refused', 'issues/2/index.md']])
})

test('hidden files and what npm installs are left out', () => {
  write('.git/config', '')
  write('node_modules/a/README.md', '')
  write('notes/.draft.md', '')
  write('notes/a b/ü.png', '')
  expect(walk(root)).toEqual({ files: ['notes/a b/ü.png'], folders: ['notes', 'notes/a b'], findings: [] })
})
