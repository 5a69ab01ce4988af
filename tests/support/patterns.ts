import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** A regular expression, and where it stands. */
export interface Pattern {
  readonly file: string
  readonly line: number
  readonly source: string
  readonly flags: string
}

/** Where a module makes a regular expression by `new RegExp`. */
export type Site = Pick<Pattern, 'file' | 'line'>

/** The regular expressions that stand in a module, and where it makes others. */
export function patternsIn(
  file: string,
  code: string,
): { readonly written: readonly Pattern[]; readonly sites: readonly Site[] } {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true)
  const written: Pattern[] = []
  const sites: Site[] = []
  const visit = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      written.push({ file, line, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText(source) === 'RegExp') {
      sites.push({ file, line })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { written, sites }
}

/** The code of a file; of a component what stands between its fences, at the same lines. */
export function codeOf(file: string, root: string): string {
  const code = readFileSync(path.join(root, file), 'utf8')
  if (!file.endsWith('.astro')) return code
  return `\n${code.split(/^---$/m)[1]?.replace(/^\n/, '') ?? ''}`
}

/** The regular expressions that modules make when they are loaded. */
export function madeOnLoading(files: readonly string[], root: string): readonly Pattern[] {
  const output = execFileSync(process.execPath, [path.join(import.meta.dirname, 'patterns-made.mjs'), ...files], {
    cwd: root,
    encoding: 'utf8',
  })
  return JSON.parse(output) as readonly Pattern[]
}

/**
 * How often, in one of its alternatives, an expression repeats something without limit. Where it does so at most once, the time that it
 * takes grows with the square of a text at worst: as many beginnings as ends.
 */
export function repetitions(source: string): number {
  const plain = source.replace(/\\[^]/g, 'x').replace(/\[[^\]]*\]/g, 'x')
  const counts = [0]
  let depth = 0
  for (const mark of plain.match(/[()|*+]|\{\d+,\}/g) ?? []) {
    if (mark === '(') depth += 1
    else if (mark === ')') depth -= 1
    else if (mark !== '|') counts.push((counts.pop() ?? 0) + 1)
    else if (depth === 0) counts.push(0)
  }
  return Math.max(...counts)
}
