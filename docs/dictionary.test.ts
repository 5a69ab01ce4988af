import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const dictionary = readFileSync(path.join(import.meta.dirname, 'dictionary.md'), 'utf8')
const rows = [...dictionary.matchAll(/^\| \*\*(.+?)\*\* .*$/gm)].map(([row, word = '']) => ({
  word,
  names: [...row.matchAll(/\[`([^`]+)`\]\(([^)]+)\)/g)].map(([, name = '', file = '']) => ({ name, file })),
}))

/** Whether the file declares the name or has it as a key; a file may also go by its own name. */
const isNamedIn = (name: string, file: string): boolean => {
  const target = path.join(import.meta.dirname, file)
  if (!existsSync(target)) return false
  if (path.basename(target) === name) return true
  return new RegExp(`\\b(?:interface|type|const|function) ${name}\\b|^\\s*(?:readonly )?${name}\\??:`, 'm').test(
    readFileSync(target, 'utf8'),
  )
}

test.each(rows)('the code has the names that the dictionary gives for “$word”', ({ names }) => {
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter(({ name, file }) => !isNamedIn(name, file))).toEqual([])
})

test('no word stands twice', () => {
  const words = rows.map(({ word }) => word)
  expect(words.length).toBeGreaterThan(30)
  expect(words).toEqual([...new Set(words)])
})
