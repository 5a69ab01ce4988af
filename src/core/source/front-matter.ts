import type { Finding, Outcome } from '../model/diagnostic.ts'
import type { FrontMatter } from '../model/document.ts'
import { Lines } from './lines.ts'
import { readToml } from './toml.ts'
import { readYaml } from './yaml.ts'

const largest = 64_000
const fence = /^(\+\+\+|---)[ \t]*(?:\r\n|\n|\r)/

export interface Split {
  readonly frontMatter: FrontMatter
  /** The whole text with the front matter, fences included, turned to spaces: positions stay true. */
  readonly blanked: string
}

/** Reads TOML between `+++` or YAML between `---`. A text that begins with neither has no front matter, which is no fault here. */
export function splitFrontMatter(file: string, text: string): Outcome<Split> {
  const [opening, mark] = fence.exec(text) ?? []
  if (!opening || !mark)
    return { value: { frontMatter: { format: 'none', values: {}, places: new Map() }, blanked: text }, findings: [] }
  const lines = new Lines(file, text)
  const closing = new RegExp(`(?<=[\\r\\n])${mark === '+++' ? '\\+\\+\\+' : '---'}[ \\t]*(?=\\r|\\n|$)`, 'g')
  closing.lastIndex = opening.length
  const end = closing.exec(text)
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
  const read = mark === '+++' ? readToml(source, opening.length, lines) : readYaml(source, opening.length, lines)
  const findings: readonly Finding[] = read.findings
  if (!read.value) return { findings }
  const stop = end.index + end[0].length
  const blanked = text.slice(0, stop).replace(/[^\r\n]/g, ' ') + text.slice(stop)
  return { value: { frontMatter: { format: mark === '+++' ? 'toml' : 'yaml', ...read.value }, blanked }, findings }
}
