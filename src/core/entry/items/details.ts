import { isLicence, licenceOf, minutesIn, trailingLicence } from './licence.ts'
import { likenessOf, readByline, type Byline } from './byline.ts'
import { hasWords } from './pieces.ts'
import { withoutMark } from './sponsor.ts'

/** The text of an entry without its title. */
export interface Remainder {
  /** What follows the title on its line. */
  readonly tail: string
  /** The lines after it, including those of later paragraphs. */
  readonly lines: readonly { readonly text: string; readonly isPlain: boolean }[]
  readonly url: string
  readonly isRepository: boolean
  /** Whether the issue has bylines on lines of their own elsewhere. */
  readonly hasBylines: boolean
  /** Whether it has no byline, as an event, whose second line is a date or a place. */
  readonly isWithoutByline: boolean
}

export interface Details extends Partial<Byline> {
  readonly licence: string | null
  readonly readMinutes: number | null
  readonly commentary: string
}

const separator = /^\s*(?:[-–—―−|:•·»→~]|\.{3}|…)+\s*/
const between = /^\s*[-–—―−|:•·,]+\s+(.{1,60}?)\s*(?:\s[-–—―−|:•·]|,)\s+(?=\S)/
const betweenDashes = /^\s*[-–—―−|]\s+(.{1,60}?)\s+[-–—―−|]\s+(?=\S)/
const numberAlone = /^\W*\d+(?:[.,]\d+)*(?:\s*k)?\W*(?:stars?)?$/iu

/** Reads what editors write around a title: `(5 minute read)`, `by Jane Doe`, ` - MIT - `, a line with authors and outlet. */
export function detailsOf({ tail, lines, url, isRepository, hasBylines, isWithoutByline }: Remainder): Details {
  let rest = tail.trim().replace(/^["'”’)\]]+(?=\s*[-–—:|,.])/, '')
  let readMinutes: number | null = null
  let licence: string | null = null
  let byline: Byline | undefined
  for (;;) {
    const [note, words] = /^\s*[([]([^()[\]]{1,60})[)\]]/.exec(rest) ?? []
    if (note === undefined || words === undefined) break
    readMinutes ??= minutesIn(words)
    rest = rest.slice(note.length)
  }
  const [by, name] = /^\s*,?\s*by\s+(.{2,80}?)(?=\s*:\s|\s*:$|\s+[-–—|]\s|\s*\(|(?<=\p{Ll}{3})\.(?:\s|$)|$)/iu.exec(rest) ?? []
  if (by !== undefined && name !== undefined && !isOnlyParticle(name)) {
    byline = readByline(withoutApposition(name), url)
    rest = rest.slice(by.length)
  }
  const [middle, terms] = (isRepository && between.exec(rest)) || []
  if (middle !== undefined && terms !== undefined && isLicence(terms)) {
    licence = licenceOf(terms)
    rest = rest.slice(middle.length)
  }
  const [aside, person] = (!isRepository && !byline && !isWithoutByline && betweenDashes.exec(rest)) || []
  if (aside !== undefined && person !== undefined && isPerson(person)) {
    byline = readByline(person, url)
    rest = rest.slice(aside.length)
  }
  const below = lines.filter(({ text }) => !countsStars(text))
  const [first] = below
  if (
    first &&
    !byline &&
    !isWithoutByline &&
    isBylineLine(first.text, first.isPlain, below.length > 1, { isRepository, hasBylines })
  ) {
    byline = readByline(first.text, url)
    below.shift()
  }
  const [note] = below
  if (note && readMinutes === null && note.text.length < 40 && /^\W*\d/.test(note.text) && minutesIn(note.text) !== null) {
    readMinutes = minutesIn(note.text)
    below.shift()
  }
  const opening = rest
    .replace(separator, '')
    .replace(/^[.!?,;)\]]+(?=\s|$)/, '')
    .trim()
  // Emoji beside a title are decoration; alone they are the commentary.
  const isDecoration = !hasWords(opening) && below.length > 0
  const commentary = withoutMark([isDecoration ? '' : opening, ...below.map(({ text }) => text)].filter(hasContent).join('\n'))
  const closing = isRepository && licence === null ? trailingLicence(commentary) : null
  return { ...byline, licence: closing?.licence ?? licence, readMinutes, commentary: closing?.text ?? commentary }
}

/** `⭐ 1.2k stars`, as lists of repositories have it. */
const countsStars = (line: string): boolean => /[⭐★☆]/u.test(line) && numberAlone.test(line)

/** Whether a line has words or emoji, and not only punctuation. */
const hasContent = (line: string): boolean => /[\p{L}\p{N}\p{So}]/u.test(line)

/** “friend of ours, Jane Doe” → “Jane Doe” */
const withoutApposition = (name: string): string => (/^\p{Ll}[^,]*,\s/u.test(name) ? name.replace(/^[^,]*,\s+/, '') : name)

const isOnlyParticle = (text: string): boolean => /^(?:the|an?|my|our|his|her|their|its)$/i.test(text)

const isPerson = (text: string): boolean => {
  const words = text.split(/\s+/)
  return words.length >= 2 && words.length <= 4 && likenessOf(text) !== 'none' && likenessOf(text) !== 'handle'
}

interface Habits {
  readonly isRepository: boolean
  readonly hasBylines: boolean
}

/**
 * Whether a line of names is a byline. Something must follow it. If the issue has other bylines, a single name is enough; otherwise a
 * comma must separate authors and outlet. A line below a repository is usually its description, so it needs stronger evidence.
 */
export function isBylineLine(line: string, isPlain: boolean, hasMore: boolean, { isRepository, hasBylines }: Habits): boolean {
  if (!isPlain) return false
  const likeness = likenessOf(line)
  if (likeness === 'none') return false
  if (/^by\s/i.test(line)) return likeness === 'plain'
  if (likeness === 'plain') return hasMore || (hasBylines && !isRepository)
  if (!hasBylines || isRepository) return false
  return likeness === 'likely' ? hasMore || isPerson(line) : hasMore
}
