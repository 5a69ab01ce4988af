import type { Lexicon } from '../../model/lexicon.ts'
import { memoize, memoizeByObject } from '../../model/memoize.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'

/**
 * The word that an unknown word was surely meant to be; null if it may well be a name. A slip keeps the first letter and mostly the
 * last, and the word that was meant is one that many know:
 *
 * - a letter is doubled that should not be, or not doubled that should be: `tiddal`, `moooring`, `fery`
 * - in a word of seven letters or more, one letter is too many, missing, wrong, or swapped with the next: `lantren`, `wharehouse`
 * - in a word with a capital, or if a product was meant, no letter is wrong and the last one is right: many names are words respelt
 * - in a name with capitals within it, one letter of a product's name is off: `PostgerSQL`
 *
 * A word composed of known words is not misspelt: `tidewatchers`, `remoored`, `harborless`.
 */
export const meantBy = (word: string, lexicon: Lexicon): string | null => answersOf(lexicon)(word)

/** Names recur in many texts, and several rules look up the same word. */
const answersOf = memoizeByObject((lexicon: Lexicon) => memoize((word: string) => bestFor(word, lexicon)))

/** Longer ones are no words, and each letter adds some sixty spellings that are one slip away. */
const maxLength = 40

function bestFor(word: string, lexicon: Lexicon): string | null {
  const lower = word.toLowerCase()
  if (lower.length > maxLength) return null
  if (/^\p{L}+\p{Lu}/u.test(word))
    return lower.length < 7
      ? null
      : (neighboursOf(lower).find((other) => isDifferent(lower, other) && lexicon.termOf(other) !== null) ?? null)
  if (lower.length < 5 || isCompound(lower, lexicon)) return null
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

/** Whether the correction in a list of misspellings holds for a word, which may be a name if it begins with a capital. */
export const isSurelyMeant = (word: string, meant: string): boolean =>
  word === word.toLowerCase() || word.length >= 10 || (word.length >= 6 && isSlip(word.toLowerCase(), meant, true))

/** Short words that are typed so often that their letters get swapped. */
const shortWords = new Set(['and', 'are', 'had', 'has', 'his', 'not', 'now', 'out', 'the', 'was', 'you'])

/** `teh`, `adn`: most unknown words of three letters are abbreviations; these are surely slips. */
export const isJumbled = (word: string, lexicon: Lexicon): boolean => {
  const [meant = '', ...others] = lexicon.correctionsOf(word)
  return others.length === 0 && shortWords.has(meant) && isSwapped(word, meant)
}

const isSlip = (written: string, meant: string, isStrict: boolean): boolean =>
  !isStrict || (written.at(-1) === meant.at(-1) && (written.length !== meant.length || isSwapped(written, meant)))

const isContraction = (word: string, lexicon: Lexicon): boolean => /n't$|'(?:ll|re|ve)$/.test(word) && lexicon.isWord(word)

/** Whether neither is a longer form of the other, as `ConfigMaps` is of `ConfigMap`. */
const isDifferent = (word: string, other: string): boolean => !word.startsWith(other) && !other.startsWith(word)

const isSwapped = (written: string, meant: string): boolean => [...written].sort().join('') === [...meant].sort().join('')

/** Whether two words with the same first letter are one slip apart. */
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

/** Every spelling that is one slip away and keeps the first letter. */
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

/** Common words that differ from a word only in whether one or two of their letters are doubled. */
export const redoubled = (word: string, lexicon: Lexicon): string[] =>
  (word.length > maxLength ? [] : doublingsOf(word)).filter((other) => lexicon.isCommon(other, 'common'))

/** Every spelling that differs only in whether one or two letters are doubled. */
function doublingsOf(word: string): string[] {
  const changed = (it: string): string[] =>
    [...it].flatMap((letter, at) => {
      if (it[at - 1] === letter) return [it.slice(0, at) + it.slice(at + 1)]
      return it[at + 1] === letter ? [] : [it.slice(0, at) + letter + it.slice(at)]
    })
  const once = changed(word)
  return [...new Set([...once, ...once.flatMap(changed)])].filter((it) => it !== word)
}

const prefixes =
  /^(?:re|under|un|non|pre|co|sub|super|micro|multi|over|anti|inter|mis|out|up|down|de|dis|auto|hyper|cyber|mini|mega|meta|tele|pseudo|semi|self)(?=.{4})/
const suffixes = /(?<=.{4})(?:e?s|e?d|e?rs?|ing|able|less|like|ish|ness|i[sz](?:e[ds]?|ing|ation)|ification|ship|wise)$/

/** Whether a word is composed of known ones: dictionaries never have all compounds. */
function isCompound(word: string, lexicon: Lexicon): boolean {
  const isKnown = (part: string) => part.length >= 4 && lexicon.isWord(part)
  const bare = word.replace(/'s?$/, '')
  const rest = bare.replace(prefixes, '')
  const stem = bare.replace(suffixes, '')
  const stems = stem === bare ? [] : [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1'), stem.replace(/i$/, 'y')]
  if ((rest !== bare && isKnown(rest)) || stems.some(isKnown)) return true
  for (let at = 4; at <= bare.length - 4; at += 1) if (isKnown(bare.slice(0, at)) && isKnown(bare.slice(at))) return true
  return false
}
