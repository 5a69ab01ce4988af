import { isMap, isScalar, isSeq, parseDocument, visit as visitNodes, type Alias, type Document, type Node, type Pair } from 'yaml'
import type { Outcome, TextPlace } from '../model/diagnostic.ts'
import type { Lines } from './lines.ts'

type Values = { values: Record<string, unknown>; places: ReadonlyMap<string, TextPlace> }

/**
 * Reads YAML 1.2, with the position of every key. Dates stay text, because YAML's core schema has no dates.
 *
 * @param offset of `source` in the file
 */
export function readYaml(source: string, offset: number, lines: Lines): Outcome<Values> {
  const document = parseDocument(source, { prettyErrors: false, schema: 'core', logLevel: 'error' })
  // The parser reports an unclosed quote at the end of the text; an editor needs the place where it begins.
  const placeOf = (message: string, start: number, end: number) => {
    const quote = /closing (["'])/.exec(message)?.[1]
    const opened = quote ? source.lastIndexOf(quote, start - 1) : -1
    // The parser counts the first half of a Windows line end among what is wrong.
    const stop = start + source.slice(start, end).replace(/\r$/, '').length
    return opened === -1 ? lines.at(offset + start, offset + stop) : lines.at(offset + opened)
  }
  const reported = new Set<string>()
  // The parser reports what is nested too deeply once for every level.
  const errors = document.errors.filter(
    ({ message, pos: [start] }) => !reported.has(`${start} ${message}`) && reported.add(`${start} ${message}`),
  )
  const findings = errors.map(({ message, pos: [start, end] }) => ({
    code: 'front-matter-syntax' as const,
    place: placeOf(message, start, end),
    message: `The YAML cannot be read: ${sentence(message.replace(/closing ("|')quote/, 'closing $1 quote'))}`,
  }))
  if (findings.length > 0) return { findings }
  const { contents } = document
  if (contents === null) return { value: { values: {}, places: new Map() }, findings: [] }
  if (!isMap(contents)) {
    const message = 'The front matter must be keys with values, such as `title: Hello`.'
    return { findings: [{ code: 'front-matter-syntax', place: lines.at(offset), message }] }
  }
  const wrong = wrongAliases(document)
  if (wrong.length > 0) {
    const findingOf = ({ alias: { source: name, range }, reason }: WrongAlias) => ({
      code: 'front-matter-syntax' as const,
      place: range ? lines.at(offset + range[0], offset + range[1]) : lines.at(offset),
      message: `The YAML cannot be read: \`*${name}\` means what \`&${name}\` names, ${reason}; quote it if it is text.`,
    })
    return { findings: wrong.map(findingOf) }
  }
  keepAsWritten(contents)
  const places = new Map<string, TextPlace>()
  visit(contents, '', (path, start, end) => places.set(path, lines.at(offset + start, offset + end)))
  try {
    return { value: { values: document.toJS({ maxAliasCount: 20 }) as Record<string, unknown>, places }, findings: [] }
  } catch (error) {
    const message = `The YAML cannot be read: ${sentence((error as Error).message)}`
    return { findings: [{ code: 'front-matter-syntax', place: lines.at(offset), message }] }
  }
}

function visit(node: Node | null, path: string, found: (path: string, start: number, end: number) => void): void {
  const below = (key: string) => (path === '' ? key : `${path}.${key}`)
  if (isMap(node)) {
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      const key = isScalar(pair.key) ? String(pair.key.value) : ''
      const [start, end] = pair.key.range ?? []
      if (start !== undefined && end !== undefined) found(below(key), start, end)
      visit(pair.value, below(key), found)
    }
  }
  if (isSeq(node)) {
    for (const [index, item] of (node.items as Node[]).entries()) {
      const [start, end] = item.range ?? []
      if (start !== undefined && end !== undefined) found(below(String(index)), start, end)
      visit(item, below(String(index)), found)
    }
  }
}

interface WrongAlias {
  readonly alias: Alias
  readonly reason: string
}

/** Aliases of nothing, and those of a value that holds them, which would have no end. */
function wrongAliases(document: Document.Parsed): WrongAlias[] {
  const wrong: WrongAlias[] = []
  visitNodes(document, {
    Alias(_, alias, above) {
      const named = alias.resolve(document)
      if (!named) wrong.push({ alias, reason: 'which is nowhere above' })
      else if (above.includes(named)) wrong.push({ alias, reason: 'and stands in it' })
    },
  })
  return wrong
}

/** YAML reads `058` as a number. If that would lose something, it stays text. Half a character, `"\ud800"`, which no output can carry, is replaced. */
function keepAsWritten(root: Node): void {
  visitNodes(root, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string') scalar.value = scalar.value.toWellFormed()
      if (typeof scalar.value === 'number' && scalar.source !== undefined && String(scalar.value) !== scalar.source)
        scalar.value = scalar.source
    },
  })
}

const sentence = (message: string): string => (/[.!?]$/.test(message) ? message : `${message}.`)
