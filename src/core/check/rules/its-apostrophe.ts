import { defineRule } from '../rule.ts'
import { isEnglish } from '../words/lexicon.ts'
import { respell } from '../words/respelling.ts'
import { wordingsOf } from '../words/wording.ts'

/** Where “it is” cannot stand: before “own”; after a preposition; after “all of” or “the thing and”, before a plural. */
const possessives = [
  /\b(it['’]s)\s+own\b/giu,
  /(?<!\b(?:some|most|all|much|none|any|part|half|rest|bits?|lots?|enough|more|what)\s+(?=of))\b(?:of|in|into|within|under|behind|despite|throughout|via|per)\s+(it['’]s)\s+(?!(?:not?|an?|the|been|all|just|only|also|very|so|too)\b)\p{Ll}/giu,
  /\b(?:all|most|many|some|one|none|any|each)\s+of\s+(it['’]s)\s+(?!(?:always|sometimes|perhaps|besides|afterwards|its)\b)\p{Ll}+(?:ies|[^\Wsuia]s)(?![\p{L}'’])/giu,
  /\b(?:the|an?|this|that)\s+\p{L}+\s+(?:and|or)\s+(it['’]s)\s+(?!(?:yours|ours|hers|theirs|perhaps|besides|sometimes|always)\b)\p{Ll}+(?<!ou|[sui])s(?=[.,;:!?)]|$)/gmu,
]

/** Where a possessive cannot stand: before an article, “been” or “not”. */
const contractions = [/(?<![\p{L}'’])([Ii]ts)\s+(?:an?|the|been|not(?!\s+(?:in|im|un|dis)))\s+\p{Ll}/gu]

/** “it's” for “its” or the other way round, where the words beside it leave no doubt. */
export const itsApostrophe = defineRule({
  code: 'its-apostrophe',
  severity: 'warning',
  fixable: true,
  help: 'Write “its” for what it has, “it’s” for “it is”.',
  scope: 'entry',
  *check(subject) {
    if (!isEnglish(subject.settings)) return
    for (const wording of wordingsOf(subject)) {
      if (wording.isQuoted) continue
      for (const [patterns, lower, why] of [
        [possessives, 'its', '“it is” is not what is meant'],
        [contractions, 'it’s', '“it is” or “it has” is meant'],
      ] as const) {
        const reported = new Set<number>()
        for (const { 0: found, 1: written = '', index } of patterns.flatMap((it) => [...wording.text.matchAll(it)])) {
          const start = index + found.search(/its|it['’]s/i)
          // “one of it's lamps” is of two patterns.
          if (reported.has(start)) continue
          reported.add(start)
          const instead = written.charAt(0) + (lower === 'its' ? 'ts' : wording.text.includes('’') ? 't’s' : "t's")
          const message = `“${written}” should be “${instead}”: ${why}.`
          yield respell({ message, wording, start, end: start + written.length, instead }, subject)
        }
      }
    }
  },
})
