import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * A fixture is a text that marks its own findings, as in markdownlint and in compilers. It is named after the code that it shows. Below a line, `^^^^` marks the
 * columns of a finding of that code and goes on with its message. Below that, `=>` stands where its fix begins, and says what the fix replaces by what:
 *
 *     Oh, the the tide.
 *         ^^^^^^^ “the” stands here twice; take one out.
 *         => "the the" becomes "the"
 *
 * A finding that is only a hint, though its code is a warning, has `info: ` before its message. One that covers several lines is marked by where
 * it begins: `^` and three dots, `^...`. A file begins with its findings that have no place, each as `!!! message`; further down such a line is
 * text. Several files are divided by lines such as `=== issues/3/index.md`; one alone is issue 7.
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
  /** Null where the finding has that of its code. */
  readonly severity: 'info' | null
  readonly message: string
  readonly fix: MarkedFix | null
}

export interface MarkedFix {
  readonly line: number
  readonly column: number
  readonly before: string
  readonly after: string
}

function fixtureOf(text: string): Fixture {
  const parts = text.startsWith('=== ') ? text.split(/^=== (.+)\n/m).slice(1) : ['issues/7/index.md', text]
  const files: Record<string, string> = {}
  const marks: Mark[] = []
  for (let at = 0; at < parts.length; at += 2) {
    const file = parts[at]!
    const lines: string[] = []
    for (const line of parts[at + 1]!.split('\n')) {
      const [, margin, carets, dots, hint, message = ''] = /^( *)(\^+)(\.\.\.)?(?: (info: )?(.*))?$/.exec(line) ?? []
      const [, indent, before = '', after = ''] = /^( *)=> (".*") becomes (".*")$/.exec(line) ?? []
      const last = marks.at(-1)
      if (margin !== undefined && carets !== undefined) {
        const column = margin.length + 1
        const endColumn = dots ? null : column + carets.length
        marks.push({ file, line: lines.length, column, endColumn, severity: hint ? 'info' : null, message, fix: null })
      } else if (line.startsWith('!!! ') && lines.length === 0)
        marks.push({ file, line: null, column: null, endColumn: null, severity: null, message: line.slice(4), fix: null })
      else if (last && indent !== undefined) {
        const fix = { line: lines.length, column: indent.length + 1, before: unquoted(before), after: unquoted(after) }
        marks.splice(-1, 1, { ...last, fix })
      } else lines.push(line)
    }
    files[file] = lines.join('\n')
  }
  return { files, marks }
}

/** What stands in quotation marks, with escapes as in JSON. */
const unquoted = (text: string): string => String(JSON.parse(text))

/** Every fixture in `src/core/check`, by the code that it is named after; each stands beside the rule that it shows. */
export function ruleFixtures(): ReadonlyMap<string, Fixture> {
  const folder = path.join(import.meta.dirname, '../../src/core/check')
  const names = globSync('**/*.md', { cwd: folder }).toSorted()
  return new Map(names.map((name) => [path.basename(name, '.md'), fixtureOf(readFileSync(path.join(folder, name), 'utf8'))]))
}
