import { defineRule } from '../rule.ts'
import { isEnglish } from '../words/lexicon.ts'
import { isJumbled, isSurelyMeant, redoubled } from '../words/misspelling.ts'
import { inCaseOf, respell } from '../words/respelling.ts'
import { takenForWords } from '../words/taken-for-words.ts'
import { addressesOf, unknownWords } from '../words/unknown-words.ts'
import { wordingsOf } from '../words/wording.ts'

/** A common misspelling, by cspell's list, which is made from codespell's and Wikipedia's. A word in an address of the text is a name. */
export const wordMisspelt = defineRule({
  code: 'word-misspelt',
  severity: 'warning',
  fixable: true,
  help: 'Write the word as the message says.',
  scope: 'entry',
  *check(subject) {
    const { lexicon } = subject
    let addresses: string | undefined
    for (const { word, wording, start, end } of unknownWords(subject)) {
      const lower = word.toLowerCase()
      // At the beginning of a sentence, a capital does not make a name.
      const isHead = word.length >= 6 && /(?:^|[.!?…]\s+|\s[–—]\s+)$/.test(wording.text.slice(0, start))
      const listed = lexicon.correctionsOf(lower).filter((meant) => isSurelyMeant(isHead ? lower : word, meant))
      // A short word may be meant for one that the list does not have.
      const isShort = lower.length < 6 && !isJumbled(word, lexicon)
      const corrections = listed.length > 0 && isShort ? [...new Set([...redoubled(lower, lexicon), ...listed])] : listed
      if (corrections.length === 0) continue
      if ((addresses ??= addressesOf(subject)).includes(lower.replaceAll("'", ''))) continue
      const meant = corrections.map((it) => inCaseOf(word, it))
      const [only, ...others] = meant
      yield respell(
        {
          message: `“${word}” is misspelt; write ${meant.map((it) => `“${it}”`).join(' or ')}.`,
          wording,
          start,
          end,
          ...(only !== undefined && others.length === 0 && !isShort ? { instead: only } : {}),
        },
        subject,
      )
    }
    if (!isEnglish(subject.settings)) return
    for (const wording of wordingsOf(subject)) {
      if (wording.isQuoted) continue
      for (const { word, index: start, meant } of takenForWords(wording.text)) {
        const message = `“${word}” is misspelt; write “${meant}”.`
        yield respell({ message, wording, start, end: start + word.length, instead: meant }, subject)
      }
    }
  },
})
