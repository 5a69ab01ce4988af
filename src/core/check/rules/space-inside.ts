import { wordsAround } from '../prose/words-around.ts'
import type { Prose } from '../prose/prose.ts'
import { defineRule, type RuleFinding } from '../rule.ts'

/** `( so` and `so )`, but neither the boxes of a task list nor smileys. */
const inBrackets = /(?<=\() +(?=\p{L}{2})|(?<=\p{L}{2}[.,;!?]?) +(?=\))/gu

/** `draw( kelp )`: a call, as some people write code. */
const call = /(?<=[\p{L}\p{N}])\([^()]*\)/gu

/** A space on the inner side of parentheses or of straight quotation marks. */
export const spaceInside = defineRule({
  code: 'space-inside',
  severity: 'warning',
  fixable: true,
  help: 'Take out the space.',
  scope: 'entry',
  *check({ prose, text: source }) {
    for (const run of prose) {
      const calls = [...run.text.matchAll(call)].map(({ 0: { length }, index }) => [index, index + length] as const)
      for (const { 0: found, index } of run.text.matchAll(inBrackets)) {
        if (calls.some(([start, end]) => start < index && index < end)) continue
        yield findingOf(run, index, index + found.length, source)
      }
      for (const [start, end] of spacesInQuotes(run.text)) yield findingOf(run, start, end, source)
    }
  },
})

/** The spaces on the inner side of straight quotation marks: the first of the paragraph opens, the second closes, and so on. */
function spacesInQuotes(text: string): (readonly [start: number, end: number])[] {
  const quotes = [...text.matchAll(/"/g)].map(({ index }) => index)
  if (quotes.length % 2 === 1) return []
  return quotes.flatMap((index, at) => {
    const after = /^ +(?=[\p{L}\p{N}])/u.exec(text.slice(index + 1))?.[0].length ?? 0
    const before = /(?<=[\p{L}\p{N}][.,;!?…]*) +$/u.exec(text.slice(Math.max(0, index - 10), index))?.[0].length ?? 0
    if (at % 2 === 0)
      return after > 0 && /^\s?$/.test(text.slice(Math.max(0, index - 1), index)) ? [[index + 1, index + 1 + after] as const] : []
    return before > 0 && /^(?:\s|$)/.test(text.slice(index + 1)) ? [[index - before, index] as const] : []
  })
}

function findingOf(run: Prose, start: number, end: number, source: string): RuleFinding {
  const around = wordsAround(run.text, start)
  const message = `There is a space on the inner side of \`${/[("]/.test(run.text[start - 1] ?? '') ? run.text[start - 1] : run.text[end]}\` in “${around}”; take it out.`
  const [offset, length] = [run.offsetAt(start), end - start]
  const fix = source.startsWith(run.text.slice(start, end), offset) ? { fix: { offset, length, text: '' } } : {}
  return { place: run.placeAt(start, end), message, ...fix }
}
