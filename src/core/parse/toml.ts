import { parseTOML, type AST } from 'toml-eslint-parser'
import type { Outcome, TextPlace } from '../model/diagnostic.ts'
import type { Lines } from './lines.ts'
import { ownValue } from '../model/own-value.ts'

type Values = { values: Record<string, unknown>; places: ReadonlyMap<string, TextPlace> }
type Table = Record<string, unknown>

/**
 * Reads TOML 1.0, with the position of every key. Dates stay text, as written.
 *
 * @param offset of `source` in the file
 */
export function readToml(source: string, offset: number, lines: Lines): Outcome<Values> {
  let program: AST.TOMLProgram
  try {
    program = parseTOML(source)
  } catch (error) {
    const { message, index } = error as Error & { index?: number }
    // The parser reports a missing equals sign on the next line.
    const at = /equal/.test(message) ? source.slice(0, index).trimEnd().length : index
    const place = at === undefined ? lines.at(offset) : lines.at(offset + at)
    return {
      findings: [{ code: 'front-matter-syntax', place, message: `The TOML cannot be read: ${message.replace(/\.?$/, '.')}` }],
    }
  }
  const places = new Map<string, TextPlace>()
  const place = (path: readonly string[], { range: [start, end] }: { range: AST.Range }) =>
    places.set(path.join('.'), lines.at(offset + start, offset + end))
  const valueOf = (node: AST.TOMLContentNode, path: readonly string[]): unknown => {
    if (node.type === 'TOMLArray') {
      return node.elements.map((element, index) => {
        place([...path, String(index)], element)
        return valueOf(element, [...path, String(index)])
      })
    }
    if (node.type === 'TOMLInlineTable') {
      const table: Table = {}
      for (const pair of node.body) put(table, pair, path)
      return table
    }
    return 'datetime' in node ? node.datetime : node.value
  }
  const put = (table: Table, { key, value }: AST.TOMLKeyValue, path: readonly string[]): void => {
    const { names, outer, last } = namesOf(key)
    const inner = descend(table, outer)
    for (const [index, name] of key.keys.entries()) place([...path, ...names.slice(0, index + 1)], name)
    made(inner, last, () => valueOf(value, [...path, ...names]))
  }
  const values: Table = {}
  for (const node of program.body[0].body) {
    if (node.type === 'TOMLKeyValue') put(values, node, [])
    else {
      const { names, outer, last } = namesOf(node.key)
      const table = node.kind === 'array' ? appended(descend(values, outer), last) : descend(values, names)
      place(names, node.key)
      for (const pair of node.body) put(table, pair, names)
    }
  }
  return { value: { values, places }, findings: [] }
}

/** The names of a dotted key: all of them, those before the last, and the last. TOML has no key without a name. */
function namesOf({ keys }: AST.TOMLKey): { names: readonly string[]; outer: readonly string[]; last: string } {
  const names = keys.map((key) => (key.type === 'TOMLBare' ? key.name : key.value))
  return { names, outer: names.slice(0, -1), last: names.at(-1) ?? '' }
}

/** The table at a path, created if it is missing; the last of an array of tables. */
function descend(table: Table, names: readonly string[]): Table {
  return names.reduce((inner, name) => {
    const next = made(inner, name, () => ({}))
    return (Array.isArray(next) ? next.at(-1) : next) as Table
  }, table)
}

function appended(table: Table, name: string): Table {
  const list = made(table, name, () => []) as Table[]
  const added: Table = {}
  list.push(added)
  return added
}

/** A table's own value of a key, created if it is missing. `__proto__` and `constructor` are keys like any other. */
function made(table: Table, name: string, make: () => unknown): unknown {
  if (!Object.hasOwn(table, name))
    Object.defineProperty(table, name, { value: make(), writable: true, enumerable: true, configurable: true })
  return ownValue(table, name)
}
