import type { Image } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Place } from '../../model/diagnostic.ts'
import type { EntrySubject } from '../entry-subject.ts'

/** A text that readers see or hear as one, with its way back to the file: a run of prose, or what stands for an image. */
export interface Written {
  readonly text: string
  readonly isAlt: boolean
  readonly placeAt: (start: number, end: number) => Place
}

/** What stands for the images of a text, in reading order; one that is not written as Markdown is left out. */
export function altsOf({ tree, text, lines }: EntrySubject): Written[] {
  const found: Written[] = []
  visit(tree, 'image', ({ alt, position }: Image) => {
    const start = position?.start.offset
    if (!alt || start === undefined || !text.startsWith('![', start)) return
    const placeAt = (from: number, to: number) => {
      const at = offsetOf(alt, from, text, start + 2)
      return at === -1 ? lines.at(start, position?.end.offset) : lines.at(at, at + to - from)
    }
    found.push({ text: alt, isAlt: true, placeAt })
  })
  return found
}

/**
 * Where in `source` the unit at `index` of an image's text is: the text is without marks of emphasis and escapes, so that the
 * third `)` of one is the third of the other. -1 where a link within makes that uncertain.
 */
function offsetOf(alt: string, index: number, source: string, start: number): number {
  if (source.startsWith(alt, start)) return start + index
  const unit = alt.charAt(index)
  let at = start - 1
  for (let left = alt.slice(0, index + 1).split(unit).length - 1; left > 0; left -= 1) at = source.indexOf(unit, at + 1)
  return at < start || source.slice(start, at).includes('](') ? -1 : at
}
