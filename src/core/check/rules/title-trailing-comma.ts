import { defineRule } from '../rule.ts'

/** A title that ends in a comma or a colon: it was meant to go on. */
export const titleTrailingComma = defineRule({
  code: 'title-trailing-comma',
  severity: 'error',
  help: 'Finish the title.',
  scope: 'entry',
  *check({ values: { title }, placeOfKey }) {
    if (typeof title !== 'string' || !/[,;:]\s*$/.test(title)) return
    yield {
      place: placeOfKey('title'),
      message: `The title ends in “${title.trim().replace(/^[^]*\s/, '')}”; finish it, or take the mark away.`,
    }
  },
})
