import retextIndefiniteArticle from 'retext-indefinite-article'
import { memoize } from '../../model/memoize.ts'
import { defineRule } from '../rule.ts'
import { isEnglish } from '../words/lexicon.ts'
import { inCaseOf, respell } from '../words/respelling.ts'
import { remarksBy } from '../words/retext.ts'
import { wordingsOf } from '../words/wording.ts'

/** With a capital only at the beginning of a sentence, unlike “Plan A works”, “Vitamin A helps”. */
const article =
  /(?<![\p{L}\p{N}'’\-–_./@#&$+"“(])(an?|(?<=(?:^|[.!?…]\s+|\s[–—]\s+))An?)(\s+)(\p{Lu}?\p{Ll}{2,})(?![\p{L}\p{N}_/@'’]|\.\p{L})/gu

/** “a unicorn”, “a ubiquitous one”, “a European”: retext's lists do not have all of them. “a homage” is common. */
const soundsAsConsonant = /^(?:uni(?![mn])|u[bcfkrst][aeiou]|e[uw]|on(?:es?|ce)\b|homage)/

const remarks = remarksBy(retextIndefiniteArticle)
const expectedIn = memoize((pair: string): string | null => remarks(pair)[0]?.expected[0] ?? null)

/**
 * “a” for “an” or the other way round, by retext's rules. How initialisms and names are spoken is not known (“an SRE”, “an ssh key”,
 * “a SaaS”), so that only articles before common words are checked.
 */
export const articleWrong = defineRule({
  code: 'article-wrong',
  severity: 'warning',
  fixable: true,
  help: 'Write the other article.',
  scope: 'entry',
  *check(subject) {
    if (!isEnglish(subject.settings)) return
    for (const wording of wordingsOf(subject)) {
      if (wording.isQuoted) continue
      for (const { 1: written = '', 3: next = '', index } of wording.text.matchAll(article)) {
        const lower = next.toLowerCase()
        const expected = subject.lexicon.isCommon(lower, 'common') ? rightFor(written.toLowerCase(), lower) : null
        if (expected === null) continue
        const right = inCaseOf(written, expected)
        const message = `“${written} ${next}” should be “${right} ${next}”; write “${right}”.`
        yield respell({ message, wording, start: index, end: index + written.length, instead: right }, subject)
      }
    }
  },
})

function rightFor(written: string, next: string): string | null {
  return written === 'a' && soundsAsConsonant.test(next) ? null : expectedIn(`${written} ${next}`)
}
