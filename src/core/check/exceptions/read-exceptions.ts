import { closest } from 'fastest-levenshtein'
import type { Node, Nodes, Parent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Finding, Place } from '../../model/diagnostic.ts'
import type { Document } from '../../model/document.ts'
import type { Exception } from '../../model/entry.ts'
import { allowanceOf, commentsOf, type Allowance } from '../../parse/comments.ts'
import { placeOf, spanOf } from '../../parse/place-of.ts'
import { memoizeByObject } from '../../model/memoize.ts'
import { catalogue, isBlocking, type Code } from '../../model/catalogue.ts'

export interface ExceptionsRead {
  readonly exceptions: readonly Exception[]
  readonly findings: readonly Finding[]
}

/**
 * Reads `<!-- galley: allow link-repeated: the vote closes this week -->`. Within a block of text the comment covers that block,
 * or the entry of the list; right below a block, this one; alone, the block after it, and before a heading the whole section.
 * In front matter `# galley: allow …` covers the key of its line, or that below. `allow-file` covers everything.
 */
export function exceptionsOf(document: Document): ExceptionsRead {
  const said = [...saidInFrontMatter(document), ...saidInText(document)]
  const read = said.map((it) => exceptionsIn(it))
  return { exceptions: read.flatMap(({ exceptions }) => exceptions), findings: read.flatMap(({ findings }) => findings) }
}

interface Said extends Allowance {
  readonly lines: readonly [number, number] | null
  readonly place: Place
}

function exceptionsIn({ codes, reason, isFileWide, lines, place }: Said): ExceptionsRead {
  if (codes.length === 0) {
    return {
      exceptions: [],
      findings: [
        {
          code: 'exception-invalid',
          place,
          message: 'The comment names no code; write `allow link-repeated: the vote closes this week`.',
        },
      ],
    }
  }
  const findings = codes.flatMap((code): Finding[] => {
    const message = faultOf(code)
    return message === null ? [] : [{ code: 'exception-invalid', place, message }]
  })
  if (reason === '') {
    const listed = codes.map((code) => `\`${code}\``).join(' and ')
    const allow = `${isFileWide ? 'allow-file' : 'allow'} ${codes.join(', ')}: …`
    const message = `The comment allows ${listed} without a reason, so it does not hold; say why after a colon: \`${allow}\`.`
    return { exceptions: [], findings: [...findings, { code: 'exception-invalid', place, message }] }
  }
  const known = codes.filter((code): code is Code => faultOf(code) === null)
  return { exceptions: known.map((code) => ({ code, lines: isFileWide ? null : lines, reason, place })), findings }
}

function faultOf(code: string): string | null {
  if (!Object.hasOwn(catalogue, code)) {
    return `There is no finding \`${code}\`; did you mean \`${closest(code, Object.keys(catalogue))}\`? \`galley explain\` lists them.`
  }
  return isBlocking(code as Code)
    ? `\`${code}\` keeps the file from being published, which no comment can change; mend what it reports.`
    : null
}

/** In YAML and TOML alike a comment goes from `#` to the line's end. */
function saidInFrontMatter({ path: file, text, frontMatter: { format, places } }: Document): Said[] {
  if (format === 'none') return []
  const keys = [...places].flatMap(([key, { line }]) => (key.includes('.') || line === undefined ? [] : [line]))
  const rows = text.split(/\r\n|\n|\r/)
  const fence = rows[0]?.trim()
  const end = rows.findIndex((row, index) => index > 0 && row.trim() === fence)
  return rows.slice(0, end).flatMap((row, index): Said[] => {
    const [, before, allow, rest = ''] = /^(|.*\s)#\s*galley:\s*(allow|allow-file)(?=\s|$)(.*)$/.exec(row) ?? []
    if (before === undefined) return []
    const line = index + 1
    const column = row.indexOf('#', before.length) + 1
    const first = keys.toSorted((a, b) => a - b).find((it) => (before.trim() === '' ? it > line : it === line)) ?? line
    const next = keys.filter((it) => it > first).reduce((a, b) => Math.min(a, b), end + 1)
    const place = { file, line, column, endLine: line, endColumn: row.length + 1 }
    return [{ ...allowanceOf(rest), isFileWide: allow === 'allow-file', lines: [first, next - 1], place }]
  })
}

function saidInText({ path: file, tree }: Document): Said[] {
  const said: Said[] = []
  visit(tree, (block, index, parent) => {
    if (parent === undefined || index === undefined) return
    if (!blockParents.has(parent.type) || blockParents.has(block.type)) return
    visit(block, (node) => {
      for (const { allowance } of commentsOf(node)) {
        if (!allowance) continue
        const lines = node === block ? besideOf(block, parent, index) : rowsOf(parent.type === 'listItem' ? parent : block)
        said.push({ ...allowance, lines, place: placeOf(node, file) })
      }
    })
  })
  return said
}

const blockParents = new Set(['root', 'blockquote', 'list', 'listItem', 'mdxJsxFlowElement'])

/** The lines of what a comment in a block of its own is about. */
function besideOf(comment: Nodes, { children }: Parent, index: number): [number, number] {
  const before = children[index - 1]
  if (before && spanOf(before).endLine === spanOf(comment).line - 1) return rowsOf(before)
  const at = nextTextsIn(children)[index] ?? -1
  const after = children[at] ?? comment
  if (after.type !== 'heading') return rowsOf(after)
  const next = children.find((node, position) => position > at && node.type === 'heading' && node.depth <= after.depth)
  return [spanOf(after).line, next ? spanOf(next).line - 1 : spanOf(children.at(-1) ?? after).endLine]
}

/** For each block the index of the next one that is not a comment; -1 where there is none. */
const nextTextsIn = memoizeByObject((children: Parent['children']): readonly number[] => {
  let next = -1
  const fromEnd = children.toReversed().map((node, index) => {
    const after = next
    if (commentsOf(node).length === 0) next = children.length - 1 - index
    return after
  })
  return fromEnd.reverse()
})

const rowsOf = (node: Node): [number, number] => {
  const { line, endLine } = spanOf(node)
  return [line, endLine]
}
