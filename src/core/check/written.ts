import type { Image } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Place } from '../model/diagnostic.ts'
import type { Subject } from './rule.ts'

/** A text that readers see or hear as one, with its way back to the file: a run of prose, or what stands for an image. */
export interface Written {
  readonly text: string
  readonly isAlt: boolean
  readonly placeAt: (start: number, end: number) => Place
}

/** What stands for the images of a text, in reading order; one that is not written as Markdown is left out. */
export function altsOf({ tree, text, lines }: Subject): Written[] {
  const found: Written[] = []
  visit(tree, 'image', ({ alt, position }: Image) => {
    const start = position?.start.offset
    if (!alt || start === undefined || !text.startsWith('![', start)) return
    // Escapes and entities make the source longer than the text: then the whole is the place.
    const isAsWritten = text.startsWith(alt, start + 2)
    const placeAt = (from: number, to: number) =>
      isAsWritten ? lines.at(start + 2 + from, start + 2 + to) : lines.at(start, position?.end.offset)
    found.push({ text: alt, isAlt: true, placeAt })
  })
  return found
}
