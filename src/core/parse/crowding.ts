import type { Finding } from '../model/diagnostic.ts'
import { fencesOf } from './fences.ts'
import type { Lines } from './lines.ts'

/** How many marks and line ends a paragraph may have. The parser takes time that grows with their square: at twice as many, over ten seconds. */
const maxMarks = 25_000

/** Where the parser ends a piece of text and begins another. */
const mark = /[*_[\]`<&\\~!\n]|:\/\/|www\.|@/g

/** A line without a text, in quotations too. */
const blank = /^[ \t>\r]*$/

/** The first line of a list's entry, a heading, a row of a table, HTML or a definition, which belongs to no paragraph before it. */
const opening = /^[ \t>]*(?:[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|[#|<]|\[[^[\]]{1,200}\]:)/

/**
 * Looks for a paragraph with more marks than its parser can take, before it is parsed.
 *
 * @returns the offset of the paragraph
 */
export function crowdedParagraph(text: string): number | null {
  const isCode = fencesOf()
  let start = 0
  let at = 0
  for (const line of text.split('\n')) {
    const isOutside = isCode(line) || blank.test(line)
    if (isOutside || opening.test(line)) {
      if (isCrowded(text, start, at)) return start
      start = isOutside ? at + line.length + 1 : at
    }
    at += line.length + 1
  }
  return isCrowded(text, start, text.length) ? start : null
}

/** Marks are counted only where there is room for so many. */
function isCrowded(text: string, start: number, end: number): boolean {
  if (end - start <= maxMarks) return false
  const marks = text.slice(start, end).matchAll(mark)
  return !marks.drop(maxMarks).next().done
}

export function tooCrowded(offset: number, lines: Lines): Finding {
  const message = `A paragraph begins here that has more than ${maxMarks} lines and marks such as \`*\`, \`[\`, \`@\` and \`://\`, so that the text is not read; divide it by empty lines.`
  return { code: 'text-too-slow', place: lines.at(offset), message }
}
