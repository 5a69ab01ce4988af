import type { DatedLine } from './dated-lines.ts'
import { linkHead, titlesOf, type Head } from './heads.ts'
import type { Block, LineLink } from '../text/lines.ts'
import type { Span } from '../text/sentences.ts'

/** A block whose dates and times have been read. */
export interface DatedBlock extends Block {
  readonly lines: readonly DatedLine[]
  /** Whether it is under a heading of events. */
  readonly isInside: boolean
}

/** A part of a text that may announce one event. */
export interface DatedEntry {
  /** `section`: under a heading of events; `titled`: a paragraph that begins with a title; `sentence`: in running text. */
  readonly origin: 'section' | 'titled' | 'sentence'
  /** As written, before `cleanName`. */
  readonly title: string
  /** The part of the first line that is the title. */
  readonly titleSpan: Span
  readonly link: LineLink | null
  readonly lines: readonly [DatedLine, ...DatedLine[]]
  /** The only sentence of the first line that counts; null if all of it does. */
  readonly sentence: (Span & { readonly text: string }) | null
  readonly section: number | null
  readonly line: number
  readonly endLine: number
}

/** One entry, or one for each title where a line names several: `[One](…) and [Another](…)`. */
export function entriesFrom(
  origin: 'section' | 'titled',
  head: Head,
  [first, ...others]: readonly [DatedBlock, ...DatedBlock[]],
): DatedEntry[] {
  const common: Omit<DatedEntry, 'title' | 'titleSpan' | 'link'> = {
    origin,
    lines: [head.line, ...first.lines.slice(1), ...others.flatMap(({ lines }) => lines)],
    sentence: null,
    section: first.section,
    line: first.line,
    endLine: (others.at(-1) ?? first).endLine,
  }
  const titles = head.link && head.line.links.includes(head.link) ? titlesOf(head.line) : []
  const heads = titles.length > 1 ? titles.map((link) => linkHead(head.line, link)) : [head]
  return heads.map(({ title, span, link }) => ({ ...common, title, titleSpan: span, link }))
}
