import { isNumberAlone } from '../front-matter/issue-numbers.ts'
import { writtenText } from '../front-matter/titles.ts'
import { defineRule } from '../rule.ts'

/** A description that is the issue's number alone, or after the series' name: it was left for later. */
export const descriptionStub = defineRule({
  code: 'description-stub',
  severity: 'warning',
  help: 'Write what is in the issue.',
  scope: 'entry',
  *check(subject) {
    const description = writtenText(subject.values.description)
    if (!isNumberAlone(description, subject)) return
    const message = `The description is “${description}” and no more; say in a sentence what is in the issue.`
    yield { place: subject.placeOfKey('description'), message }
  },
})
