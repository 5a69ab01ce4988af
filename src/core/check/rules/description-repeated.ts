import { foldedWords } from '../front-matter/titles.ts'
import { defineRule } from '../rule.ts'
import { checkRepeated } from '../series/repeated.ts'

/** An editor begins an issue by copying the last one: its description stays, and says what is not there. */
export const descriptionRepeated = defineRule({
  code: 'description-repeated',
  severity: 'warning',
  help: 'Write a description for this issue.',
  scope: 'series',
  check: checkRepeated('description', ({ meta }) => foldedWords(meta?.description ?? '')),
})
