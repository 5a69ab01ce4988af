import { wordsAround } from '../prose/words-around.ts'
import type { Prose } from '../prose/prose.ts'
import { defineRule, type RuleFinding } from '../rule.ts'
import { altsOf, type Written } from '../prose/alt-texts.ts'
import { slipsIn } from './link-unparsed.ts'

interface Bracket {
  readonly sign: string
  readonly index: number
}

const closingOf: Readonly<Record<string, string>> = { '(': ')', '[': ']' }
const openingOf: Readonly<Record<string, string>> = { ')': '(', ']': '[' }
/** `:)`, `;-(`, `=]`, `<(`: no brackets, if that is how they come out even. */
const smiley = /(?<![\p{L}\p{N}])(?:[:;=8xX][-'^o]?[()[\]]|[()[\]][-'^]?[:;=])(?![\p{L}\p{N}])/gu
/** `1)`, `a)`, `2b)`, `iv)` as an enumeration has them. */
const enumerator = /(?<![^\s(])(?:[a-z]?\d{1,2}[a-z]?|[a-z]|[ivx]{1,4})\)(?=\s|$)/gi
const address = /(?:https?:\/\/|www\.)(?:\([^\s()]*\)|\[[^\s[\]]*\]|[^\s()[\]])*/g
/** `[0, 1)`. */
const interval = /^[[(]\s*-?[\d.]+\s*,\s*-?[\d.∞]+\s*[\])]/
/** How many paragraphs an aside may go on for. */
const reach = 4

/** Brackets and parentheses that have no partner in their paragraph, nor in one near it, in prose and in what stands for images. */
export const bracketUnbalanced = defineRule({
  code: 'bracket-unbalanced',
  severity: 'warning',
  help: 'Close the bracket, or take it out.',
  scope: 'entry',
  *check(subject) {
    const { prose } = subject
    // What a backtick that never closes made of the text has brackets of code in it.
    const left = prose.map(({ text }) => (text.includes('`') ? [] : unpaired(text)))
    const signs = left.map(
      (brackets, at) => new Set(brackets.flatMap(({ sign, index }) => (isInTitle(index, prose[at]!) ? [] : [sign]))),
    )
    for (const [at, run] of prose.entries()) {
      const { text, placeAt } = run
      // A link that came apart is one slip, and `link-unparsed` tells of it.
      const apart = left[at]!.length > 0 ? slipsIn(text) : []
      for (const bracket of left[at]!) {
        if (apart.some(({ start, end }) => start <= bracket.index && bracket.index < end)) continue
        if (!isInTitle(bracket.index, run) && isAside(bracket.sign, at, prose, signs)) continue
        yield findingOf(bracket, { text, placeAt, isAlt: false })
      }
    }
    for (const alt of altsOf(subject)) for (const bracket of unpaired(alt.text)) yield findingOf(bracket, alt)
  },
})

/** Brackets of a text that have no partner in it: smileys and the marks of an enumeration are none where it comes out even so. */
function unpaired(text: string): Bracket[] {
  const smileys = placesOf(smiley, text)
  const marks = placesOf(enumerator, text)
  const readings = [new Set<number>(), smileys, marks, smileys.union(marks)].map((ignored) => pairing(text, ignored))
  const best = readings.reduce((least, reading) => (reading.length < least.length ? reading : least))
  return best.filter(({ index }) => !marks.has(index) && !smileys.has(index))
}

function pairing(text: string, ignored: ReadonlySet<number>): Bracket[] {
  const plain = text.replace(address, ({ length }) => ' '.repeat(length))
  const open: Record<string, Bracket[]> = { '(': [], '[': [] }
  const stray: Bracket[] = []
  for (const { 0: sign, index } of plain.matchAll(/[()[\]]/g)) {
    if (ignored.has(index)) continue
    const opening = openingOf[sign]
    if (opening === undefined) open[sign]!.push({ sign, index })
    else if (!open[opening]!.pop()) stray.push({ sign, index })
  }
  // A text cut off within brackets says so, and half-open intervals pair one kind with the other.
  const isCut = /(?:…|\.\.\.)["”]?\s*$/.test(text.slice(-10))
  const unclosed = isCut ? [] : Object.values(open).flat()
  return [...stray, ...unclosed].filter(({ index }) => !interval.test(text.slice(index)))
}

const placesOf = (pattern: RegExp, text: string): Set<number> =>
  new Set([...text.matchAll(pattern)].map(({ 0: found, index }) => index + found.search(/[()[\]]/)))

/** An aside of several paragraphs, or one around a list, under one heading; a title has its brackets to itself. */
function isAside(sign: string, at: number, prose: readonly Prose[], signs: readonly ReadonlySet<string>[]): boolean {
  const step = sign in closingOf ? 1 : -1
  const partner = (closingOf[sign] ?? openingOf[sign])!
  for (let near = at + step; near !== at + step * reach && prose[near] && prose[near]!.kind !== 'heading'; near += step)
    if (signs[near]!.has(partner)) return true
  return false
}

const isInTitle = (index: number, { kind, links }: Prose): boolean =>
  kind === 'heading' || links.some(({ start, end }) => index >= start && index < end)

function findingOf({ sign, index }: Bracket, { text, isAlt, placeAt }: Pick<Written, 'text' | 'isAlt' | 'placeAt'>): RuleFinding {
  const isOpening = sign in closingOf
  const where = isAlt ? 'in the alternative text of the image' : 'here'
  const around = wordsAround(text, index)
  const message = isOpening
    ? `The \`${sign}\` in “${around}” is never closed ${where}; write \`${closingOf[sign]}\` where it ends.`
    : `The \`${sign}\` in “${around}” closes nothing ${where}; take it out, or open it.`
  return { place: placeAt(index, index + 1), message }
}
