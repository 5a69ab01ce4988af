import type { DatedLine } from './dated-lines.ts'
import { titlesOf, type Head } from './heads.ts'
import type { Block, LineLink } from '../text/lines.ts'
import type { Span } from '../text/sentences.ts'

/** A block whose dates and times are read. */
export interface DatedBlock extends Block {
  readonly lines: readonly DatedLine[]
}

/** Text that may announce an event, cut out so that it announces one alone. */
export interface DatedEntry {
  /** `section`: under a heading of events; `titled`: begins with its title; `sentence`: in running text. */
  readonly origin: 'section' | 'titled' | 'sentence'
  /** Its words for itself, before they are cleaned. */
  readonly title: string
  /** Where the title stands in the first line. */
  readonly titleSpan: Span
  readonly link: LineLink | null
  readonly lines: readonly DatedLine[]
  /** The sentence that counts, in the first line. */
  readonly scope: Span | null
  readonly section: number | null
  readonly line: number
  readonly endLine: number
}

/** One entry, or one for each title where a line names several: `[One](…) and [Another](…)`. */
export function entriesFrom(origin: 'section' | 'titled', head: Head, blocks: readonly DatedBlock[]): DatedEntry[] {
  const lines = blocks.flatMap((block) => block.lines)
  const [first] = lines
  const common = {
    origin,
    lines,
    scope: null,
    section: blocks[0]!.section,
    line: blocks[0]!.line,
    endLine: blocks.at(-1)!.endLine,
  }
  const titles = first && head.link && first.links.includes(head.link) ? titlesOf(first) : []
  const heads = titles.length > 1 ? titles.map((link): Head => ({ title: link.text, span: link, link })) : [head]
  return heads.map(({ title, span, link }) => ({ ...common, title, titleSpan: span, link }))
}
