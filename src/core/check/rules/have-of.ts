import { defineRule } from '../rule.ts'
import { isEnglish } from '../words/lexicon.ts'
import { respell } from '../words/respelling.ts'
import { wordingsOf } from '../words/wording.ts'

const pattern =
  /(?<![-\p{L}'’])(?:could|would|should|(?<=\b(?:I|you|he|she|it|we|they|who|that)\s)(?:must|might))(?:n['’]t)?\s+(of)(?!\s+course)(?=\s)/giu

/** “could of”, which is how “could've” sounds. */
export const haveOf = defineRule({
  code: 'have-of',
  severity: 'warning',
  fixable: true,
  help: 'Write “have”.',
  scope: 'entry',
  *check(subject) {
    if (!isEnglish(subject.settings)) return
    for (const wording of wordingsOf(subject)) {
      if (wording.isQuoted) continue
      for (const { 0: written, index } of wording.text.matchAll(pattern)) {
        const start = index + written.length - 2
        const message = `“${written.replace(/\s+/, ' ')}” should be “${written.slice(0, -2).trimEnd()} have”; write “have”.`
        yield respell({ message, wording, start, end: start + 2, instead: 'have' }, subject)
      }
    }
  },
})
