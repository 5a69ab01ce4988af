import { closest } from 'fastest-levenshtein'
import type { Node, Nodes, Parent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Finding, Place } from '../../model/diagnostic.ts'
import type { Document } from '../../model/document.ts'
import type { Exception } from '../../model/entry.ts'
import { allowanceOf, commentsOf, type Allowance } from '../../parse/comments.ts'
import { placeOf, spanOf } from '../../parse/place-of.ts'
import { memoizeByObject } from '../../model/memoize.ts'
import { catalogue, isBlocking, isCode } from '../../model/catalogue.ts'

export interface ExceptionsRead {
  readonly exceptions: readonly Exception[]
  readonly findings: readonly Finding[]
}

/**
 * Reads comments such as `<!-- galley: allow link-repeated: the vote closes this week -->`. A comment within a block of text covers
 * that block; within an entry of a list, the entry; right below a block, that block; on its own, the block after it, and before a
 * heading the whole section. In front matter `# galley: allow …` covers the key on its line, or else the key below. `allow-file`
 * covers the whole file.
 */
export function exceptionsOf(document: Document): ExceptionsRead {
  const read = [...allowancesInFrontMatter(document), ...allowancesInText(document)].map((it) => exceptionsFrom(it))
  return { exceptions: read.flatMap(({ exceptions }) => exceptions), findings: read.flatMap(({ findings }) => findings) }
}

/** What a comment allows, with the lines that it covers. */
interface PlacedAllowance extends Allowance {
  readonly lines: readonly [first: number, last: number] | null
  readonly place: Place
}

function exceptionsFrom({ codes, reason, isFileWide, lines, place }: PlacedAllowance): ExceptionsRead {
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
  const known = codes.filter((code) => isCode(code)).filter((code) => !isBlocking(code))
  return { exceptions: known.map((code) => ({ code, lines: isFileWide ? null : lines, reason, place })), findings }
}

function faultOf(code: string): string | null {
  if (!isCode(code)) {
    return `There is no finding \`${code}\`; did you mean \`${closest(code, Object.keys(catalogue))}\`? \`galley explain\` lists them.`
  }
  return isBlocking(code)
    ? `\`${code}\` keeps the file from being published, which no comment can change; fix what it reports.`
    : null
}

/** In YAML and TOML alike, a comment runs from `#` to the end of the line. */
function allowancesInFrontMatter({ path: file, text, frontMatter: { format, places } }: Document): PlacedAllowance[] {
  if (format === 'none') return []
  const linesOfKeys = [...places]
    .flatMap(([key, { line }]) => (key.includes('.') || line === undefined ? [] : [line]))
    .sort((a, b) => a - b)
  const rows = text.split(/\r\n|\n|\r/)
  const fence = rows[0]?.trim()
  const end = rows.findIndex((row, index) => index > 0 && row.trim() === fence)
  return rows.slice(0, end).flatMap((row, index): PlacedAllowance[] => {
    const [, before, allow, rest = ''] = /^(|.*\s)#\s*galley:\s*(allow|allow-file)(?=\s|$)(.*)$/.exec(row) ?? []
    if (before === undefined) return []
    const line = index + 1
    const column = row.indexOf('#', before.length) + 1
    const first = linesOfKeys.find((it) => (before.trim() === '' ? it > line : it === line)) ?? line
    const next = linesOfKeys.find((it) => it > first) ?? end + 1
    const place = { file, line, column, endLine: line, endColumn: row.length + 1 }
    return [{ ...allowanceOf(rest), isFileWide: allow === 'allow-file', lines: [first, next - 1], place }]
  })
}

function allowancesInText({ path: file, tree }: Document): PlacedAllowance[] {
  const allowances: PlacedAllowance[] = []
  visit(tree, (block, index, parent) => {
    if (parent === undefined || index === undefined) return
    if (!blockParents.has(parent.type) || blockParents.has(block.type)) return
    visit(block, (node) => {
      for (const { allowance } of commentsOf(node)) {
        if (!allowance) continue
        const lines = node === block ? linesBeside(block, parent, index) : linesOf(parent.type === 'listItem' ? parent : block)
        allowances.push({ ...allowance, lines, place: placeOf(node, file) })
      }
    })
  })
  return allowances
}

const blockParents = new Set(['root', 'blockquote', 'list', 'listItem', 'mdxJsxFlowElement'])

/** The lines that a comment in a block of its own covers. */
function linesBeside(comment: Nodes, { children }: Parent, index: number): [first: number, last: number] {
  const before = children[index - 1]
  if (before && spanOf(before).endLine === spanOf(comment).line - 1) return linesOf(before)
  const at = nextTextsIn(children)[index] ?? -1
  const after = children[at] ?? comment
  if (after.type !== 'heading') return linesOf(after)
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

const linesOf = (node: Node): [first: number, last: number] => {
  const { line, endLine } = spanOf(node)
  return [line, endLine]
}
