import { defineRule } from '../rule.ts'
import type { EntrySubject } from '../entry-subject.ts'
import { linkAt } from '../prose/link-at.ts'
import { meantBy } from '../words/misspelling.ts'
import { inCaseOf, respell } from '../words/respelling.ts'
import { addressesOf, unknownWords, type UnknownWord } from '../words/unknown-words.ts'

/**
 * A word that no dictionary has and that is one slip away from a common word. A word that is part of an address in the text, or that
 * the text has three times, is a name. Two capitalised words in a sentence are mostly somebody's name, so that the finding is a hint.
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
      const isReported = last?.wording === wording && start < last.end
      if (isReported || lexicon.correctionsOf(lower).length > 0) continue
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
          ...(isLikeSurname(unknownWord, meant, subject) ? { severity: 'info' as const } : {}),
        },
        subject,
      )
    }
  },
})

/** Whether the word is part of a link: then it is often a tool, whose name is a word with another ending. */
const isLinked = ({ wording, start: at }: UnknownWord): boolean => linkAt(wording.links, at) !== undefined

/** Whether a word follows another capitalised word in a sentence, as a surname does, and is not a slip of a product's name. */
function isLikeSurname({ word, wording, start, end }: UnknownWord, meant: string, { lexicon, prose }: EntrySubject): boolean {
  const run = prose.find((it) => it === wording)
  if (word === word.toLowerCase() || lexicon.termOf(meant) !== null || !run || run.kind === 'heading') return false
  if (isLinked({ wording, start, end, word, isPart: false })) return false
  return /(?<![\p{L}\p{N}])\p{Lu}[\p{L}.]* $/u.test(wording.text.slice(0, start)) && !/^ \p{Lu}/u.test(wording.text.slice(end))
}
