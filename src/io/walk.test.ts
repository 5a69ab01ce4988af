import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, settingsOf } from '../../tests/support/core.ts'
import { temporaryFolder, writeFiles } from '../../tests/support/galley.ts'
import { readContent } from './content.ts'
import { walk } from './walk.ts'

let home: ReturnType<typeof temporaryFolder>
let root = ''
beforeEach(() => {
  home = temporaryFolder()
  root = path.join(home.path, 'content')
  writeFiles(home.path, {
    'content/issues/1/index.md': page('title: One\ndate: 2026-01-04'),
    'content/issues/1/tides.png': 'x',
    'content/.env': 'KEY=kelp',
    'content-of-others/secret.md': page('title: Secret\ndate: 2026-01-04'),
  })
})
afterEach(() => home[Symbol.dispose]())

const link = (target: string, name: string) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
  symlinkSync(target, path.join(root, name))
}
/** What is left out, and why. */
const leftOut = () => walk(root).findings.map(({ code, place, message }) => [code, place.file, message])

describe('links are followed to what lies in the folder', () => {
  test.each([
    ['a text', '../1/index.md', 'issues/2/index.md', ['issues/2/index.md']],
    ['a text, by an absolute path', () => path.join(root, 'issues/1/index.md'), 'notes/a.md', ['notes/a.md']],
    ['a picture', '../1/tides.png', 'issues/2/tides.png', ['issues/2/tides.png']],
    ['a folder', '1', 'issues/2', ['issues/2/index.md', 'issues/2/tides.png']],
    ['out and back in', '../../content/issues/1/index.md', 'notes/a.md', ['notes/a.md']],
  ])('%s', (_what, target, name, files) => {
    link(typeof target === 'string' ? target : target(), name)
    expect(
      walk(root)
        .files.filter((file) => !file.startsWith('issues/1/'))
        .sort(),
    ).toEqual(files)
    expect(leftOut()).toEqual([])
  })

  test('also where the folder itself is a link', () => {
    link('../1/tides.png', 'issues/2/tides.png')
    symlinkSync(root, path.join(home.path, 'linked'))
    expect([...walk(path.join(home.path, 'linked')).files].sort()).toEqual([
      'issues/1/index.md',
      'issues/1/tides.png',
      'issues/2/tides.png',
    ])
  })
})

describe('everything else is left out, and reported by name', () => {
  const out = 'It is left out: it is a link that leads out of the folder; put what it leads to in its place.'
  const circle = 'It is left out: it is a link that leads in a circle; remove it.'
  test.each([
    ['a link to a text outside', 'notes/a.md', '../../content-of-others/secret.md', out],
    ['a link to a picture outside', 'issues/1/a.png', '/etc/hostname', out],
    ['a link to a folder outside, whose name begins alike', 'issues/2', '../../content-of-others', out],
    ['a link to the folder around', 'up', '../..', out],
    ['a link to an endless device', 'notes/a.md', '/dev/zero', out],
    ['a link to a link that leads out', 'notes/a.md', '../up/content-of-others/secret.md', out],
    ['a link to itself', 'notes/a.md', 'a.md', circle],
    ['a link to the folder that it is in', 'issues/1/all', '.', circle],
    ['a link to a folder above', 'issues/1/all', '../..', circle],
    ['a link to nothing', 'issues/1/a.png', 'b.png', 'It is left out: it is a link that leads nowhere; correct or remove it.'],
    ['a link to what is hidden', 'notes/a.md', '../.env', 'It is left out: it is a link to what is hidden; remove it.'],
  ])('%s', (_what, name, target, message) => {
    if (target.startsWith('../up/')) symlinkSync(home.path, path.join(root, '.up'))
    link(target.replace('/up/', '/.up/'), name)
    expect(leftOut()).toEqual([['file-refused', name, message]])
    expect(walk(root).files).toEqual(['issues/1/index.md', 'issues/1/tides.png'])
  })

  test('folders that link to each other', () => {
    link('../issues', 'notes/issues')
    link('../../notes', 'issues/1/notes')
    const names = leftOut().map(([, name]) => name)
    expect(names.sort()).toEqual(['issues/1/notes/issues', 'notes/issues/1/notes'])
  })

  test('a named pipe', () => {
    mkdirSync(path.join(root, 'notes'))
    expect(spawnSync('mkfifo', [path.join(root, 'notes/f.md')]).status).toBe(0)
    expect(leftOut()).toEqual([['file-refused', 'notes/f.md', 'It is left out: it is a named pipe, and no file; remove it.']])
  })

  test('a socket', async () => {
    const server = createServer().listen(path.join(root, 'issues/1/s.png'))
    await new Promise((resolve) => server.once('listening', resolve))
    expect(leftOut()).toEqual([['file-refused', 'issues/1/s.png', 'It is left out: it is a socket, and no file; remove it.']])
    server.close()
  })

  test('a name that is not UTF-8, of a file or of a folder', () => {
    const named = (...bytes: number[]) => Buffer.concat([Buffer.from(`${root}/issues/`), Buffer.from(bytes)])
    mkdirSync(named(0x63, 0xff))
    writeFileSync(Buffer.concat([named(0x63, 0xff), Buffer.from('/index.md')]), 'x')
    writeFileSync(named(0xe9, 0x2e, 0x70, 0x6e, 0x67), 'x')
    const message = 'It is left out: its name is not UTF-8; rename it.'
    expect(leftOut().sort()).toEqual([
      ['file-refused', 'issues/c�', message],
      ['file-refused', 'issues/�.png', message],
    ])
  })
})

test('what is hidden is passed over in content, and served from public/', () => {
  expect(walk(root, 'served').files).toContain('.env')
  expect(walk(root).files).not.toContain('.env')
})

test('an issue that is left out is not reported as missing as well', () => {
  link('/dev/zero', 'issues/2/index.md')
  const { entries, findings } = readContent(root, settingsOf())
  expect(entries.map(({ file }) => file)).toEqual(['issues/1/index.md'])
  expect(findings.map(({ code, place }) => [code, place.file])).toEqual([['file-refused', 'issues/2/index.md']])
})
