import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, inject, test } from 'vitest'
import { filesIn, galley } from '../tests/support/galley.ts'

const pinned = (name: string): readonly string[] =>
  readFileSync(path.join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter(Boolean)

/** Everything promised is there; more may be. */
function expectKept(name: string, actual: readonly string[]) {
  const present = new Set(actual)
  expect(pinned(name).filter((line) => !present.has(line))).toEqual([])
}

test('addresses of everything that a site serves', () => {
  expectKept(
    'served.txt',
    filesIn(inject('site')).map((file) => `/${file.replace(/(?<=^|\/)index\.html$/, '')}`),
  )
})

test('commands of the command line, and their options', () => {
  const lines = pinned('commands.txt')
  const commands = [...new Set(lines.map((line) => line.split(' ')[0]!))]
  expectKept(
    'commands.txt',
    commands.flatMap((command) => {
      const { code, stdout } = galley(command, '--help')
      const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => `${command} ${option}`)
      return code === 0 && stdout.startsWith(`Usage: galley ${command} `) ? [command, ...options] : []
    }),
  )
})
