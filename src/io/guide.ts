import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fencesOf } from '../core/parse/fences.ts'
import type { Code } from '../core/model/catalogue.ts'

/** What the guide says about a code. */
export interface CodeSection {
  readonly code: Code
  /** Heading of the group of codes. */
  readonly heading: string
  /** Markdown, without the code's own heading. */
  readonly text: string
}

const findingsFile = path.join(import.meta.dirname, '../../docs/guide/findings.md')

/** The guide's sections on codes, in its order; a test makes sure that every code has one. */
export function codeSections(): ReadonlyMap<Code, CodeSection> {
  const found = new Map<Code, CodeSection>()
  let heading = ''
  for (const { rank, title, text } of sectionsOf(readFileSync(findingsFile, 'utf8'))) {
    const code = /^`([a-z\d-]+)`$/.exec(title)?.[1] as Code | undefined
    if (rank === 2) heading = title
    else if (rank === 3 && code) found.set(code, { code, heading, text: text.trim() })
  }
  return found
}

/** The headings of a text, each with what follows up to the next; lines of fenced code are not headings. */
function sectionsOf(text: string): { rank: number; title: string; text: string }[] {
  const isCode = fencesOf()
  const blind = text
    .split('\n')
    .map((line) => (isCode(line) ? line.replaceAll('#', ' ') : line))
    .join('\n')
  const headings = [...blind.matchAll(/^(#{1,3}) (.*)$/gm)]
  return headings.map(({ 0: whole, 1: marks = '', 2: title = '', index }, at) => ({
    rank: marks.length,
    title,
    text: text.slice(index + whole.length, headings[at + 1]?.index),
  }))
}
