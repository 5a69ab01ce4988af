import type { Lexicon } from '../../model/lexicon.ts'
import { defineRule } from '../rule.ts'
import type { EntrySubject } from '../entry-subject.ts'
import { isNeighbour, meantBy } from '../words/misspelling.ts'
import { respell } from '../words/respelling.ts'
import { addressesOf, unknownWords } from '../words/unknown-words.ts'

/** A name that is spelt differently in an address of the text, such as that of its own link. */
export const spellingInconsistent = defineRule({
  code: 'spelling-inconsistent',
  severity: 'warning',
  help: 'Spell the name as its own address does.',
  scope: 'entry',
  *check(subject) {
    const { lexicon } = subject
    const unknown = unknownWords(subject)
    if (unknown.length === 0) return
    const addresses = addressesOf(subject)
    const names = namesIn(subject)
    for (const { word, wording, start, end } of unknown) {
      const lower = word.toLowerCase()
      if (!/^[A-Z]?[a-z]{5,}$/.test(word) || addresses.includes(lower) || isMisspelt(word, lexicon)) continue
      const other = names.get(lower.charAt(0))?.find((name) => isNeighbour(lower, name) && !isForm(lower, name))
      if (other === undefined) continue
      const message = `“${word}” is spelt “${other}” in an address of this text; write one and the same.`
      yield respell({ message, wording, start, end }, subject)
    }
  },
})

/** Whether `word-misspelt` or `word-unknown` reports the word. */
const isMisspelt = (word: string, lexicon: Lexicon): boolean =>
  lexicon.correctionsOf(word.toLowerCase()).length > 0 || meantBy(word, lexicon) !== null

/** Whether one is the other with an ending, or with another last letter. */
const isForm = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return long.startsWith(short) || (one.length === other.length && one.slice(0, -1) === other.slice(0, -1))
}

/** The words in the addresses of a text, by their first letter. */
function namesIn({ text }: EntrySubject): Map<string, string[]> {
  const addresses = text.match(/\bhttps?:\/\/[^\s"'<>)\]?]+/gi) ?? []
  const names = new Set(addresses.flatMap((address) => address.toLowerCase().match(/[a-z]{6,}/g) ?? []))
  return Map.groupBy(names, (name) => name.charAt(0))
}
