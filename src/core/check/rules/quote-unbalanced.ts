import { wordsAround } from '../prose/words-around.ts'
import type { Prose } from '../prose/prose.ts'
import { endOf, oddCurly, oddOne, quotesIn, type Quote } from '../prose/quotes.ts'
import { defineRule, type RuleFinding } from '../rule.ts'

/** Languages that open with “ and close with ”. In German “ closes, in Swedish ” does both. */
const curlyLanguages = /^(?:en|es|pt|it|nl|tr|ko|zh)\b/

/**
 * Quotations that are opened and never closed, closed and never opened, or closed with another kind of mark. A quotation of several
 * paragraphs may be opened in each of them and closed in the last one only.
 */
export const quoteUnbalanced = defineRule({
  code: 'quote-unbalanced',
  severity: 'warning',
  fixable: true,
  help: 'Close the quotation with the mark that opened it.',
  scope: 'entry',
  *check({ prose, settings }) {
    const isCurly = curlyLanguages.test(settings.language)
    let closed = -1
    for (const [at, run] of prose.entries()) {
      if (at <= closed) continue
      const quotes = quotesIn(run, isCurly)
      const mixed = quotes.length % 2 === 0 ? oddCurly(quotes) : undefined
      if (mixed) yield mixedFinding(mixed, quotes.length === 2, run)
      const odd = oddOne(quotes)
      if (!odd) continue
      const end = odd.isOpening ? endOf(at, prose, isCurly) : -1
      if (end > at) closed = end
      else yield findingOf(odd, run)
    }
  },
})

function findingOf({ sign, index, isOpening }: Quote, run: Prose): RuleFinding {
  const around = wordsAround(run.text, index, 25)
  const message = isOpening
    ? `The quotation that opens in “${around}” is never closed; write \`${sign === '“' ? '”' : '"'}\` where it ends.`
    : `The quotation mark in “${around}” closes nothing: write one where the quotation begins, or take it out.`
  return { place: run.placeAt(index, index + 1), message }
}

function mixedFinding({ sign, index }: Quote, isOnlyPair: boolean, run: Prose): RuleFinding {
  const message = `A quotation opens with one kind of quotation mark and closes with another; write \`"\` for \`${sign}\`.`
  const fix = isOnlyPair ? { fix: { offset: run.offsetAt(index), length: 1, text: '"' } } : {}
  return { place: run.placeAt(index, index + 1), message, ...fix }
}
