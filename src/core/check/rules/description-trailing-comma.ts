import { defineRule } from '../rule.ts'
import { isNumberAlone } from '../front-matter/issue-numbers.ts'
import { writtenText } from '../front-matter/titles.ts'

/** A description that ends in a comma was cut off, or meant to go on. */
export const descriptionTrailingComma = defineRule({
  code: 'description-trailing-comma',
  severity: 'warning',
  help: 'Finish the description.',
  scope: 'entry',
  *check(subject) {
    const description = writtenText(subject.values.description)
    if (!/[,;:&]$/.test(description) || isNumberAlone(description, subject)) return
    yield {
      place: subject.placeOfKey('description'),
      message: `The description ends in “${description.slice(-2)}”; finish it, or take the mark away.`,
    }
  },
})
