import { nameOf } from '../../parse/name-of.ts'
import { defineRule } from '../rule.ts'
import { foldedWords, writtenText } from '../front-matter/titles.ts'

/** A series has a name of a few words at most. */
const fewWords = 3

/** A description that is the issue's number, with the series' name or without, was left for later: it says what the address says. */
export const descriptionStub = defineRule({
  code: 'description-stub',
  severity: 'warning',
  help: 'Write what is in the issue.',
  scope: 'entry',
  *check({ values, kind, file, placeOfKey }) {
    const description = writtenText(values.description)
    const words = foldedWords(description).split(' ')
    const number = Number(writtenText(values.slug) || nameOf(file))
    if (kind !== 'issue' || Number(words.at(-1) || NaN) !== number || words.length > fewWords + 1) return
    const message = `The description is “${description}” and no more; say in a sentence what is in the issue.`
    yield { place: placeOfKey('description'), message }
  },
})
