import type { Place } from '../../core/model/diagnostic.ts'
import type { Excerpt } from './proof.ts'

/** UTF-16 units shown on either side of the marked words, and of the marked words themselves. */
const maxAround = 60
const maxMarked = 120

/**
 * The line of a place, cut to the text around it.
 *
 * A place without an end marks one word; a place that ends on a later line marks the rest of its own.
 *
 * @param text the whole file, without byte order mark
 * @returns null where the place has no line, or one that the text does not have
 */
export function excerptOf(text: string, { line, column, endLine, endColumn }: Omit<Place, 'file'>): Excerpt | null {
  if (line === undefined) return null
  const whole = text.split(/\r\n|\n|\r/)[line - 1]
  if (whole === undefined) return null
  if (column === undefined) return { before: '', marked: '', after: clipEnd(whole, maxMarked + maxAround) }
  const start = Math.min(column - 1, whole.length)
  const word = whole.slice(start).search(/\s|$/)
  const isShort = endLine === line && endColumn !== undefined && endColumn > column
  const end = isShort ? endColumn - 1 : endLine !== undefined && endLine > line ? whole.length : start + word
  return {
    before: clipStart(whole.slice(0, start).trimStart(), maxAround),
    marked: clipEnd(whole.slice(start, end), maxMarked),
    after: clipEnd(whole.slice(end).trimEnd(), maxAround),
  }
}

/** Cuts between code points, so that no character is split. */
const clipStart = (text: string, max: number): string =>
  text.length <= max ? text : `…${text.slice(-max).replace(/^[\uDC00-\uDFFF]/, '')}`

const clipEnd = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '')}…`
