import { foldedWords } from '../front-matter/titles.ts'
import { defineRule } from '../rule.ts'
import { checkRepeated } from '../series/repeated.ts'

/** The description of an earlier issue: whoever began the issue with a copy of that one forgot to replace it. */
export const descriptionRepeated = defineRule({
  code: 'description-repeated',
  severity: 'warning',
  help: 'Write a description for this issue.',
  scope: 'series',
  check: checkRepeated('description', ({ meta }) => foldedWords(meta?.description ?? '')),
})
