import { isAction } from '../cues/link-texts.ts'
import type { DatedLine } from './dated-lines.ts'
import type { Line, LineLink } from '../text/lines.ts'
import { namingLink } from './names.ts'
import type { Span } from '../text/sentences.ts'

/** What stands at the head of a block: a link, or a short line of words. */
export interface Head {
  readonly title: string
  readonly span: Span
  readonly link: LineLink | null
}

/** The link at the head of a line; signs and pictures may stand before it. */
export function leadingLink(line: Line | undefined): LineLink | undefined {
  const link = line?.links[0]
  return link && !/[\p{L}\d]/u.test(line!.text.slice(0, link.at)) ? link : undefined
}

export const isOnlyDate = ({ dates }: DatedLine, { at, end }: LineLink): boolean =>
  dates.some((date) => date.at - at < 3 && end - date.end < 3)

/** A line that can be a title: short, no sentence, no label. */
export const isPlainTitle = ({ text, links, dates }: DatedLine): boolean =>
  text.length <= 90 &&
  !/[.;]$/.test(text) &&
  !isLabel.test(text) &&
  (links.length === 0 || links[0]!.at > 0) &&
  !dates[0]?.isBare &&
  /^[^\p{Ll}]{0,3}[\p{L}\d#]/u.test(text)

/** The title at the head of a line: its first link, else the link that names an event best, else its words up to the date. */
export function headOf({ text, links, dates }: DatedLine): Head {
  const link = leadingLink({ text, links, number: 0, isStrong: false })
  if (link) return { title: link.text, span: link, link }
  const named = namingLink(links)
  if (named) return { title: named.text, span: named, link: named }
  const [date] = dates
  const cut = date && date.at > 2 ? date.at : text.length
  return { title: text.slice(0, cut), span: { at: 0, end: cut }, link: null }
}

/** `**ExampleConf** — May 4–7, Graz`: words, then the date, in one line. */
export function isTitleThenDate({ text, links, dates: [date] }: DatedLine): boolean {
  if (!date?.isBare || date.isDeadline || (links[0] && links[0].at < date.at)) return false
  const before = text.slice(0, date.at)
  return before.length <= 90 && /\p{L}{3}.*[—–|:,(•·-]\s*$/u.test(before) && !isLabel.test(before)
}

const isLabel = /^\W*(?:when|where|dates?|time|location|on|from|next|this)\b/i

/** Titles of several events in one line: `[One](…) and [Another](…)`; nothing for any other line. */
export function titlesOf({ text, links }: Line): readonly LineLink[] {
  const rest = links.reduceRight((left, { at, end }) => left.slice(0, at) + left.slice(end), text)
  return /^[\s,&+/|]*(?:and[\s,&+/|]*)*$/.test(rest) && links.every(({ text: it }) => !isAction(it)) ? links : []
}

/** A link makes up its whole line. */
export const isWholeLine = ({ text }: Line, { at, end }: LineLink): boolean => text.length - (end - at) < 6

/** The link at the head of a line is the subject of a sentence and no title: `[The meetup](…) is on.` */
export const runsOn = ({ text }: Line, { end }: LineLink): boolean => /^(?:,?\s+\p{Ll}|\.\s)/u.test(text.slice(end))
