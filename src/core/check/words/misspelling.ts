import type { Lexicon } from '../../model/lexicon.ts'
import { memoize, memoizeByObject } from '../../model/memoize.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'

/**
 * What an unknown word was surely meant to be; null where it may well be a name. A slip keeps the first letter, most often the
 * last, too, and leaves a word that many know:
 *
 * - a letter doubled that is not, or the other way round: `tiddal`, `moooring`, `fery`
 * - from seven letters on, one letter too many, too few, wrong, or swapped with the next: `lantren`, `wharehouse`
 * - of what begins with a capital, or means a product, no wrong letter and none at the end: many a name is a word respelt
 * - of a name with capitals within, one letter of a product's: `PostgerSQL`
 *
 * What is made of known words is a word as well: `tidewatchers`, `remoored`, `harborless`.
 */
export const meantBy = (word: string, lexicon: Lexicon): string | null => answersOf(lexicon)(word)

/** Names come back in many texts, and several rules ask for the same word. */
const answersOf = memoizeByObject((lexicon: Lexicon) => memoize((word: string) => bestFor(word, lexicon)))

/** No word is longer, and every letter has some sixty spellings one slip away. */
const longest = 40

function bestFor(word: string, lexicon: Lexicon): string | null {
  const lower = word.toLowerCase()
  if (lower.length > longest) return null
  if (/^\p{L}+\p{Lu}/u.test(word))
    return lower.length < 7
      ? null
      : (neighboursOf(lower).find((other) => isOther(lower, other) && lexicon.termOf(other) !== null) ?? null)
  if (lower.length < 5 || isMade(lower, lexicon)) return null
  const isName = word !== lower
  const near = neighboursOf(lower).filter(
    (other) =>
      lexicon.isCommon(other, isName ? 'basic' : 'common') || lexicon.termOf(other) !== null || isContraction(other, lexicon),
  )
  const doubled = isName ? [] : redoubled(lower, lexicon)
  const slips = near.filter((other) => lower.length >= 7 && isSlip(lower, other, isName || !lexicon.isCommon(other, 'common')))
  const [best = null] = [...doubled, ...slips].sort((a, b) => rankOf(a, lexicon) - rankOf(b, lexicon))
  return best
}

const rankOf = (word: string, lexicon: Lexicon): number =>
  lexicon.isCommon(word, 'basic') ? 0 : lexicon.isCommon(word, 'common') ? 1 : 2

/** Whether a correction that a list knows holds for a word that begins with a capital, which may be somebody's name. */
export const isSurelyMeant = (word: string, meant: string): boolean =>
  word === word.toLowerCase() || word.length >= 10 || (word.length >= 6 && isSlip(word.toLowerCase(), meant, true))

/** The words that are typed most, in whatever order the fingers come down. */
const little = new Set(['and', 'are', 'had', 'has', 'his', 'not', 'now', 'out', 'the', 'was', 'you'])

/** `teh`, `adn`: of so few letters most are abbreviations, and only these surely slips. */
export const isJumbled = (word: string, lexicon: Lexicon): boolean => {
  const [meant = '', ...others] = lexicon.correctionsOf(word)
  return others.length === 0 && little.has(meant) && isSwapped(word, meant)
}

const isSlip = (written: string, meant: string, isStrict: boolean): boolean =>
  !isStrict || (written.at(-1) === meant.at(-1) && (written.length !== meant.length || isSwapped(written, meant)))

const isContraction = (word: string, lexicon: Lexicon): boolean => /n't$|'(?:ll|re|ve)$/.test(word) && lexicon.isWord(word)

/** Not a form of it: `ConfigMap` for `ConfigMaps`. */
const isOther = (word: string, other: string): boolean => !word.startsWith(other) && !other.startsWith(word)

const isSwapped = (written: string, meant: string): boolean => [...written].sort().join('') === [...meant].sort().join('')

/** Whether one slip of the pen or the fingers lies between two words of one first letter. */
export const isNeighbour = (one: string, other: string): boolean => {
  if (one === other || one[0] !== other[0] || Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (one[start] === other[start]) start += 1
  let end = 0
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}

/** Every spelling that one slip lies from this one, the first letter kept. */
function neighboursOf(word: string): string[] {
  const found = new Set<string>()
  for (let at = 1; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    for (const letter of `${letters}'`) {
      found.add(before + letter + after)
      if (after) found.add(before + letter + after.slice(1))
    }
    if (after) found.add(before + after.slice(1))
    if (after.length > 1) found.add(before + after[1] + after[0] + after.slice(2))
  }
  found.delete(word)
  return [...found]
}

/** Common words of the same letters but for one or two that are doubled, or are not. */
export const redoubled = (word: string, lexicon: Lexicon): string[] =>
  (word.length > longest ? [] : doublingsOf(word)).filter((other) => lexicon.isCommon(other, 'common'))

/** Every spelling of the same letters but for one or two that are doubled, or are not. */
function doublingsOf(word: string): string[] {
  const turned = (it: string): string[] =>
    [...it].flatMap((letter, at) => {
      if (it[at - 1] === letter) return [it.slice(0, at) + it.slice(at + 1)]
      return it[at + 1] === letter ? [] : [it.slice(0, at) + letter + it.slice(at)]
    })
  const once = turned(word)
  return [...new Set([...once, ...once.flatMap(turned)])].filter((it) => it !== word)
}

const beginnings =
  /^(?:re|un|non|pre|co|sub|super|micro|multi|over|under|anti|inter|mis|out|up|down|de|dis|auto|hyper|cyber|mini|mega|meta|tele|pseudo|semi|self)(?=.{4})/
const endings = /(?<=.{4})(?:e?s|e?d|e?rs?|ing|able|less|like|ish|ness|i[sz](?:e[ds]?|ing|ation)|ification|ship|wise)$/

/** Whether a word is put together from known ones, which dictionaries never have all of. */
function isMade(word: string, lexicon: Lexicon): boolean {
  const isKnown = (part: string) => part.length >= 4 && lexicon.isWord(part)
  const bare = word.replace(/'s?$/, '')
  const rest = bare.replace(beginnings, '')
  const stem = bare.replace(endings, '')
  const stems = stem === bare ? [] : [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1'), stem.replace(/i$/, 'y')]
  if ((rest !== bare && isKnown(rest)) || stems.some(isKnown)) return true
  for (let at = 4; at <= bare.length - 4; at += 1) if (isKnown(bare.slice(0, at)) && isKnown(bare.slice(at))) return true
  return false
}
