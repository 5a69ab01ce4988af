import type { Image } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Place } from '../../model/diagnostic.ts'
import { memoizeByObject } from '../../model/memoize.ts'
import { spanOf } from '../../parse/place-of.ts'
import type { ProseLink } from '../prose/prose.ts'
import type { EntrySubject } from '../entry-subject.ts'
import { valueAt } from '../../model/own-value.ts'

/** Words that readers see: a run of prose, the alternative text of an image, or a text in the front matter. */
export interface Wording {
  readonly text: string
  readonly isQuoted: boolean
  readonly links: readonly ProseLink[]
  readonly offsetAt: (index: number) => number
  readonly placeAt: (start: number, end: number) => Place
}

/** All wordings in a file, those of the front matter first. */
export const wordingsOf = memoizeByObject((subject: EntrySubject): readonly Wording[] => [
  ...frontWordings(subject),
  ...subject.prose,
  ...imageWordings(subject),
])

/** Keys whose texts are shown, those of Hugo's themes included. */
const keys = ['title', 'description', 'summary', 'image.alt', 'image.caption', 'imagealt', 'imagecap']

function frontWordings({ values, placeOfKey, text, lines }: EntrySubject): Wording[] {
  return keys.flatMap((key) => {
    const value = valueAt(values, key.split('.'))
    const { line, endColumn, column } = placeOfKey(key)
    if (line === undefined) return []
    let from = lines.offsetOf(line, endColumn ?? column ?? 1)
    return (Array.isArray(value) ? value : [value]).flatMap((written: unknown): Wording[] => {
      if (typeof written !== 'string') return []
      const wording = wordingAt(written, from, text, lines)
      from = wording.offsetAt(written.length)
      return [wording]
    })
  })
}

/** An image within a link shows a page of somebody else, whose words its alternative text quotes; it is left out. */
function imageWordings({ tree, text, lines }: EntrySubject): Wording[] {
  const found: Wording[] = []
  visit(tree, 'image', (image: Image, _index, parent) => {
    if (image.alt && parent?.type !== 'link') found.push(wordingAt(image.alt, spanOf(image).start + 2, text, lines))
  })
  return found
}

/** Finds the words of a value one by one, for its source may be wrapped. A word that is not found counts as standing after the last. */
function wordingAt(value: string, from: number, source: string, lines: EntrySubject['lines']): Wording {
  const offsets: number[] = []
  let end = from
  for (const [piece] of value.matchAll(/\s+|\S+/g)) {
    const isSpace = /\s/.test(piece)
    const { start, length } = isSpace ? { start: end, length: 0 } : sourceOf(piece, end, source)
    // A quote that YAML or TOML escapes takes more units in the source than in the value.
    for (let index = 0; index < piece.length; index += 1) offsets.push(start + Math.min(index, Math.max(length - 1, 0)))
    end = start + length
  }
  const offsetAt = (index: number): number => offsets[index] ?? end
  return {
    text: value,
    isQuoted: false,
    links: [],
    offsetAt,
    placeAt: (start, stop) => lines.at(offsetAt(start), stop > start ? offsetAt(stop - 1) + 1 : offsetAt(start)),
  }
}

/** Where a piece without spaces stands in the source: as it is, or as YAML or TOML write it within quotes. */
function sourceOf(piece: string, from: number, source: string): { start: number; length: number } {
  const spellings = [piece, piece.replaceAll("'", "''"), JSON.stringify(piece).slice(1, -1)]
  const found = spellings.map((it) => ({ start: source.indexOf(it, from), length: it.length }))
  return found.find(({ start }) => start !== -1 && start < from + 200) ?? { start: from, length: 0 }
}
