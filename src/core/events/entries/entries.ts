import type { Section } from '../../model/body.ts'
import { boldHeading, isEventsHeading, isWithin } from '../cues/section-kinds.ts'
import type { Block } from '../text/lines.ts'
import { datedLine, type ReadingHabits } from './dated-lines.ts'
import type { DatedBlock, DatedEntry } from './dated-entry.ts'
import { entriesOutside } from './entries-outside.ts'
import { entriesWithin } from './entries-within.ts'

/** Splits a text into entries that may announce events: those under headings of events, titled paragraphs, dated sentences. */
export function entriesOf(blocks: readonly Block[], sections: readonly Section[], habits: ReadingHabits): DatedEntry[] {
  const isInside = insideOf(sections)
  const dated = blocks.map((block): DatedBlock => ({
    ...block,
    lines: block.lines.map((line) => datedLine(line, habits)),
    isInside: isInside(block),
  }))
  const entries: DatedEntry[] = []
  let run: DatedBlock[] = []
  for (const [index, block] of dated.entries()) {
    if (!block.isInside) entries.push(...entriesOutside(block, dated, index))
    else run.push(block)
    if (run.length === 0 || dated[index + 1]?.isInside) continue
    entries.push(...entriesWithin(run))
    run = []
  }
  return entries
}

/**
 * Returns a function for the blocks in turn: whether a block is under a heading of events, or a bold line like one. The heading
 * itself is not.
 */
function insideOf(sections: readonly Section[]): (block: Block) => boolean {
  let isBoldOpen = false
  return (block) => {
    if (block.depth !== null) isBoldOpen = false
    const bold = boldHeading(block)
    if (bold !== null && isEventsHeading(bold)) {
      isBoldOpen = true
      return false
    }
    if (block.depth !== null && isEventsHeading(block.lines[0]?.text ?? '')) return false
    return isBoldOpen || isWithin(sections, block.section, isEventsHeading)
  }
}
