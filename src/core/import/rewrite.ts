import { stringify } from 'yaml'
import { splitFrontMatter } from '../parse/front-matter.ts'
import { changed, sameValues, type Change } from './changes.ts'
import type { HugoPage, Values } from './hugo-page.ts'
import { tomlPieces, yamlPieces, type Pieces } from './pieces.ts'
import { tomlOf } from '../parse/toml-text.ts'

/**
 * The page's text with the changes made to its front matter. Only the lines of changed keys are rewritten; every other byte stays. JSON
 * becomes YAML, as does front matter in which single lines cannot be replaced (a flow map, anchors).
 *
 * The result is read back. If it does not have the values that the changes ask for, all of the front matter is rewritten.
 */
export function rewrite(page: HugoPage, changes: readonly Change[]): string {
  const { path, text, start, format } = page
  if (changes.length === 0 && (format === 'none' || (start === 0 && format !== 'json'))) return text
  const wanted = changed(page.values, changes)
  const result = inPlace(page, changes)
  const read = result === null ? undefined : splitFrontMatter(path, result).value?.frontMatter.values
  return result !== null && read && sameValues(read, wanted) ? result : wholly(page, wanted)
}

/** The text with single lines replaced; null where they cannot be. */
function inPlace({ text, start, stop, format, source }: HugoPage, changes: readonly Change[]): string | null {
  const pieces = format === 'yaml' ? yamlPieces(source) : format === 'toml' ? tomlPieces(source) : null
  if (!pieces) return null
  const [opening] = /^[^\r\n]*(?:\r\n|\n|\r)/.exec(text.slice(start, stop)) ?? []
  if (opening === undefined) return null
  const after = start + opening.length + source.length
  return opening + replaced(source, pieces, changes, format === 'toml' ? tomlOf : yamlOf, endOf(text)) + text.slice(after)
}

interface Edit {
  readonly start: number
  readonly stop: number
  readonly text: string
}

function replaced(
  source: string,
  { list, end }: Pieces,
  changes: readonly Change[],
  render: (key: string, value: unknown) => string,
  eol: string,
): string {
  const lines = (to: string, value: unknown) => render(to, value).replace(/\n/g, eol)
  const edits: Edit[] = []
  let added = ''
  for (const change of changes) {
    const pieces = list.filter(({ key }) => key === change.key)
    if (change.do === 'rename') {
      edits.push(...pieces.flatMap(({ name }) => (name ? [{ start: name[0], stop: name[1], text: change.to }] : [])))
      continue
    }
    const [place, ...others] = change.do === 'set' && pieces[0]?.isReplaceable ? pieces : [undefined, ...pieces]
    edits.push(...others.filter((piece) => piece !== undefined).map(({ start, stop }) => ({ start, stop, text: '' })))
    if (change.do !== 'set') continue
    if (place) edits.push({ start: place.start, stop: place.stop, text: lines(change.to, change.value) })
    else added += lines(change.to, change.value)
  }
  const isOpen = end > 0 && !/[\r\n]/.test(source.charAt(end - 1))
  if (added !== '') edits.push({ start: end, stop: end, text: (isOpen ? eol : '') + added })
  edits.sort((a, b) => a.start - b.start || a.stop - b.stop)
  let out = ''
  let at = 0
  for (const { start, stop, text } of edits) {
    out += source.slice(at, start) + text
    at = stop
  }
  return out + source.slice(at)
}

const yamlOf = (key: string, value: unknown): string => stringify({ [key]: value }, { schema: 'core', lineWidth: 0 })

/** The text with its front matter written anew, as YAML. */
function wholly({ text, start, stop, format }: HugoPage, wanted: Values): string {
  const eol = endOf(text)
  const lines = Object.keys(wanted).length === 0 ? '' : stringify(wanted, { schema: 'core', lineWidth: 0 })
  const front = `---\n${lines}---`.replace(/\n/g, eol)
  if (format === 'none') return front + eol + eol + text.slice(start)
  const rest = text.slice(stop).replace(/^[ \t]+/, '')
  return front + (/^(?:[\r\n]|$)/.test(rest) ? rest : eol + rest)
}

const endOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
