import type { Section } from '../../model/body.ts'
import { datedLine, type ReadingHabits } from './dated-lines.ts'
import { entriesOutside } from './entries-outside.ts'
import { entriesWithin } from './entries-within.ts'
import type { DatedBlock, DatedEntry } from './dated-entry.ts'
import type { Block } from '../text/lines.ts'
import { boldHeading, isEventsHeading, isWithin } from '../cues/section-kinds.ts'

/** Cuts a text into entries that may announce events: those under headings of events, titled paragraphs, dated sentences. */
export function entriesOf(blocks: readonly Block[], sections: readonly Section[], habits: ReadingHabits): DatedEntry[] {
  const isInside = insideOf(blocks, sections)
  const dated = blocks.map((block): DatedBlock => ({ ...block, lines: block.lines.map((line) => datedLine(line, habits)) }))
  const entries: DatedEntry[] = []
  for (let index = 0; index < dated.length;) {
    const end = isInside[index] ? runEnd(isInside, index) : index + 1
    entries.push(...(isInside[index] ? entriesWithin(dated.slice(index, end)) : entriesOutside(dated, isInside, index)))
    index = end
  }
  return entries
}

const runEnd = (flags: readonly boolean[], from: number): number => {
  const end = flags.indexOf(false, from)
  return end === -1 ? flags.length : end
}

/** Which blocks stand under a heading of events, be it a heading or a bold line. The heading itself does not. */
function insideOf(blocks: readonly Block[], sections: readonly Section[]): boolean[] {
  let isBoldOpen = false
  return blocks.map((block) => {
    if (block.depth !== null) isBoldOpen = false
    const bold = boldHeading(block)
    if (bold !== null && isEventsHeading(bold)) {
      isBoldOpen = true
      return false
    }
    if (block.depth !== null && isEventsHeading(block.lines[0]?.text ?? '')) return false
    return isBoldOpen || isWithin(sections, block.section, isEventsHeading)
  })
}
