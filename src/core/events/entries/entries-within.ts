import { isEventName, isEventUrl } from '../cues/event-cues.ts'
import type { DatedLine, DateInLine } from './dated-lines.ts'
import { entriesFrom, type DatedBlock, type DatedEntry } from './dated-entry.ts'
import { headOf, isOnlyDate, isPlainTitle, isTitleThenDate, leadingLink, type Head } from './heads.ts'
import { isAction } from '../cues/link-texts.ts'
import { namingLink } from './names.ts'
import { boldHeading } from '../cues/section-kinds.ts'
import { sentenceAt } from '../text/sentences.ts'

/** An entry in the making. */
interface Group {
  readonly head: Head
  readonly blocks: DatedBlock[]
  /** The heading above that is a day, and holds for what has none of its own. */
  readonly day: DatedLine | null
}

/** Entries of one run of blocks under a heading of events: each begins with a title, and what follows belongs to it. */
export function entriesWithin(blocks: readonly DatedBlock[]): DatedEntry[] {
  const groups: Group[] = []
  let day: DatedLine | null = null
  for (const [index, block] of blocks.entries()) {
    const current = groups.at(-1)
    const isHeading = block.depth !== null || isDayHeading(block, current)
    const head = isHeading && isDay(block.lines[0]) ? null : headWithin(block, blocks[index + 1], current)
    if (isHeading && !head) day = isDay(block.lines[0]) ? block.lines[0]! : null
    if (head) groups.push({ head, blocks: [block], day })
    else if (isHeading) groups.push({ head: noHead, blocks: [], day })
    else current?.blocks.push(block)
  }
  return groups.filter(({ head }) => head !== noHead).flatMap(entriesOfGroup)
}

function entriesOfGroup({ head, blocks, day }: Group): DatedEntry[] {
  const entries = entriesFrom('section', head, blocks)
  const hasDate = blocks.some(({ lines }) => lines.some(({ dates }) => dates.length > 0))
  return day === null || hasDate ? entries : entries.map((entry) => ({ ...entry, lines: [...entry.lines, day] }))
}

/** `Tuesday, May 12` */
const isDay = (line: DatedLine | undefined): boolean =>
  line?.dates[0] !== undefined && line.links.length === 0 && line.text.length - (line.dates[0].end - line.dates[0].at) < 4

/** A bold line with a day heads what follows, unless the entry above still waits for its day. */
const isDayHeading = (block: DatedBlock, current: Group | undefined): boolean =>
  boldHeading(block) !== null &&
  isDay(block.lines[0]) &&
  (current === undefined ||
    current.head === noHead ||
    current.day !== null ||
    current.blocks.some(({ lines }) => lines.some(({ dates }) => dates.length > 0)))

/** What follows a heading that is no entry belongs to nothing. */
const noHead: Head = { title: '', span: { at: 0, end: 0 }, link: null }

function headWithin(block: DatedBlock, next: DatedBlock | undefined, current: Group | undefined): Head | null {
  const [first] = block.lines
  if (!first) return null
  if (block.depth !== null) {
    const isFollowedByDate =
      next !== undefined &&
      next.depth === null &&
      !next.isEntry &&
      !leadingLink(next.lines[0]) &&
      next.lines.slice(0, 2).some(({ dates }) => dates.length > 0)
    return first.links[0] || isFollowedByDate ? headOf(first) : null
  }
  const leading = leadingLink(first)
  if (leading) return isAction(leading.text) || isOnlyDate(first, leading) ? null : headOf(first)
  if (block.isEntry) return entryHead(block, current !== undefined && current.head !== noHead)
  if (
    isPlainTitle(first) &&
    (block.lines[1]?.dates[0]?.isBare || (block.lines.length === 1 && next?.depth === null && next.lines[0]?.dates[0]?.isBare))
  )
    return headOf(first)
  return proseHead(block, current)
}

/** A paragraph of prose begins an entry where it names and dates another event than the one before, or names one at its start. */
function proseHead({ lines }: DatedBlock, current: Group | undefined): Head | null {
  const [first] = lines
  const isFirst = current === undefined || current.head === noHead
  if (!first || (!isFirst && isTitleAlone(current))) return null
  const known = isFirst ? [] : current.blocks.flatMap(({ lines: own }) => own.flatMap(({ dates }) => dates))
  const isKnown = (date: DateInLine) =>
    known.some(({ dates }) => isAmong(date.dates.first, dates) && isAmong(date.dates.last, dates))
  if (isTitleThenDate(first) && !isKnown(first.dates[0]!)) return headOf(first)
  for (const date of first.dates.filter(({ isDeadline }) => !isDeadline)) {
    if (isKnown(date)) continue
    const sentence = sentenceAt(first.text, date.at)
    const link = namingLink(first.links.filter(({ at }) => at >= sentence.at && at < sentence.end))
    if (link && !isAction(link.text) && (known.length === 0 || date.isBare || isEventName(link.text) || isEventUrl(link.url)))
      return { title: link.text, span: link, link }
  }
  const link = namingLink(first.links)
  return link && isEventName(link.text) && (isFirst || link.at <= 24) ? { title: link.text, span: link, link } : null
}

/** The date and the words of an entry are still to come. */
const isTitleAlone = ({ head, blocks: [block, ...rest] }: Group): boolean =>
  rest.length === 0 &&
  block!.lines.length === 1 &&
  block!.lines[0]!.text.length - head.title.length < 24 &&
  block!.lines[0]!.dates.length === 0

const isAmong = (
  { month, day }: { month: number; day: number },
  { first, last }: DatedLine['dates'][number]['dates'],
): boolean => {
  const order = (it: { month: number; day: number }) => it.month * 31 + it.day
  return order({ month, day }) >= order(first) && order({ month, day }) <= order(last)
}

/** An entry of a list: its link, wherever it stands, or its first words; one without link and date goes on with the entry before. */
function entryHead({ lines }: DatedBlock, isOpen: boolean): Head | null {
  const links = lines.flatMap((line) => line.links.map((link) => ({ line, link })))
  const link = namingLink(links.map((it) => it.link))
  const hasDate = lines.some(({ dates }) => dates.length > 0)
  if (link && (hasDate || !isOpen || isEventName(link.text) || isEventUrl(link.url))) {
    const onFirst = lines[0]!.links.includes(link)
    return { title: link.text, span: onFirst ? link : { at: 0, end: 0 }, link }
  }
  return hasDate ? headOf(lines[0]!) : null
}
