import { defineRule } from '../rule.ts'
import { isEnglish } from '../words/lexicon.ts'
import { respell } from '../words/respelling.ts'
import { wordingsOf } from '../words/wording.ts'

const articles =
  /(?<![\p{L}\p{N}'’\-–_./@#&$])(?:the\s+an?|an?\s+the|a\s+an|an\s+a|(?:our|their)\s+the|the\s+(?:our|their))(?=\s+["“'‘(]?\p{Ll})/gu

/** Two articles in a row, or one beside “their”: the sentence was reworded and only half changed. */
export const articleDoubled = defineRule({
  code: 'article-doubled',
  severity: 'warning',
  help: 'Take one of the two articles out.',
  scope: 'entry',
  *check(subject) {
    if (!isEnglish(subject.settings)) return
    for (const wording of wordingsOf(subject)) {
      if (wording.isQuoted) continue
      for (const { 0: both, index } of wording.text.matchAll(articles)) {
        const message = `“${both.replace(/\s+/, ' ')}” is one article too many; take one of the two out.`
        yield respell({ message, wording, start: index, end: index + both.length }, subject)
      }
    }
  },
})
