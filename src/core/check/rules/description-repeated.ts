import { repeated } from '../series/repeated.ts'
import { foldedWords } from '../front-matter/titles.ts'

/** An issue is begun by copying the last one: its description stays, and says what is not there. */
export const descriptionRepeated = repeated('description-repeated', 'description', ({ meta }) =>
  foldedWords(meta?.description ?? ''),
)
