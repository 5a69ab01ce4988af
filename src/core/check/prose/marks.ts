import type { Prose } from './prose.ts'

/** Asterisks, underscores or tildes that the parser left in the text, so that readers see them. */
export interface Mark {
  readonly mark: string
  readonly start: number
  readonly end: number
  /** It stands at the beginning of a word, as an opening mark does. */
  readonly isOpening: boolean
  /** It stands at the end of a word, as a closing mark does. */
  readonly isClosing: boolean
}

/** Names that begin with asterisks: `*nix`, `**kwargs`. */
const names = /^\*+(?:nix|unix|bsd|aas|ops|args|kwargs|options)(?![\p{L}\p{N}])/iu
const marks = /\*{1,3}(?!\*)|_{1,3}(?!_)|(?<!~)~~(?!~)/g

/** The marks left in a run of prose, except those that are escaped, within words, or part of globs, paths and handles. */
export function marksIn(run: Prose, source: string): Mark[] {
  return [...run.text.matchAll(marks)].flatMap(({ index: start, 0: mark }) => {
    const end = start + mark.length
    const offset = run.offsetAt(start)
    const before = run.text[start - 1] ?? '\n'
    const after = run.text[end] ?? '\n'
    const isWritten = source.startsWith(mark, offset) && source[offset - 1] !== '\\'
    const isName = names.test(run.text.slice(start)) || /[/@#*_~]/.test(before) || /^(?:\/|\.\w)/.test(run.text.slice(end))
    if (!isWritten || isName || (isWordly(before) && isWordly(after))) return []
    return [{ mark, start, end, isOpening: !/\s/.test(after) && !isWordly(before), isClosing: !/\s/.test(before) }]
  })
}

const isWordly = (unit: string): boolean => /[\p{L}\p{N}]/u.test(unit)

/** Whether two successive marks were meant to open and close emphasis. */
export function isPair(mark: Mark, partner: Mark, { text }: Prose): boolean {
  if (mark.mark !== partner.mark || text.slice(mark.end, partner.start).trim() === '') return false
  const isSpaced = mark.mark === '**' && /^\s/.test(text.slice(mark.end)) && !mark.isClosing
  const isNameLike = mark.mark[0] === '_' && /^\S*[@#/]/.test(text.slice(mark.end))
  const isEnd = partner.isClosing || /^[.,;:!?)]/.test(text.slice(partner.end))
  return (mark.isOpening && !isNameLike && (partner.isClosing || partner.isOpening)) || (isSpaced && isEnd)
}

/**
 * Whether a mark without a partner is a slip. A double mark is one, but for those of `f**`. A single asterisk is one only if it opens
 * what looks like a sentence and does not mark a footnote. A lone underscore is part of a name.
 *
 * @param hasReference whether an asterisk that may refer to a footnote stands above
 */
export function isStray({ mark, isOpening, isClosing, start, end }: Mark, { text }: Prose, hasReference: boolean): boolean {
  const isDouble = mark === '**' || mark === '~~'
  if (isDouble)
    return isOpening || (isClosing && !/(?<![\p{L}\p{N}])\p{L}{1,2}$/u.test(text.slice(Math.max(0, start - 3), start)))
  const isFootnote = hasReference && (start === 0 || text[start - 1] === '\n')
  return mark === '*' && isOpening && !isClosing && !isFootnote && /^\p{Lu}[\p{L}’']*:? \S/u.test(text.slice(end))
}
