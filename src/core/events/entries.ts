import type { Section } from '../model/body.ts'
import { invites, isAction, isCalendarLink, isEventName, isEventUrl, speaksOfEvent } from './cues.ts'
import { datedLine, type DatedLine, type ReadingHabits } from './dated-lines.ts'
import type { Block, Line, LineLink } from './lines.ts'
import { namingLink } from './names.ts'
import { boldHeading, isEventsHeading, isWithin } from './section-kinds.ts'
import { sentenceAt, type Span } from './sentences.ts'

/** Text that may announce an event, cut out so that it announces one alone. */
export interface Entry {
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

/** What stands at the head of a block: a link, or a short line of words. */
interface Head {
  readonly title: string
  readonly span: Span
  readonly link: LineLink | null
}

/** Cuts a text into entries that may announce events: those under headings of events, titled paragraphs, dated sentences. */
export function entriesOf(blocks: readonly Block[], sections: readonly Section[], habits: ReadingHabits): Entry[] {
  const isInside = insideOf(blocks, sections)
  const dated = blocks.map((block): Dated => ({ ...block, lines: block.lines.map((line) => datedLine(line, habits)) }))
  const entries: Entry[] = []
  for (let index = 0; index < dated.length;) {
    const end = isInside[index] ? runEnd(isInside, index) : index + 1
    entries.push(...(isInside[index] ? entriesWithin(dated.slice(index, end)) : entriesOutside(dated, isInside, index)))
    index = end
  }
  return entries
}

interface Dated extends Block {
  readonly lines: readonly DatedLine[]
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

/** An entry in the making. */
interface Group {
  readonly head: Head
  readonly blocks: Dated[]
}

/** Entries of one run of blocks under a heading of events: each begins with a title, and what follows belongs to it. */
function entriesWithin(blocks: readonly Dated[]): Entry[] {
  const groups: Group[] = []
  for (const [index, block] of blocks.entries()) {
    const current = groups.at(-1)
    const head = headWithin(block, blocks[index + 1], current)
    if (head) groups.push({ head, blocks: [block] })
    else if (block.depth !== null) groups.push({ head: noHead, blocks: [] })
    else current?.blocks.push(block)
  }
  return groups.filter(({ head }) => head !== noHead).flatMap(({ head, blocks: own }) => entriesFrom('section', head, own))
}

/** What follows a heading that is no entry belongs to nothing. */
const noHead: Head = { title: '', span: { at: 0, end: 0 }, link: null }

function headWithin(block: Dated, next: Dated | undefined, current: Group | undefined): Head | null {
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
function proseHead({ lines }: Dated, current: Group | undefined): Head | null {
  const [first] = lines
  if (!first || first.links.length === 0) return null
  const isFirst = current === undefined || current.head === noHead
  if (!isFirst && isTitleAlone(current)) return null
  const known = isFirst ? [] : current.blocks.flatMap(({ lines: own }) => own.flatMap(({ dates }) => dates))
  for (const date of first.dates.filter(({ isDeadline }) => !isDeadline)) {
    if (known.some(({ dates }) => isAmong(date.dates.first, dates) && isAmong(date.dates.last, dates))) continue
    const sentence = sentenceAt(first.text, date.at)
    const link = namingLink(first.links.filter(({ at }) => at >= sentence.at && at < sentence.end))
    if (link && !isAction(link.text) && (known.length === 0 || isEventName(link.text) || isEventUrl(link.url)))
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
function entryHead({ lines }: Dated, isOpen: boolean): Head | null {
  const links = lines.flatMap((line) => line.links.map((link) => ({ line, link })))
  const link = namingLink(links.map((it) => it.link))
  const hasDate = lines.some(({ dates }) => dates.length > 0)
  if (link && (hasDate || !isOpen || isEventName(link.text) || isEventUrl(link.url))) {
    const onFirst = lines[0]!.links.includes(link)
    return { title: link.text, span: onFirst ? link : { at: 0, end: 0 }, link }
  }
  return hasDate ? headOf(lines[0]!) : null
}

/** The link at the head of a line; signs and pictures may stand before it. */
function leadingLink(line: Line | undefined): LineLink | undefined {
  const link = line?.links[0]
  return link && !/[\p{L}\d]/u.test(line!.text.slice(0, link.at)) ? link : undefined
}

const isOnlyDate = ({ dates }: DatedLine, { at, end }: LineLink): boolean =>
  dates.some((date) => date.at - at < 3 && end - date.end < 3)

/** A line that can be a title: short, no sentence, no label. */
const isPlainTitle = ({ text, links, dates }: DatedLine): boolean =>
  text.length <= 90 &&
  !/[.;]$|^(?:when|where|dates?|time|location)\b/i.test(text) &&
  (links.length === 0 || links[0]!.at > 0) &&
  !dates[0]?.isBare &&
  /^[^\p{Ll}]{0,3}[\p{L}\d#]/u.test(text)

function headOf({ text, links, dates }: DatedLine): Head {
  const link = leadingLink({ text, links, number: 0, isStrong: false })
  if (link) return { title: link.text, span: link, link }
  const named = namingLink(links)
  if (named) return { title: named.text, span: named, link: named }
  const [date] = dates
  const cut = date && date.at > 2 ? date.at : text.length
  return { title: text.slice(0, cut), span: { at: 0, end: cut }, link: null }
}

/** One entry, or one for each title where a line names several: `[One](…) and [Another](…)`. */
function entriesFrom(origin: 'section' | 'titled', head: Head, blocks: readonly Dated[]): Entry[] {
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

function titlesOf({ text, links }: Line): readonly LineLink[] {
  const rest = links.reduceRight((left, { at, end }) => left.slice(0, at) + left.slice(end), text)
  return /^[\s,&+/|]*(?:and[\s,&+/|]*)*$/.test(rest) && links.every(({ text: it }) => !isAction(it)) ? links : []
}

/** Outside the headings of events only what is dated can announce one. */
function entriesOutside(blocks: readonly Dated[], isInside: readonly boolean[], index: number): Entry[] {
  const block = blocks[index]!
  const [first] = block.lines
  if (!first || block.depth !== null) return []
  const following = followers(blocks, isInside, index)
  const lines = [...block.lines, ...following.flatMap((it) => it.lines)]
  if (!lines.some(({ dates, times }) => dates.length > 0 || times.length > 0)) return []
  const leading = leadingLink(first)
  const isTitle = leading
    ? !isAction(leading.text) || (isWholeLine(first, leading) && lines.length > 1)
    : isPlainTitle(first) && lines[1]?.dates[0]?.isBare
  const named =
    leading && isTitle && (!runsOn(first, leading) || titlesOf(first).length > 1) ? [] : sentencesIn(block, blocks[index + 1])
  if (!isTitle) return named
  const others = named.filter(({ link }) => link !== leading)
  return others.length > 0 ? named : entriesFrom('titled', headOf(first), [block, ...following])
}

const isWholeLine = ({ text }: Line, { at, end }: LineLink): boolean => text.length - (end - at) < 6

/** The link at the head of a line is the subject of a sentence and no title: `[The meetup](…) is on.` */
const runsOn = ({ text }: Line, { end }: LineLink): boolean => /^(?:,?\s+\p{Ll}|\.\s)/u.test(text.slice(end))

/** The paragraphs that go on with a title that stands alone, and the one after any that begins with what to do: `[Join](…) …`. */
function followers(blocks: readonly Dated[], isInside: readonly boolean[], index: number): Dated[] {
  const [first] = blocks[index]!.lines
  const isAlone =
    blocks[index]!.lines.length === 1 && first !== undefined && first.text.length - (first.links[0]?.text.length ?? 0) < 24
  const found: Dated[] = []
  for (let at = index + 1; at < blocks.length && !isInside[at]; at += 1) {
    const next = blocks[at]!
    const leading = leadingLink(next.lines[0])
    const goesOn = leading
      ? isAction(leading.text) && !blocks[index]!.isEntry && !next.lines.some(({ dates }) => dates.length > 0)
      : isAlone && found.length < 3
    if (next.depth !== null || next.isEntry || !goesOn) break
    found.push(next)
  }
  return found
}

/** One entry for each dated sentence of running text; its name is the link that names an event best, in it or else in the block. */
function sentencesIn(block: Dated, next: Dated | undefined): Entry[] {
  const claimed = new Set<LineLink>()
  const found = block.lines.flatMap((line) =>
    scopesOf(line).map((scope) => {
      const own = line.links.filter(({ at, text }) => at >= scope.at && at < scope.end && !isCalendarLink(text))
      const link = namingLink(own) ?? own.find(({ text }) => isAction(text) && !/^https?:/.test(text))
      if (link) claimed.add(link)
      return { line, scope, link, own }
    }),
  )
  return found.flatMap(({ line, scope, link: ownLink, own }): Entry[] => {
    const text = line.text.slice(scope.at, scope.end)
    const link =
      ownLink ?? (speaksOfEvent(text) || (invites(text) && claimed.size === 0) ? linkBeside(block, next, claimed) : undefined)
    if (!link) return []
    const subject = isAction(link.text) ? /^\s*(\p{Lu}\S*(?: \S+){0,4}?) (?:is|are|will)\b/u.exec(text)?.[1] : undefined
    const title = subject !== undefined && !/^(?:we|i|you|this|that|it|there|the|join|our)$/i.test(subject) ? subject : link.text
    return [
      {
        origin: 'sentence',
        title,
        titleSpan: own.includes(link) && title === link.text ? link : { at: 0, end: 0 },
        link,
        lines: [line],
        scope,
        section: block.section,
        line: line.number,
        endLine: line.number,
      },
    ]
  })
}

/** The sentences of a line that have a date or a time in them. */
function scopesOf(line: DatedLine): Span[] {
  const spans = new Map([...line.dates, ...line.times].map(({ at }) => sentenceAt(line.text, at)).map((span) => [span.at, span]))
  return [...spans.values()]
}

/** A link of the same paragraph that no other sentence has; where none names anything, one that says what to do. */
function linkBeside(block: Dated, next: Dated | undefined, claimed: ReadonlySet<LineLink>): LineLink | undefined {
  const links = block.lines.flatMap((line) => line.links).filter((link) => !claimed.has(link) && !isCalendarLink(link.text))
  const following = leadingLink(next?.lines[0])
  return (
    namingLink(links) ??
    links.find(({ text }) => isAction(text)) ??
    (following && isAction(following.text) ? following : undefined)
  )
}
