import { parseDocument } from 'yaml'
import type { Outcome } from '../model/diagnostic.ts'
import { decode } from '../parse/decode.ts'
import { splitFrontMatter } from '../parse/front-matter.ts'
import { Lines } from '../parse/lines.ts'
import { readYaml } from '../parse/yaml.ts'
import { fault, type Refusal } from './model.ts'

export type Values = Readonly<Record<string, unknown>>

/** A Markdown file of the Hugo folder, read once. */
export interface HugoPage {
  readonly path: string
  readonly bytes: Uint8Array
  /** The decoded text, without byte order mark, line ends as written. */
  readonly text: string
  readonly format: 'yaml' | 'toml' | 'json' | 'none'
  /** Front matter by the keys as written; dates are text. */
  readonly values: Values
  /** The same with every scalar as it stands in the file: `058` where `values` has 58. */
  readonly written: Values
  /** Line of a key by its path (`params.author`), 1-based. */
  readonly lineOf: (path: string) => number | undefined
  /** Where front matter begins and ends in `text`, fences included. Equal where there is none. */
  readonly start: number
  readonly stop: number
  /** Front matter without its fences. */
  readonly source: string
  /** The text with all before `stop` turned to spaces. */
  readonly blanked: string
}

/**
 * Reads a file as Hugo does: front matter is YAML between `---`, TOML between `+++` or one JSON object, and blank lines
 * before it do not count (https://gohugo.io/content-management/front-matter/).
 */
export function readHugoPage(path: string, bytes: Uint8Array): HugoPage | Refusal {
  const { value: text, findings } = decode({ path, bytes })
  if (text === undefined) return refusalOf(findings)
  const [above, opening] = /^\s*(?=(\+\+\+|---|\{\s*["}]))/.exec(text) ?? ['', '']
  const page = { path, bytes, text, start: above.length }
  return opening?.startsWith('{') ? withJson(page) : withFences(page)
}

type Bare = Pick<HugoPage, 'path' | 'bytes' | 'text' | 'start'>

function withFences(bare: Bare): HugoPage | Refusal {
  const { path, text, start } = bare
  const skipped = text.slice(0, start)
  const above = new Lines(path, skipped).at(start).line - 1
  const { value, findings } = splitFrontMatter(path, text.slice(start))
  if (!value) return refusalOf(findings, above)
  const { format, values, places } = value.frontMatter
  const stop = start + value.end
  const source = text
    .slice(start, stop)
    .replace(/^[^\r\n]*(?:\r\n|\n|\r)/, '')
    .replace(/[^\r\n]*$/, '')
  return {
    ...bare,
    format,
    values,
    written: format === 'yaml' ? writtenYaml(source) : values,
    lineOf: (key) => lineOf(places, key, above),
    stop,
    source,
    blanked: skipped + value.blanked,
  }
}

function withJson(bare: Bare): HugoPage | Refusal {
  const { path, text, start } = bare
  const lines = new Lines(path, text)
  const length = jsonLength(text.slice(start))
  if (length === null)
    return fault(`line ${lines.at(start).line}: the JSON front matter is never closed; write the \`}\` that is missing.`)
  const source = text.slice(start, start + length)
  try {
    const values = JSON.parse(source) as Values
    const places = readYaml(source, start, lines).value?.places ?? new Map()
    const blanked = text.slice(0, start + length).replace(/[^\r\n]/g, ' ') + text.slice(start + length)
    return {
      ...bare,
      format: 'json',
      values,
      written: values,
      lineOf: (key) => lineOf(places, key, 0),
      stop: start + length,
      source,
      blanked,
    }
  } catch (error) {
    return fault(`line ${lines.at(start).line}: the JSON front matter cannot be read: ${(error as Error).message}.`)
  }
}

/** Length of the JSON object that a text begins with; braces within strings do not count. */
function jsonLength(text: string): number | null {
  let depth = 0
  for (const { index, 0: found } of text.matchAll(/"(?:\\.|[^"\\])*"|[{}]/gs)) {
    if (found === '{') depth += 1
    if (found === '}') depth -= 1
    if (depth === 0) return index + found.length
  }
  return null
}

/** YAML's failsafe schema leaves every scalar the text that was written (https://yaml.org/spec/1.2.2/#101-failsafe-schema). */
const writtenYaml = (source: string): Values =>
  (parseDocument(source, { prettyErrors: false, schema: 'failsafe', logLevel: 'error' }).toJS({ maxAliasCount: 20 }) ??
    {}) as Values

function lineOf(places: ReadonlyMap<string, { readonly line?: number }>, key: string, above: number): number | undefined {
  const line = places.get(key)?.line
  return line === undefined ? undefined : line + above
}

function refusalOf(findings: Outcome<unknown>['findings'], above = 0): Refusal {
  const [{ place, message } = { place: { file: '' }, message: 'The file cannot be read.' }] = findings
  return fault(place.line === undefined ? message : `line ${place.line + above}: ${message}`)
}
