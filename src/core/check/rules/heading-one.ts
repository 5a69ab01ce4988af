import type { Rule } from '../rule.ts'

/** The heading of the first rank is the page's title: one in the text is a second title. Without `title` the first heading is the title. */
export const headingOne: Rule = function* ({ body: { sections }, values }) {
  const isTitled = values.title !== undefined
  for (const [index, { depth, heading, place }] of sections.entries()) {
    if (depth !== 1 || (index === 0 && !isTitled)) continue
    const message = `“${heading}” is a heading of the first rank, as the page’s title is; write ## for a section.`
    yield { code: 'heading-one', place, message }
  }
}
