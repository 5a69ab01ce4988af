import type { Block } from './blocks.ts'
import { hasWords, linksIn, lineText, type Line, type Piece, type Target } from './pieces.ts'

/** How an entry's title is written. */
export interface Title {
  readonly dialect: Dialect
  readonly text: string
  /** Where the title links to; null where the headline is not a link and the entry's first link counts. */
  readonly target: Target | null
  /** What follows the title on its line. */
  readonly tail: Line
  /** The lines below the title's. */
  readonly below: readonly Line[]
}

/**
 * The habits that Galley reads, in the order in which they are tried:
 *
 * - `headline`: a heading that is a link, or whose text alone leads to one
 * - `linked`: a linked title, then nothing, a separator, a byline, a note in brackets, a line break or a new sentence
 * - `sentence`: the linked title is the whole of a sentence that ends after it
 * - `subject`: the linked words begin a sentence that goes on
 * - `labelled`: a few words before the linked title, with a colon (`Now hiring: […](…)`) or alone on the line with it
 * - `named`: a name on a line of its own, with lines below that hold the link: what lists of events and jobs have
 * - `bold`: a bold headline on a line of its own, or before a dash, with the link further down
 */
export type Dialect = 'headline' | 'linked' | 'sentence' | 'subject' | 'labelled' | 'bold' | 'named'

/** Whether a title in this dialect is an entry's wherever it stands; the others count only among entries. */
export const isPlain = (dialect: Dialect): boolean => dialect !== 'subject' && dialect !== 'sentence' && dialect !== 'named'

export function titleOf(block: Block): Title | null {
  if (block.type === 'heading') return headline(block)
  if (block.type !== 'paragraph' && block.type !== 'entry') return null
  return linked(block) ?? labelled(block) ?? bold(block) ?? named(block)
}

const headline = ({ lines }: Block): Title | null => {
  const pieces = lines.flat().filter(({ text }) => hasWords(text))
  const [only, ...others] = pieces
  return only?.link && others.length === 0
    ? { dialect: 'headline', text: only.text, target: only.link, tail: [], below: [] }
    : null
}

function linked({ lines }: Block): Title | null {
  const [line = [], ...below] = lines
  const at = line.findIndex(({ text, link }) => link !== null || hasWords(text))
  const first = line[at]
  if (!first?.link || !hasWords(first.text)) return null
  const tail = line.slice(at + 1)
  return {
    dialect: formOf(first.text, lineText(tail).slice(0, 300), below.length > 0),
    text: first.text,
    target: first.link,
    tail,
    below,
  }
}

/** Distinguishes a title from the beginning of a sentence, by what comes after the link. */
function formOf(title: string, after: string, isBroken: boolean): 'linked' | 'sentence' | 'subject' {
  const bare = after.replace(/^[\s"'“”‘’*_)\]]+/, '')
  if (!hasWords(bare)) return 'linked'
  if (/^(?:[-–—―−|:•·»→~]|\.{3}|…)/.test(bare)) return 'linked'
  if (/^[([]/.test(bare)) {
    const rest = bare.replace(/^(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^[\]]*\])/, '')
    return rest === bare ? 'linked' : formOf(title, rest, isBroken)
  }
  if (/^by\s/i.test(bare)) return 'linked'
  const words = bare.split(/\s+/).length
  if (/^(?:via|from|with|in|at|on)\s/i.test(bare) && words <= 8 && !/[.!?]$/.test(bare)) return 'linked'
  if (/^,\s/.test(bare)) return words <= 4 || /^,\s[^,]{2,40},\s/.test(bare) ? 'linked' : 'subject'
  if (/^[.!?]/.test(bare)) return 'sentence'
  if (isBroken && words <= 4 && /^\p{Lu}/u.test(bare)) return 'linked'
  if (/^\p{Lu}+$/u.test(bare)) return 'linked'
  const isHeadline = /[.!?…]["'”’]?$/.test(title) || title.split(/\s+/).length >= 5
  return isHeadline && /^["'“‘]?(?:\p{Lu}\p{Ll}|[IA]\b|\d)/u.test(after.trim())
    ? 'linked'
    : /^["“]/.test(after.trim())
      ? 'linked'
      : 'subject'
}

/** A title with nothing after it but notes in brackets. */
export const isBareTitle = ({ tail, below }: Title): boolean =>
  below.length === 0 && !hasWords(lineText(tail).replace(/\([^()]*\)|\[[^[\]]*\]/g, ''))

function labelled({ lines }: Block): Title | null {
  const [line = [], ...below] = lines
  const at = line.findIndex(({ link }) => link !== null)
  const label = lineText(line.slice(0, Math.max(at, 0)))
  const first = line[at]
  if (!first?.link || !hasWords(first.text)) return null
  const tail = line.slice(at + 1)
  const isColon = /^\S+(?: \S+){0,3}:$/.test(label) && !hasWords(lineText(tail))
  const isLone =
    /^\S+(?: \S+){0,2}$/.test(label) && below.length === 0 && isNoteOrByline(lineText(tail)) && linksIn([tail]).length === 0
  return isColon || isLone ? { dialect: 'labelled', text: first.text, target: first.link, tail, below } : null
}

/** Whether a text has no words, stands in brackets, or begins with “by”. */
function isNoteOrByline(text: string): boolean {
  const first = text.search(/\w/)
  if (first === -1 || /^by\s/i.test(text.slice(first))) return true
  const [upToLast = ''] = /^.*\w/s.exec(text) ?? []
  return text.slice(0, first).includes('(') && text.slice(upToLast.length).includes(')')
}

function named({ lines }: Block): Title | null {
  const [line = [], ...below] = lines
  const text = lineText(line)
  if (
    below.length === 0 ||
    line.some(({ link }) => link) ||
    !/^[\p{Lu}\p{N}]/u.test(text) ||
    /[.!?:;]$/.test(text) ||
    text.split(/\s+/).length > 8
  )
    return null
  return linksIn(below).length > 0 ? { dialect: 'named', text, target: null, tail: [], below } : null
}

function bold({ lines }: Block): Title | null {
  const [line = [], ...below] = lines
  const end = line.findIndex((piece) => !piece.isStrong && hasWords(piece.text))
  const head = end === -1 ? line : line.slice(0, end)
  const text = lineText(head.filter(isStrongText))
  if (!hasWords(text) || head.some(({ link }) => link) || /:["”]?$/.test(text)) return null
  const tail = line.slice(head.findLastIndex(isStrongText) + 1)
  const isSetOff = !hasWords(lineText(tail)) || /^(?:[-–—―−|]|\()/.test(lineText(tail))
  const hasLink = [tail, ...below].some((it) => it.some(({ link }) => link))
  return isSetOff && hasLink && (below.length > 0 || hasWords(lineText(tail)))
    ? { dialect: 'bold', text, target: null, tail, below }
    : null
}

const isStrongText = ({ isStrong, text }: Piece): boolean => isStrong && text.trim() !== ''
