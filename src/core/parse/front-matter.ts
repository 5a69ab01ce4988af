import type { Finding, Outcome } from '../model/diagnostic.ts'
import type { FrontMatter } from '../model/document.ts'
import { Lines } from './lines.ts'
import { readToml } from './toml.ts'
import { readYaml } from './yaml.ts'

const largest = 64_000
/** How deeply values may be nested. */
const maxDepth = 100
const fence = /^(\+\+\+|---)[ \t]*(?:\r\n|\n|\r)/

export interface Split {
  readonly frontMatter: FrontMatter
  /** The whole text with spaces in place of the front matter and its fences, so that positions stay right. */
  readonly blanked: string
  /** Offset after the closing fence; 0 without front matter. */
  readonly end: number
}

/** Reads TOML between `+++` or YAML between `---`. A text that begins with neither has no front matter; whether it needs some is checked elsewhere. */
export function splitFrontMatter(file: string, text: string): Outcome<Split> {
  const [opening, mark] = fence.exec(text) ?? []
  if (!opening || !mark)
    return { value: { frontMatter: { format: 'none', values: {}, places: new Map() }, blanked: text, end: 0 }, findings: [] }
  const lines = new Lines(file, text)
  const end = closingFence(text, opening, mark)
  if (!end) {
    const place = lines.at(0, mark.length)
    const message = `The front matter that \`${mark}\` opens is never closed; write \`${mark}\` on a line of its own below it.`
    return { findings: [{ code: 'front-matter-syntax', place, message }] }
  }
  if (end.index > largest) {
    const message = `The front matter has ${Math.round(end.index / 1000)} kB; the most is ${largest / 1000} kB.`
    return { findings: [{ code: 'front-matter-too-large', place: lines.at(0), message }] }
  }
  const source = text.slice(opening.length, end.index)
  const deep = deepValue(source)
  if (deep !== null) {
    const message = `The front matter is nested in more than ${maxDepth} levels; write values side by side.`
    return { findings: [{ code: 'front-matter-syntax', place: lines.at(opening.length + deep), message }] }
  }
  const read = mark === '+++' ? readToml(source, opening.length, lines) : readYaml(source, opening.length, lines)
  const findings: readonly Finding[] = read.findings
  if (!read.value) return { findings }
  const frontMatter: FrontMatter = { format: mark === '+++' ? 'toml' : 'yaml', ...read.value }
  return { value: { frontMatter, ...blankedTo(text, end) }, findings }
}

/**
 * Looks for nesting before YAML and TOML are parsed, since parsers go into it by recursion. What brackets in quotations add is far from the
 * limit.
 *
 * @returns the offset of the first bracket, mark of an entry, or part of a dotted key beyond the limit
 */
function deepValue(source: string): number | null {
  const run = manyEntries.exec(source) ?? longKey.exec(source)
  if (run) return run.index + run[0].length - 1
  let depth = 0
  for (const { 0: bracket, index } of source.matchAll(/[[{}\]]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > maxDepth) return index
  }
  return null
}

const manyEntries = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${maxDepth + 1}}`, 'm')
const longKey = new RegExp(`^[ \\t[]*(?:[^\\s.=]+[ \\t]*\\.[ \\t]*){${maxDepth + 1}}`, 'm')

/**
 * Splits off front matter that cannot be read, so that faults of the text below are reported at the same time.
 *
 * @returns undefined if the front matter is never closed
 */
export function splitUnreadable(text: string): Split | undefined {
  const [opening, mark] = fence.exec(text) ?? []
  const end = opening && mark ? closingFence(text, opening, mark) : null
  if (!end) return undefined
  const frontMatter = { format: 'none', values: {}, places: new Map(), isUnreadable: true } as const
  return { frontMatter, ...blankedTo(text, end) }
}

function closingFence(text: string, opening: string, mark: string): RegExpExecArray | null {
  const closing = new RegExp(`(?<=[\\r\\n])${mark === '+++' ? '\\+\\+\\+' : '---'}[ \\t]*(?=\\r|\\n|$)`, 'g')
  closing.lastIndex = opening.length
  return closing.exec(text)
}

function blankedTo(text: string, { index, 0: { length } }: RegExpExecArray): Pick<Split, 'blanked' | 'end'> {
  const end = index + length
  return { blanked: text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end), end }
}
