import type { Place } from '../../core/model/diagnostic.ts'
import type { Excerpt } from './proof.ts'

/** So many UTF-16 units are shown on either side of what is marked, and of that itself. */
const around = 60
const within = 120

/**
 * The line that a place is on, cut to the surroundings of what is meant.
 *
 * Of a place that has no end, the word is marked; of one that ends on a later line, the rest of its own.
 *
 * @param text the whole file, without byte order mark
 * @returns null where the place has no line, or one that the text does not have
 */
export function excerptOf(text: string, { line, column, endLine, endColumn }: Omit<Place, 'file'>): Excerpt | null {
  const whole = line === undefined ? undefined : text.split(/\r\n|\n|\r/)[line - 1]
  if (whole === undefined) return null
  if (column === undefined) return { before: '', marked: '', after: clipEnd(whole, within + around) }
  const start = Math.min(column - 1, whole.length)
  const word = /^\S*/.exec(whole.slice(start))![0].length
  const isShort = endLine === line && endColumn !== undefined && endColumn > column
  const end = isShort ? endColumn - 1 : endLine !== undefined && endLine > line! ? whole.length : start + word
  return {
    before: clipStart(whole.slice(0, start).trimStart(), around),
    marked: clipEnd(whole.slice(start, end), within),
    after: clipEnd(whole.slice(end).trimEnd(), around),
  }
}

/** At a code point's border, so that no character is halved. */
const clipStart = (text: string, most: number): string =>
  text.length <= most ? text : `…${text.slice(-most).replace(/^[\uDC00-\uDFFF]/, '')}`

const clipEnd = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…`
