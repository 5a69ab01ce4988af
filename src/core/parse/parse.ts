import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { andThen, type Finding, type Outcome } from '../model/diagnostic.ts'
import type { Document, DocumentKind, SourceFile } from '../model/document.ts'
import { crowdedParagraph, tooCrowded } from './crowding.ts'
import { decode } from './decode.ts'
import { setFigures } from './figures.ts'
import { splitFrontMatter, splitUnreadable, type Split } from './front-matter.ts'
import { Lines } from './lines.ts'
import { deepMark, deepNode, tooNested } from './nesting.ts'
import { growthBeyond, tooLong } from './repetition.ts'
import { setPositions } from './set-positions.ts'
import { setShortcodes } from './set-shortcodes.ts'
import { unknownComponents } from './mdx-components.ts'
import { liftShortcodes } from './shortcodes.ts'

const markdown = unified().use(remarkParse).use(remarkGfm).freeze()
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze()

/** Parses a file: its front matter, and its Markdown as one tree whose positions are positions in the file. */
export function parse(source: SourceFile, kind: DocumentKind): Outcome<Document> {
  const { path } = source
  return andThen(decode(source), (text) => andThen(splitFrontMatter(path, text), (split) => parseBelow(path, kind, text, split)))
}

/** A document without front matter where that cannot be read, so that faults of the text below are reported, too. */
export function parseUnreadable(source: SourceFile, kind: DocumentKind): Outcome<Document> {
  const text = decode(source).value ?? ''
  const split = splitUnreadable(text)
  return split ? parseBelow(source.path, kind, text, split) : { findings: [] }
}

function parseBelow(path: string, kind: DocumentKind, text: string, { frontMatter, blanked }: Split): Outcome<Document> {
  const mark = deepMark(blanked)
  if (mark !== null) return { findings: [tooNested(mark, new Lines(path, blanked))] }
  const paragraph = crowdedParagraph(blanked)
  if (paragraph !== null) return { findings: [tooCrowded(paragraph, new Lines(path, blanked))] }
  const isMdx = path.endsWith('.mdx')
  const tree = isMdx ? parseMdx(path, blanked) : parseMarkdown(path, blanked)
  return andThen(tree, (it) => ({ value: { path, kind, isMdx, text, frontMatter, tree: it }, findings: [] }))
}

function parseMarkdown(path: string, text: string): Outcome<Root> {
  const { value: lifted, findings } = liftShortcodes(path, text)
  const tree = markdown.parse(lifted.text)
  const beyond = beyondLimits(tree, path, text)
  if (beyond) return { findings: [beyond] }
  setShortcodes(tree, lifted.pieces, new Lines(path, text))
  setPositions(tree)
  return { value: tree, findings }
}

/** In MDX, braces enclose JavaScript; components take the place of shortcodes. */
function parseMdx(path: string, text: string): Outcome<Root> {
  try {
    const tree = mdx.parse(text)
    const beyond = beyondLimits(tree, path, text)
    if (beyond) return { findings: [beyond] }
    setFigures(tree)
    setPositions(tree)
    const findings = unknownComponents(tree, path)
    return findings.length > 0 ? { findings } : { value: tree, findings }
  } catch (error) {
    return { findings: [mdxFinding(path, error)] }
  }
}

function beyondLimits(tree: Root, path: string, text: string): Finding | null {
  const deep = deepNode(tree)
  if (deep !== null) return tooNested(deep, new Lines(path, text))
  const growth = growthBeyond(tree, text.length)
  return growth && tooLong(growth, new Lines(path, text))
}

function mdxFinding(file: string, error: unknown): Finding {
  const { reason, ...known } = error as { reason?: string; line?: number; column?: number }
  if (reason === undefined) throw error
  // For an element that is never closed, only the reason says where it was opened.
  const opened = /^Expected a closing tag .*?\((\d+):(\d+)-/.exec(reason)
  const { line, column } = opened ? { line: Number(opened[1]), column: Number(opened[2]) } : known
  const place = { file, ...(line === undefined ? {} : { line, ...(column === undefined ? {} : { column }) }) }
  const advice = /acorn|expression/i.test(reason)
    ? ' In MDX braces hold JavaScript; shortcodes do not work there, components do.'
    : ''
  return { code: 'mdx-syntax', place, message: `The MDX cannot be read: ${reason.replace(/\.?$/, '.')}${advice}` }
}
