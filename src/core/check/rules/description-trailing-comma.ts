import type { Rule } from '../rule.ts'
import { writtenText } from '../front-matter/titles.ts'
import { descriptionStub } from './description-stub.ts'

/** A description that ends in a comma was cut off, or meant to go on. */
export const descriptionTrailingComma: Rule = function* (subject) {
  const description = writtenText(subject.values.description)
  if (!/[,;:&]$/.test(description) || [...descriptionStub(subject)].length > 0) return
  yield {
    code: 'description-trailing-comma',
    place: subject.placeOfKey('description'),
    message: `The description ends in “${description.slice(-2)}”; finish it, or take the mark away.`,
  }
}
