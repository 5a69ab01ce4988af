import type { Image } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Place } from '../../model/diagnostic.ts'
import type { EntrySubject } from '../entry-subject.ts'

/** The alternative text of an image. */
export interface AltText {
  readonly text: string
  /** The place in the file of `text.slice(start, end)`. */
  readonly placeAt: (start: number, end: number) => Place
}

/** The alternative texts of images in reading order, but for images that are not written in Markdown. */
export function altTextsOf({ tree, text, lines }: EntrySubject): AltText[] {
  const found: AltText[] = []
  visit(tree, 'image', ({ alt, position }: Image) => {
    const start = position?.start.offset
    if (!alt || start === undefined || !text.startsWith('![', start)) return
    const placeAt = (from: number, to: number) => {
      const at = offsetOf(alt, from, text, start + 2)
      return at === -1 ? lines.at(start, position?.end.offset) : lines.at(at, at + to - from)
    }
    found.push({ text: alt, placeAt })
  })
  return found
}

/**
 * The offset in `source` of the unit at `index` of an alternative text, which lacks the marks of emphasis and the backslashes of its
 * source: the third `)` of the one is the third of the other. -1 if a link within the text makes that uncertain.
 */
function offsetOf(alt: string, index: number, source: string, start: number): number {
  if (source.startsWith(alt, start)) return start + index
  const unit = alt.charAt(index)
  let at = start - 1
  for (let left = alt.slice(0, index + 1).split(unit).length - 1; left > 0; left -= 1) at = source.indexOf(unit, at + 1)
  return at < start || source.slice(start, at).includes('](') ? -1 : at
}
