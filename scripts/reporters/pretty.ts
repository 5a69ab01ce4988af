import path from 'node:path'
import { styleText } from 'node:util'
import { catalogue } from '../../src/core/model/catalogue.ts'
import { bySeverity, compareSeverity } from '../../src/core/check/report/severity.ts'
import type { Severity } from '../../src/core/model/catalogue.ts'
import type { Diagnostic, Place } from '../../src/core/model/diagnostic.ts'
import type { Terminal } from '../terminal.ts'
import { excerptOf, visible } from './excerpt.ts'

const colour = { error: 'red', warning: 'yellow', info: 'cyan' } as const

/** Findings of one code in one file: more than `most` are folded after the first `shown`. */
const fold = { most: 6, shown: 4 }

/** Width of a line where nobody is watching. */
const usualColumns = 120

export interface Shown {
  /** Folder that the places are relative to. */
  readonly content: string
  /** Bytes of the files, from which the line of a finding is shown. */
  readonly sources?: ReadonlyMap<string, Uint8Array>
  /** Fold nothing. */
  readonly all?: boolean
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string

/**
 * Findings by file, the most serious first, and within a file from top to bottom. Each has its message, its `path:line:column`, which
 * editors and terminals open with a click, and its line with a mark.
 */
export function reportPretty(
  diagnostics: readonly Diagnostic[],
  shown: Shown,
  terminal: Pick<Terminal, 'isColoured' | 'columns'>,
): string {
  const paint: Paint = (style, text) => (terminal.isColoured ? styleText(style, text, { validateStream: false }) : text)
  const files = [...Map.groupBy(diagnostics.toSorted(bySeverity), ({ place }) => place.file)]
  return files.map(([file, ofFile]) => fileText(file, ofFile, shown, terminal.columns ?? usualColumns, paint)).join('')
}

function fileText(
  file: string,
  diagnostics: readonly Diagnostic[],
  { content, sources, all }: Shown,
  columns: number,
  paint: Paint,
): string {
  const bytes = sources?.get(file)
  const lines = bytes ? new TextDecoder().decode(bytes).split(/\r\n|\n|\r/) : []
  const folder = path.relative(process.cwd(), content) || '.'
  // What is served beside the content lies outside of its folder.
  const name = visible(file.startsWith('../') ? path.join(folder, file) : `${folder}/${file}`)
  const folds = all ? new Map<Diagnostic, readonly Diagnostic[]>() : foldsOf(diagnostics)
  const head = `${paint('bold', name)}  ${paint('dim', tally(diagnostics))}\n\n`
  const entries = diagnostics.map((diagnostic) => {
    const folded = folds.get(diagnostic)
    if (folded) return folded.length === 0 ? '' : foldText(diagnostic, folded, paint)
    return entryText(diagnostic, name, lines[(diagnostic.place.line ?? 0) - 1], columns, paint)
  })
  return `${head}${entries.join('')}\n`
}

/** The folded findings. The first of each code has all of that code as its value, the others have none. */
function foldsOf(diagnostics: readonly Diagnostic[]): ReadonlyMap<Diagnostic, readonly Diagnostic[]> {
  const kinds = Map.groupBy(diagnostics, ({ severity, code }) => `${severity} ${code}`)
  const long = [...kinds.values()].filter(({ length }) => length > fold.most)
  return new Map(
    long
      .map((kind) => kind.slice(fold.shown))
      .flatMap((folded) => folded.map((it, index) => [it, index === 0 ? folded : []] as const)),
  )
}

function entryText(
  { severity, message, code, place, fix }: Diagnostic,
  name: string,
  line: string | undefined,
  columns: number,
  paint: Paint,
): string {
  const position = [name, place.line, place.line === undefined ? undefined : place.column]
    .filter((it) => it !== undefined)
    .join(':')
  const note = fix ? ` ${paint('green', 'fixable with --fix')}` : ''
  const help = saysWhatToDo(message) ? '' : `    ${catalogue[code].help}\n`
  const text = `  ${paint([colour[severity], 'bold'], severity)} ${visible(message.replace(/[\r\n\t]+/g, ' '))} ${paint('dim', `[${code}]`)}${note}\n${help}`
  return `${text}    ${paint('underline', position)}\n${line === undefined ? '' : lineText(line, place, colour[severity], columns, paint)}`
}

/** Whether a message says what to do; if it does not, the catalogue's help is added. */
const saysWhatToDo = (message: string): boolean => /[;:] |[.?!] \S/.test(message)

/** The line of a finding, the first of several, with a mark below. */
function lineText(line: string, place: Place, style: 'red' | 'yellow' | 'cyan', columns: number, paint: Paint): string {
  if (line.trim() === '' && place.column === undefined) return ''
  const number = String(place.line).padStart(7)
  const gutter = (text: string) => paint('dim', `${text} │ `)
  const start = Math.min((place.column ?? 1) - 1, line.length)
  const isOverLines = place.line !== undefined && place.endLine !== undefined && place.endLine > place.line
  const end = Math.min(isOverLines ? line.length : (place.endColumn ?? place.column ?? 1) - 1, line.length)
  const { text, before, marked } = excerptOf(line, start, Math.max(start, end), Math.max(columns, 40) - 11)
  const mark =
    place.column === undefined ? '' : `${gutter(' '.repeat(7))}${' '.repeat(before)}${paint(style, '^'.repeat(marked))}\n`
  return `${gutter(number)}${text}\n${mark}`
}

const mostLines = 20

function foldText({ severity, code }: Diagnostic, folded: readonly Diagnostic[], paint: Paint): string {
  const lines = [...new Set(folded.flatMap(({ place }) => place.line ?? []))]
  const where =
    lines.length === 0
      ? ''
      : `: ${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, mostLines).join(', ')}${lines.length > mostLines ? ', …' : ''}`
  return `  ${paint([colour[severity], 'bold'], severity)} and ${folded.length} more of ${code}${where}\n`
}

/** `2 errors, 1 warning`, or `Nothing to report`. */
export function tally(diagnostics: readonly Diagnostic[]): string {
  const counts = new Map<Severity, number>()
  for (const { severity } of diagnostics) counts.set(severity, (counts.get(severity) ?? 0) + 1)
  const words = [...counts]
    .sort(([a], [b]) => compareSeverity(a, b))
    .map(([severity, count]) => `${count} ${count === 1 || severity === 'info' ? severity : `${severity}s`}`)
  return words.length === 0 ? 'Nothing to report' : words.join(', ')
}
