import type { Rule } from '../rule.ts'

/** A title that ends in a comma was meant to go on. */
export const titleTrailingComma: Rule = function* ({ values: { title }, placeOfKey }) {
  if (typeof title !== 'string' || !/[,;:]\s*$/.test(title)) return
  yield {
    code: 'title-trailing-comma',
    place: placeOfKey('title'),
    message: `The title ends in “${/\S+$/.exec(title.trim())![0]}”; finish it, or take the mark away.`,
  }
}
