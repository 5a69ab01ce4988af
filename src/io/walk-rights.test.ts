import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { page } from '../../tests/support/core.ts'
import { temporaryFolder, writeFiles } from '../../tests/support/galley.ts'

/** The number of the user “nobody”. */
const nobody = 65_534

/** Reads a folder in a process that has no rights of its own, since whoever runs tests as root may read everything. */
const script = `
const [{ readContent }, { settingsOf }] = await Promise.all([import(process.argv[1]), import(process.argv[2])])
const settings = settingsOf()
if (process.getuid() === 0) {
  process.setgroups([])
  process.setgid(${nobody})
  process.setuid(${nobody})
}
const { entries, findings } = readContent(process.argv[3], settings)
console.log(JSON.stringify({ read: entries.map(({ file }) => file), findings: findings.map(({ code, place, message }) => [code, place.file, message]) }))
`

test.skipIf(process.platform === 'win32')('what may not be read is reported by name, and the rest is read', () => {
  using folder = temporaryFolder()
  const issue = page('title: One\ndate: 2026-01-04')
  writeFiles(folder.path, {
    'issues/1/index.md': issue,
    'issues/1/shut.png': 'x',
    'issues/2/index.md': issue,
    'notes/open.md': issue,
    'notes/shut.md': issue,
    'notes/shut/a.md': issue,
    'issues/3/index.md': issue,
  })
  const shut = ['issues/1/shut.png', 'issues/2', 'notes/shut', 'notes/shut.md'].map((name) => path.join(folder.path, name))
  chmodSync(folder.path, 0o755)
  for (const file of shut) chmodSync(file, 0)
  chmodSync(path.join(folder.path, 'issues/3'), 0o444)
  const modules = ['src/io/content.ts', 'tests/support/core.ts'].map((file) => path.join(import.meta.dirname, '../..', file))
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script, ...modules, folder.path], {
    encoding: 'utf8',
  })
  for (const file of shut) chmodSync(file, 0o755)
  chmodSync(path.join(folder.path, 'issues/3'), 0o755)
  expect(stderr).toBe('')
  const { read, findings } = JSON.parse(stdout) as { read: string[]; findings: [string, string, string][] }
  expect(read).toEqual(['issues/1/index.md', 'notes/open.md'])
  expect(findings.map(([code, file]) => `${file} ${code}`).sort()).toEqual([
    'issues/1/shut.png file-refused',
    'issues/2 file-unreadable',
    'issues/3/index.md file-unreadable',
    'notes/shut file-unreadable',
    'notes/shut.md file-unreadable',
  ])
  expect(findings.find(([, file]) => file === 'notes/shut')?.[2]).toMatch(
    /^The folder cannot be opened: EACCES: permission denied/,
  )
})
