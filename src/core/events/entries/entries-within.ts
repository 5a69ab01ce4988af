import { isEventName, isEventUrl } from '../cues/event-cues.ts'
import type { DatedLine, DateInLine } from './dated-lines.ts'
import { entriesFrom, type DatedBlock, type DatedEntry } from './dated-entry.ts'
import { dateAfterTitle, headOf, isOnlyDate, isPlainTitle, leadingLink, linkHead, type Head } from './heads.ts'
import { isAction } from '../cues/link-texts.ts'
import { namingLink } from './names.ts'
import { boldHeading } from '../cues/section-kinds.ts'
import { sentenceAt } from '../text/sentences.ts'

/** A title and the blocks that belong to it. */
interface Group {
  readonly head: Head
  readonly blocks: [DatedBlock, ...DatedBlock[]]
  /** The heading above if it is a day, which applies if the group has no date of its own. */
  readonly day: DatedLine | null
}

/** The entries of a run of blocks under a heading of events: each begins with a title and includes what follows. */
export function entriesWithin(blocks: readonly DatedBlock[]): DatedEntry[] {
  const groups: Group[] = []
  // Null after a heading that is no entry: what follows it belongs to none.
  let current: Group | null = null
  let day: DatedLine | null = null
  for (const [index, block] of blocks.entries()) {
    const blockDay = dayLine(block)
    const isHeading: boolean = block.depth !== null || isDayHeading(block, current)
    const head: Head | null = isHeading && blockDay ? null : headWithin(block, blocks[index + 1], current)
    if (isHeading && !head) day = blockDay
    if (head) groups.push((current = { head, blocks: [block], day }))
    else if (isHeading) current = null
    else current?.blocks.push(block)
  }
  return groups.flatMap(entriesOfGroup)
}

function entriesOfGroup({ head, blocks, day }: Group): DatedEntry[] {
  const entries = entriesFrom('section', head, blocks)
  const hasDate = blocks.some(({ lines }) => lines.some(({ dates }) => dates.length > 0))
  return day === null || hasDate ? entries : entries.map((entry) => ({ ...entry, lines: [...entry.lines, day] }))
}

/** The first line of a block if it is a day: `Tuesday, May 12`. */
function dayLine({ lines: [line] }: DatedBlock): DatedLine | null {
  const date = line?.dates[0]
  return line && date && line.links.length === 0 && line.text.length - (date.end - date.at) < 4 ? line : null
}

/** Whether a bold line with a day is a heading for what follows, rather than the date of the entry above. */
const isDayHeading = (block: DatedBlock, current: Group | null): boolean =>
  boldHeading(block) !== null &&
  dayLine(block) !== null &&
  (current === null || current.day !== null || current.blocks.some(({ lines }) => lines.some(({ dates }) => dates.length > 0)))

function headWithin(block: DatedBlock, next: DatedBlock | undefined, current: Group | null): Head | null {
  const [first] = block.lines
  if (!first) return null
  if (block.depth !== null) {
    const isFollowedByDate =
      next !== undefined &&
      next.depth === null &&
      !next.isEntry &&
      !(next.lines[0] && leadingLink(next.lines[0])) &&
      next.lines.slice(0, 2).some(({ dates }) => dates.length > 0)
    return first.links[0] || isFollowedByDate ? headOf(first) : null
  }
  const leading = leadingLink(first)
  if (leading) return isAction(leading.text) || isOnlyDate(first, leading) ? null : headOf(first)
  if (block.isEntry) return entryHead(block.lines, first, current !== null)
  if (
    isPlainTitle(first) &&
    (block.lines[1]?.dates[0]?.isBare || (block.lines.length === 1 && next?.depth === null && next.lines[0]?.dates[0]?.isBare))
  )
    return headOf(first)
  return proseHead(first, current)
}

/** A paragraph of prose begins an entry if it names and dates another event than the one before, or names one at its start. */
function proseHead(first: DatedLine, current: Group | null): Head | null {
  if (current && isTitleAlone(current)) return null
  const known = (current?.blocks ?? []).flatMap(({ lines: own }) => own.flatMap(({ dates }) => dates))
  const isKnown = (date: DateInLine) =>
    known.some(({ dates }) => isAmong(date.dates.first, dates) && isAmong(date.dates.last, dates))
  const titleDate = dateAfterTitle(first)
  if (titleDate && !isKnown(titleDate)) return headOf(first)
  for (const date of first.dates.filter(({ isDeadline }) => !isDeadline)) {
    if (isKnown(date)) continue
    const sentence = sentenceAt(first.text, date.at)
    const link = namingLink(first.links.filter(({ at }) => at >= sentence.at && at < sentence.end))
    if (link && !isAction(link.text) && (known.length === 0 || date.isBare || isEventName(link.text) || isEventUrl(link.url)))
      return linkHead(first, link)
  }
  const link = namingLink(first.links)
  return link && isEventName(link.text) && (current === null || link.at <= 24) ? linkHead(first, link) : null
}

/** Whether only the title of an entry has been read: its date and text are still to come. */
const isTitleAlone = ({ head: { line, title }, blocks: [block, ...others] }: Group): boolean =>
  others.length === 0 && block.lines.length === 1 && line.text.length - title.length < 24 && line.dates.length === 0

const isAmong = (
  { month, day }: { month: number; day: number },
  { first, last }: DatedLine['dates'][number]['dates'],
): boolean => {
  const order = (it: { month: number; day: number }) => it.month * 31 + it.day
  return order({ month, day }) >= order(first) && order({ month, day }) <= order(last)
}

/**
 * The title of a list entry: its link, wherever it is, or its first words. One without link and date continues the entry
 * before.
 */
function entryHead(lines: readonly DatedLine[], first: DatedLine, isOpen: boolean): Head | null {
  const link = namingLink(lines.flatMap(({ links }) => links))
  const hasDate = lines.some(({ dates }) => dates.length > 0)
  if (link && (hasDate || !isOpen || isEventName(link.text) || isEventUrl(link.url))) return linkHead(first, link)
  return hasDate ? headOf(first) : null
}
