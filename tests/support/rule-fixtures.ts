import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * A fixture is a text that marks its own findings, as in markdownlint and in compilers. It is named after the code that it shows. Below a line, `^^^^` marks the
 * columns of a finding of that code, and may go on with the beginning of its message:
 *
 *     Oh, the the tide.
 *         ^^^^^^^ “the” stands here twice
 *
 * A finding that covers several lines is marked by where it begins: `^` and three dots, `^...`. A file begins with its findings
 * that have no place, each as `!!! message`; further down such a line is text. Several files are divided by lines such as `=== issues/3/index.md`; one alone is issue 7.
 */
export interface Fixture {
  /** Texts by path, without the marks. */
  readonly files: Readonly<Record<string, string>>
  readonly marks: readonly Mark[]
}

export interface Mark {
  readonly file: string
  readonly line: number | null
  readonly column: number | null
  /** Null where the finding goes on in other lines. */
  readonly endColumn: number | null
  /** How the message begins. */
  readonly message: string
}

function fixtureOf(text: string): Fixture {
  const parts = text.startsWith('=== ') ? text.split(/^=== (.+)\n/m).slice(1) : ['issues/7/index.md', text]
  const files: Record<string, string> = {}
  const marks: Mark[] = []
  for (let at = 0; at < parts.length; at += 2) {
    const file = parts[at]!
    const lines: string[] = []
    for (const line of parts[at + 1]!.split('\n')) {
      const [, before, carets, dots, message] = /^( *)(\^+)(\.\.\.)?(?: (.*))?$/.exec(line) ?? []
      if (carets !== undefined) {
        const column = before!.length + 1
        marks.push({ file, line: lines.length, column, endColumn: dots ? null : column + carets.length, message: message ?? '' })
      } else if (line.startsWith('!!! ') && lines.length === 0)
        marks.push({ file, line: null, column: null, endColumn: null, message: line.slice(4) })
      else lines.push(line)
    }
    files[file] = lines.join('\n')
  }
  return { files, marks }
}

/** Every fixture in `src/core/check`, by the code that it is named after; each stands beside the rule that it shows. */
export function ruleFixtures(): ReadonlyMap<string, Fixture> {
  const folder = path.join(import.meta.dirname, '../../src/core/check')
  const names = globSync('**/*.md', { cwd: folder }).toSorted()
  return new Map(names.map((name) => [path.basename(name, '.md'), fixtureOf(readFileSync(path.join(folder, name), 'utf8'))]))
}
