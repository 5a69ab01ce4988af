import { memoizeByObject } from '../../model/memoize.ts'
import type { EntrySubject } from '../entry-subject.ts'
import { linkAt } from '../prose/link-at.ts'
import { isJumbled } from './misspelling.ts'
import { wordingsOf, type Wording } from './wording.ts'

/** A word that no dictionary has, and where it stands. */
export interface UnknownWord {
  /** With straight apostrophes, and without a possessive `'s`. */
  readonly word: string
  readonly wording: Wording
  readonly start: number
  readonly end: number
  /** It stands beside a hyphen, or is part of a name such as `OpenWhelk`. */
  readonly isPart: boolean
}

const candidate =
  /(?<![\p{L}\p{N}@#/_.:~'’\]=&+$%\\\uFFFC])\p{L}[\p{L}'’]*\p{L}(?![\p{L}\p{N}@/_'’[(]|[.!:]\p{L}|…|\.\.|\uFFFC)/gu

/**
 * The words of a text that may be misspelt. Left out are block quotations, which are not the editor's words, and names: what has
 * digits or only capitals, or stands in an address, a handle, a path or code.
 */
export const unknownWords = memoizeByObject((subject: EntrySubject): readonly UnknownWord[] =>
  wordingsOf(subject).flatMap((wording) => (wording.isQuoted ? [] : unknownIn(wording, subject))),
)

function unknownIn(wording: Wording, { lexicon }: EntrySubject): UnknownWord[] {
  return [...wording.text.matchAll(candidate)].flatMap(({ 0: written, index }): UnknownWord[] => {
    const word = written.replaceAll('’', "'").replace(/'s?$/, '')
    const beside = wording.text.slice(index - 1, index) + wording.text.slice(index + written.length, index + written.length + 1)
    if (word === word.toUpperCase() || isAddress(wording, index) || lexicon.isWord(word)) return []
    if (word.length < 4 && !isJumbled(word, lexicon)) return []
    const unknown = (part: string, start: number, isPart: boolean) => ({
      word: part,
      wording,
      start: index + start,
      end: index + start + part.length,
      isPart,
    })
    if (/^\p{L}[\p{Ll}']+$/u.test(word)) return [unknown(word, 0, /[-‐–]/.test(beside))]
    const whole = unknown(word, 0, false)
    const parts = [...word.matchAll(/\p{Lu}\p{Ll}{4,}/gu)].flatMap(({ 0: part, index: start }) =>
      lexicon.isWord(part) ? [] : [unknown(part, start, true)],
    )
    return [whole, ...parts]
  })
}

/** Whether an index lies within a link whose text is its address. */
function isAddress({ links, text }: Wording, index: number): boolean {
  const link = linkAt(links, index)
  return link?.url?.includes(text.slice(link.start, link.end)) === true
}

/** The letters and digits of all addresses in a text: a word that occurs among them is a name. */
export function addressesOf({ text }: EntrySubject): string {
  return (text.match(/\b[a-z][a-z+.-]*:\/\/[^\s"'<>)\]]+/gi) ?? [])
    .join(' ')
    .toLowerCase()
    .replaceAll(/[^a-z\d ]/g, '')
}
