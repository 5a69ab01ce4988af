import { defineRule } from '../rule.ts'
import type { EntrySubject } from '../entry-subject.ts'
import { meantBy } from '../words/misspelling.ts'
import { inCaseOf, respell } from '../words/respelling.ts'
import { addressesOf, unknownWords, type UnknownWord } from '../words/unknown-words.ts'

/**
 * A word that no dictionary has and that lies one slip from a word that many know. What stands in an address of the text, or
 * three times in it, is a name; two words with capitals in a sentence are somebody's, mostly, and worth knowing.
 */
export const wordUnknown = defineRule({
  code: 'word-unknown',
  severity: 'warning',
  help: 'Correct the word, or add it to `words` in the settings.',
  scope: 'entry',
  *check(subject) {
    const { lexicon } = subject
    const unknown = unknownWords(subject)
    let addresses: string | undefined
    let last: UnknownWord | undefined
    for (const unknownWord of unknown) {
      const { word, wording, start, end } = unknownWord
      const lower = word.toLowerCase()
      const isSaid = last?.wording === wording && start < last.end
      if (isSaid || lexicon.correctionsOf(lower).length > 0) continue
      const meant = meantBy(word, lexicon)
      if (meant === null || (isLinked(unknownWord) && word === lower && meant.at(-1) !== lower.at(-1))) continue
      if ((addresses ??= addressesOf(subject)).includes(lower.replaceAll("'", ''))) continue
      if (unknown.filter((other) => other.word.toLowerCase() === lower).length > 2) continue
      last = unknownWord
      const written = (lexicon.isCommon(meant, 'common') ? null : lexicon.termOf(meant)) ?? inCaseOf(word, meant)
      const message = `“${word}” is in no dictionary; if you mean “${written}”, write that, else add it to \`words\` in the settings.`
      yield respell(
        {
          message,
          wording,
          start,
          end,
          ...(isAnybody(unknownWord, meant, subject) ? { severity: 'info' as const } : {}),
        },
        subject,
      )
    }
  },
})

/** What is linked is often a tool, and its name a word with another ending. */
const isLinked = ({ wording, start: at }: UnknownWord): boolean => wording.links.some(({ start, end }) => start <= at && at < end)

/** Whether a word is written like a surname where other words are not: in a sentence, not in a title, and no slip of a product's. */
function isAnybody({ word, wording, start, end }: UnknownWord, meant: string, { lexicon, prose }: EntrySubject): boolean {
  const run = prose.find((it) => it === wording)
  if (word === word.toLowerCase() || lexicon.termOf(meant) !== null || !run || run.kind === 'heading') return false
  if (isLinked({ wording, start, end, word, isPart: false })) return false
  return /(?<![\p{L}\p{N}])\p{Lu}[\p{L}.]* $/u.test(wording.text.slice(0, start)) && !/^ \p{Lu}/u.test(wording.text.slice(end))
}
