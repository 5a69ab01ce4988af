import { isAction } from '../cues/link-texts.ts'
import type { DatedLine, DateInLine } from './dated-lines.ts'
import type { Line, LineLink } from '../text/lines.ts'
import { namingLink } from './names.ts'
import type { Span } from '../text/sentences.ts'

/** The title of a block: a link, or the words of a short line. */
export interface Head {
  /** The block's first line. */
  readonly line: DatedLine
  readonly title: string
  /** The part of that line that is the title; empty if the title is in another line. */
  readonly span: Span
  readonly link: LineLink | null
}

/** The link that begins a line; only symbols and pictures may precede it. */
export function leadingLink({ text, links: [link] }: Line): LineLink | undefined {
  return link && !/[\p{L}\d]/u.test(text.slice(0, link.at)) ? link : undefined
}

export const isOnlyDate = ({ dates }: DatedLine, { at, end }: LineLink): boolean =>
  dates.some((date) => date.at - at < 3 && end - date.end < 3)

/** Whether a line can be a title: short, no sentence, no label. */
export const isPlainTitle = ({ text, links, dates }: DatedLine): boolean =>
  text.length <= 90 &&
  !/[.;]$/.test(text) &&
  !isLabel.test(text) &&
  links[0]?.at !== 0 &&
  !dates[0]?.isBare &&
  /^[^\p{Ll}]{0,3}[\p{L}\d#]/u.test(text)

/** The title in a line: its leading link, else the link that names an event best, else its words up to the date. */
export function headOf(line: DatedLine): Head {
  const { text, links, dates } = line
  const link = leadingLink(line) ?? namingLink(links)
  if (link) return linkHead(line, link)
  const [date] = dates
  const cut = date && date.at > 2 ? date.at : text.length
  return { line, title: text.slice(0, cut), span: { at: 0, end: cut }, link: null }
}

export const linkHead = (line: DatedLine, link: LineLink): Head => ({
  line,
  title: link.text,
  span: line.links.includes(link) ? link : { at: 0, end: 0 },
  link,
})

/** The date of a line that consists of a title and then its date: `**ExampleConf** — May 4–7, Graz`. */
export function dateAfterTitle({ text, links, dates: [date] }: DatedLine): DateInLine | null {
  if (!date?.isBare || date.isDeadline || (links[0] && links[0].at < date.at)) return null
  const before = text.slice(0, date.at)
  return before.length <= 90 && /\p{L}{3}.*[—–|:,(•·-]\s*$/u.test(before) && !isLabel.test(before) ? date : null
}

const isLabel = /^\W*(?:when|where|dates?|time|location|on|from|next|this)\b/i

/** The titles of several events in one line: `[One](…) and [Another](…)`; empty for any other line. */
export function titlesOf({ text, links }: Line): readonly LineLink[] {
  const rest = links.reduceRight((left, { at, end }) => left.slice(0, at) + left.slice(end), text)
  return /^[\s,&+/|]*(?:and[\s,&+/|]*)*$/.test(rest) && links.every(({ text: it }) => !isAction(it)) ? links : []
}

/** Whether a link makes up its whole line. */
export const isWholeLine = ({ text }: Line, { at, end }: LineLink): boolean => text.length - (end - at) < 6

/** Whether the leading link is the subject of a sentence rather than a title: `[The meetup](…) is on.` */
export const runsOn = ({ text }: Line, { end }: LineLink): boolean => /^(?:,?\s+\p{Ll}|\.\s)/u.test(text.slice(end))
