import { brokenLinksIn } from '../prose/broken-links.ts'
import { linkAt } from '../prose/link-at.ts'
import { wordsAround } from '../prose/words-around.ts'
import type { Prose } from '../prose/prose.ts'
import { defineRule, type RuleFinding } from '../rule.ts'
import { altTextsOf, type AltText } from '../prose/alt-texts.ts'

interface Bracket {
  readonly sign: string
  readonly index: number
}

/** A run of prose with its brackets that have no partner in it. */
interface Unpaired {
  readonly run: Prose
  readonly brackets: readonly Bracket[]
  /** The signs that may pair with a bracket in another paragraph: those in titles may not. */
  readonly signs: ReadonlySet<string>
}

const partners = new Map([
  ['(', ')'],
  ['[', ']'],
  [')', '('],
  [']', '['],
])
const isOpening = (sign: string): boolean => sign === '(' || sign === '['
/** `:)`, `;-(`, `=]`: not brackets, if the text balances without them. */
const smiley = /(?<![\p{L}\p{N}])(?:[:;=8xX][-'^o]?[()[\]]|[()[\]][-'^]?[:;=])(?![\p{L}\p{N}])/gu
/** `1)`, `a)`, `2b)`, `iv)`, as in an enumeration. */
const enumerator = /(?<![^\s(])(?:[a-z]?\d{1,2}[a-z]?|[a-z]|[ivx]{1,4})\)(?=\s|$)/gi
const address = /(?:https?:\/\/|www\.)(?:\([^\s()]*\)|\[[^\s[\]]*\]|[^\s()[\]])*/g
/** `[0, 1)`: a half-open interval. */
const interval = /[[(]\s*-?[\d.]+\s*,\s*-?[\d.∞]+\s*[\])]/g
/** How many paragraphs an aside may have. */
const maxParagraphs = 4

/** Brackets and parentheses, in prose and in alternative texts, without a partner in their paragraph or in one near it. */
export const bracketUnbalanced = defineRule({
  code: 'bracket-unbalanced',
  severity: 'warning',
  help: 'Close the bracket, or take it out.',
  scope: 'entry',
  *check(subject) {
    const runs = subject.prose.map((run): Unpaired => {
      // Where a backtick is never closed, the brackets may belong to code.
      const brackets = run.text.includes('`') ? [] : unpaired(run.text)
      return { run, brackets, signs: new Set(brackets.flatMap(({ sign, index }) => (isInTitle(index, run) ? [] : [sign]))) }
    })
    for (const [at, { run, brackets }] of runs.entries()) {
      // `link-unparsed` reports broken links.
      const broken = brackets.length > 0 ? brokenLinksIn(run.text) : []
      for (const bracket of brackets) {
        if (broken.some(({ start, end }) => start <= bracket.index && bracket.index < end)) continue
        if (!isInTitle(bracket.index, run) && isAside(bracket.sign, at, runs)) continue
        yield findingOf(bracket, run, 'here')
      }
    }
    for (const alt of altTextsOf(subject))
      for (const bracket of unpaired(alt.text)) yield findingOf(bracket, alt, 'in the alternative text of the image')
  },
})

/** The brackets in a text that have no partner. Smileys and the marks of an enumeration do not count as brackets if it then balances. */
function unpaired(text: string): Bracket[] {
  const smileys = placesOf(smiley, text)
  const marks = placesOf(enumerator, text)
  const readings = [new Set<number>(), smileys, marks, smileys.union(marks)].map((ignored) => pairing(text, ignored))
  const best = readings.reduce((least, reading) => (reading.length < least.length ? reading : least))
  return best.filter(({ index }) => !marks.has(index) && !smileys.has(index))
}

function pairing(text: string, ignored: ReadonlySet<number>): Bracket[] {
  const plain = text.replace(address, blank).replace(interval, blank)
  const [round, square]: [Bracket[], Bracket[]] = [[], []]
  const stray: Bracket[] = []
  for (const { 0: sign, index } of plain.matchAll(/[()[\]]/g)) {
    if (ignored.has(index)) continue
    const open = sign === '(' || sign === ')' ? round : square
    if (isOpening(sign)) open.push({ sign, index })
    else if (!open.pop()) stray.push({ sign, index })
  }
  // A text that ends in an ellipsis may end within brackets.
  const isCut = /(?:…|\.\.\.)["”]?\s*$/.test(text.slice(-10))
  const unclosed = isCut ? [] : [...round, ...square]
  return [...stray, ...unclosed]
}

const blank = ({ length }: string): string => ' '.repeat(length)

const placesOf = (pattern: RegExp, text: string): Set<number> =>
  new Set([...text.matchAll(pattern)].map(({ 0: found, index }) => index + found.search(/[()[\]]/)))

/** Whether the partner stands in a paragraph near by, under the same heading: an aside of several paragraphs, or one around a list. */
function isAside(sign: string, at: number, runs: readonly Unpaired[]): boolean {
  const near = isOpening(sign)
    ? runs.slice(at + 1, at + maxParagraphs)
    : runs.slice(Math.max(0, at - maxParagraphs + 1), at).reverse()
  const heading = near.findIndex(({ run }) => run.kind === 'heading')
  const partner = partners.get(sign)
  return near.slice(0, heading === -1 ? undefined : heading).some(({ signs }) => partner !== undefined && signs.has(partner))
}

const isInTitle = (index: number, { kind, links }: Prose): boolean => kind === 'heading' || linkAt(links, index) !== undefined

function findingOf(
  { sign, index }: Bracket,
  { text, placeAt }: Pick<Prose, 'text' | 'placeAt'> | AltText,
  where: string,
): RuleFinding {
  const around = wordsAround(text, index)
  const message = isOpening(sign)
    ? `The \`${sign}\` in “${around}” is never closed ${where}; write \`${partners.get(sign)}\` where it ends.`
    : `The \`${sign}\` in “${around}” closes nothing ${where}; take it out, or open it.`
  return { place: placeAt(index, index + 1), message }
}
