import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder, writeFiles } from '../../tests/support/galley.ts'
import { refusalToWrite } from './inside.ts'

let home: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  home = temporaryFolder()
  writeFiles(home.path, { 'content/notes/a.md': '', 'elsewhere/b.md': '' })
  const link = (target: string, name: string) => symlinkSync(path.join(home.path, target), path.join(home.path, name))
  link('elsewhere', 'content/issues')
  link('elsewhere/b.md', 'content/notes/b.md')
  link('content/notes/a.md', 'content/notes/c.md')
  link('content/notes', 'content/pages')
  link('nowhere', 'content/notes/d.md')
  link('content/notes/e.md', 'content/notes/e.md')
  link('content', 'linked')
  mkdirSync(path.join(home.path, 'content/notes/f.md'))
})
afterEach(() => home[Symbol.dispose]())

test.each([
  ['content', 'notes/a.md', undefined],
  ['content', 'notes/new.md', undefined],
  ['content', 'events/2026/new.md', undefined],
  ['content', 'notes/c.md', undefined],
  ['content', 'pages/new.md', undefined],
  ['linked', 'notes/new.md', undefined],
  ['not-yet', 'notes/new.md', undefined],
  ['content', 'issues/1/index.md', 'leads out of the folder by a link'],
  ['content', 'issues/b.md', 'leads out of the folder by a link'],
  ['content', 'notes/b.md', 'leads out of the folder by a link'],
  ['content', '../elsewhere/b.md', 'leads out of the folder by a link'],
  ['content', '../content-of-others/b.md', 'leads out of the folder by a link'],
  ['content', 'notes/d.md', 'is a link that leads nowhere'],
  ['content', 'notes/e.md', 'is a link that leads nowhere'],
  ['content', 'notes/f.md', 'is there already, and is no file'],
])('in %s, %s: %s', (root, name, refusal) => {
  const folder = path.join(home.path, root)
  expect(refusalToWrite(folder, path.join(folder, name))).toBe(refusal)
})
