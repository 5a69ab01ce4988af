import { Document, isMap, isScalar, isSeq, parseDocument, Scalar, type Node } from 'yaml'
import { tomlOf } from '../parse/toml-text.ts'
import type { Document as Source } from '../model/document.ts'
import type { Line } from './front-matter.ts'

/**
 * Front matter as text, fences included: in the format of `like`, by default in YAML. Quotes and lists are written as they are in
 * `like`.
 */
export function frontMatterText(lines: readonly Line[], like?: Source): string {
  const isToml = like?.frontMatter.format === 'toml'
  const source = like ? sourceOf(like.text) : ''
  const write = isToml ? tomlWriter(source) : yamlWriter(source)
  const text = lines.map(({ key, value, isComment }) => (isComment ? `# ${write(key, value)}` : write(key, value))).join('')
  const fence = isToml ? '+++' : '---'
  return `${fence}\n${text}${fence}\n`
}

/** The text between the fences, with `\n` for line ends. */
function sourceOf(text: string): string {
  const [first = '', ...rest] = text.split(/\r\n|\n|\r/)
  const end = rest.findIndex((line) => line.trimEnd() === first.trimEnd())
  return rest.slice(0, end).join('\n')
}

type Writer = (key: string, value: unknown) => string

/** A date is written as a TOML date where it was one. */
const tomlWriter =
  (source: string): Writer =>
  (key, value) => {
    const isBare = key === 'date' && /^date\s*=\s*\d/m.test(source)
    return isBare ? `${key} = ${String(value)}\n` : tomlOf(key, value)
  }

function yamlWriter(source: string): Writer {
  const { contents } = parseDocument(source, { schema: 'core' })
  const earlier = (key: string) => (isMap(contents) ? (contents.get(key, true) as Node | undefined) : undefined)
  return (key, value) => {
    const document = new Document({ [key]: value }, { schema: 'core' })
    const node = document.get(key, true) as Node
    inTheMannerOf(earlier(key), node)
    return document.toString({ lineWidth: 0, flowCollectionPadding: false })
  }
}

const quotes: readonly unknown[] = [Scalar.QUOTE_DOUBLE, Scalar.QUOTE_SINGLE]

function inTheMannerOf(earlier: Node | undefined, node: Node): void {
  if (isScalar(node) && isScalar(earlier) && quotes.includes(earlier.type)) node.type = earlier.type
  if (isSeq(node)) node.flow = isSeq(earlier) ? earlier.flow === true : true
  if (isMap(node)) node.flow = true
}
