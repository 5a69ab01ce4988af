import { addressOf } from '../../links/address.ts'

export interface Byline {
  readonly byline: string
  readonly authors: readonly string[]
  readonly outlet: string | null
}

const particles = new Set(
  'a al and at bin by da de del den der di dos du e el for from in la le of on or the to van via von with y'.split(' '),
)
const dates =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+\d|\d\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:19|20)\d\d\b|\d:\d\d/i
const organisations =
  /\b(?:academy|blog|blogs|business|company|corp|data|engineering|foundation|group|inc|institute|journal|labs?|ltd|magazine|media|news|networks?|podcast|press|project|research|review|security|software|staff|systems|team|times|university|weekly)\b\.?$/i

/** How likely it is that a line is a byline: `plain` has authors and outlet, separated by a comma; `likely` is only names. */
export type Likeness = 'plain' | 'likely' | 'handle' | 'none'

/**
 * How much a line looks like “Person, Outlet”: capitalised names, separated by commas, without the end of a sentence. Dates and
 * emphasised words do not count as names.
 */
export function likenessOf(line: string): Likeness {
  const text = line
    .replace(/^by\s+/i, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/[^\p{L}\p{N}\s.,&+/'’\-–|]/gu, '')
    .trim()
  const parts = text.split(/\s*(?:[,|]|\s(?:and|&|\+|via)\s)\s*/).filter(Boolean)
  const [first] = parts
  if (first === undefined || /["“”:;!?…]/.test(line) || isSentence(text) || dates.test(text)) return 'none'
  if (parts.some((part) => part.split(/\s+/).length > 6) || text.split(/\s+/).length > 40) return 'none'
  const areNames = parts.every(isName)
  if (areNames && /^by\s+\p{Lu}/iu.test(line)) return 'plain'
  if (areNames && parts.length > 1) return 'plain'
  if (areNames && first.split(/\s+/).length <= 5) return 'likely'
  return text.split(/\s+/).length <= 4 && parts.slice(1).every(isName) ? 'handle' : 'none'
}

const isSentence = (text: string): boolean =>
  /[.]$/.test(text) && !/\b(?:inc|ltd|co|corp|jr|sr|m\.?d|ph\.?d|esq|gmbh|\p{Lu})\.$/iu.test(text)

const isName = (part: string): boolean => {
  const words = part.split(/\s+/)
  return (
    words.every(
      (word) =>
        particles.has(word) ||
        /^(?:[\p{Lu}\p{Lo}\p{N}]|[-–&'’/]|[a-z]{1,2}['’]?\p{Lu}|\p{Ll}+\p{N}+\p{L}*$|\p{Ll}+\.\p{Ll}+$)/u.test(word),
    ) && words.some((word) => /\p{Lu}|\p{Lo}/u.test(word) || /\p{L}\p{N}/u.test(word) || /\p{L}\.\p{L}/u.test(word))
  )
}

/**
 * Splits a byline into authors and outlet: the part after the last comma is the outlet. A single name is the outlet's if it is an
 * organisation's, or one word that is part of the host's name.
 */
export function readByline(line: string, url: string): Byline {
  const byline = line
    .replace(/^by\s+/i, '')
    .replace(/\s+,/g, ',')
    .trim()
  const parts = byline.split(/,\s+(?![^()]*\))(?!(?:inc|ltd|jr|sr|m\.?d|ph\.?d)\b)/i)
  const last = parts.at(-1)
  if (last === undefined || parts.length === 1) {
    const isOutlet =
      organisations.test(byline) || (!/\s/.test(byline) && squeezed(addressOf(url).host).includes(squeezed(byline)))
    return isOutlet ? { byline, authors: [], outlet: byline } : { byline, authors: peopleIn([byline]), outlet: null }
  }
  const isOfHost = squeezed(last) !== '' && squeezed(addressOf(url).host).includes(squeezed(last))
  const hasOutlet =
    organisations.test(last) || /^the\s/i.test(last) || isOfHost || (!/\s(?:and|&)\s/.test(last) && !/^and\s/.test(last))
  return { byline, authors: peopleIn(hasOutlet ? parts.slice(0, -1) : parts), outlet: hasOutlet ? last.trim() : null }
}

const squeezed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const roles =
  /\b(?:officer|director|manager|engineer|evangelist|president|founder|head|lead|vp|ceo|cto|cfo|professor|editor|advocate)\b/i

const peopleIn = (parts: readonly string[]): string[] =>
  parts
    .flatMap((part) => part.replace(/\([^()]*\)/g, '').split(/\s+(?:and|&)\s+|^and\s+/))
    .map((name) =>
      name
        .replace(/[^\p{L}\p{N}\s.'’-]/gu, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((name, index, names) => name !== '' && !isOffice(name, names[index - 1]))

/** What somebody is, which stands after a name, or where: one word after an office is its holder's employer. */
const isOffice = (name: string, before: string | undefined): boolean =>
  before !== undefined && (roles.test(name) || (roles.test(before) && !/\s/.test(name)))
