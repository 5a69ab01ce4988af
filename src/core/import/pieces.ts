import { parseTOML, type AST } from 'toml-eslint-parser'
import { isMap, isScalar, parseDocument, visit } from 'yaml'

/** The lines of a top-level key, and the range of its name if it can be renamed. */
interface Piece {
  readonly key: string
  readonly start: number
  readonly stop: number
  readonly name: readonly [number, number] | null
  /** Whether another key can be written in its place. */
  readonly isReplaceable: boolean
}

export interface Pieces {
  readonly list: readonly Piece[]
  /** Where a new key is written. */
  readonly end: number
}

/** The pieces of YAML; null where single lines cannot be replaced: in a flow map, or where anchors link values. */
export function yamlPieces(source: string): Pieces | null {
  const document = parseDocument(source, { prettyErrors: false, schema: 'core' })
  const { contents } = document
  if (contents === null) return { list: [], end: source.length }
  if (!isMap(contents) || contents.flow === true || hasAnchors(document)) return null
  const list = contents.items.map(({ key, value }): Piece | null => {
    if (!isScalar(key) || !key.range) return null
    const [start, nameEnd] = key.range
    const stop = (value as { range?: [number, number, number] } | null)?.range?.[1] ?? nameEnd
    return {
      key: String(key.value),
      start: lineStart(source, start),
      stop: lineStop(source, stop),
      name: [start, nameEnd],
      isReplaceable: true,
    }
  })
  return list.every((piece) => piece !== null) ? { list, end: source.length } : null
}

function hasAnchors(document: ReturnType<typeof parseDocument>): boolean {
  let found = false
  visit(document, (_, node) => {
    if (typeof node === 'object' && node !== null && ('anchor' in node ? node.anchor !== undefined : false)) found = true
  })
  return found
}

export function tomlPieces(source: string): Pieces {
  const { body } = parseTOML(source).body[0]
  const list = body.flatMap((node): Piece[] => {
    const { keys } = node.key
    const [first] = keys
    if (!first) return []
    const isPlain = node.type === 'TOMLKeyValue' && keys.length === 1
    return [
      {
        key: first.type === 'TOMLBare' ? first.name : first.value,
        start: lineStart(source, node.range[0]),
        stop: lineStop(source, node.range[1]),
        name: isPlain ? [first.range[0], first.range[1]] : null,
        isReplaceable: node.type === 'TOMLKeyValue',
      },
    ]
  })
  const table = body.find((node): node is AST.TOMLTable => node.type === 'TOMLTable')
  return { list, end: table ? lineStart(source, table.range[0]) : source.length }
}

const lineStart = (source: string, at: number): number => source.slice(0, at).search(/[^\r\n]*$/)

/** The offset after the line that holds the last character before `at`. */
function lineStop(source: string, at: number): number {
  if (/[\r\n]/.test(source[at - 1] ?? '')) return at
  const ending = /\r\n|\n|\r/g
  ending.lastIndex = at
  return ending.test(source) ? ending.lastIndex : source.length
}
