import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '..')
const pages = [
  ...['.', 'docs', 'docs/adr', 'frozen'].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => path.join(folder, name)),
  ),
]
const fences = /^( *)```[^]*?^\1```$/gm
const textOf = (page: string): string => readFileSync(path.join(root, page), 'utf8').replace(fences, '')

test.each(pages)('links of %s lead to files that are there', (page) => {
  const targets = [...textOf(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[\w-]+)?\)/g)].map(([, target = '']) => target)
  expect(targets.filter((target) => !existsSync(path.join(root, page, '..', target)))).toEqual([])
})

test.each(['AGENTS.md', 'CONTRIBUTING.md', 'README.md'])('%s names files, exports and scripts that are there', (page) => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  const names = [...textOf(page).matchAll(/`((?:src|tests|docs|scripts|frozen)\/[\w./[\]-]+)`/g)].map(([, name = '']) => name)
  // CONTRIBUTING has its reader make files, in folders that are there.
  const needed = page === 'CONTRIBUTING.md' ? names.map((name) => path.dirname(name)) : names
  expect(needed.filter((name) => !existsSync(path.join(root, name)))).toEqual([])
  const declared = [...textOf(page).matchAll(/`(\w+)` (?:in|of) `(src\/[\w./-]+\.ts)`/g)]
  expect(declared.filter(([, name = '', file = '']) => !readFileSync(path.join(root, file), 'utf8').includes(name))).toEqual([])
  const commands = [...readFileSync(path.join(root, page), 'utf8').matchAll(/\bnpm run ([\w:]+)/g)].map(([, name = '']) => name)
  expect(commands.filter((name) => !(name in scripts))).toEqual([])
})

test('AGENTS.md is short enough to be read whole', () => {
  expect(textOf('AGENTS.md').split('\n').length).toBeLessThanOrEqual(140)
})
