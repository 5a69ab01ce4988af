import { numberOf } from '../series/succession.ts'
import { repeated } from '../series/repeated.ts'
import { foldedWords, titleParts } from '../front-matter/titles.ts'

/** A title that ran before, its number aside, says what is in another issue. Titles that all issues share are none of it. */
export const titleRepeated = repeated('title-repeated', 'title', (issue) => {
  const title = issue.meta?.title ?? ''
  return foldedWords(titleParts(title, numberOf(issue))?.words ?? title)
})
