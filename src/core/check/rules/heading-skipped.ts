import { defineRule } from '../rule.ts'

/**
 * A heading that is more than one rank below the one before it, the title of the page being the first: who listens to the page
 * misses a level (WCAG 2.2, technique H42; https://www.w3.org/WAI/tutorials/page-structure/headings/). Where all headings of a
 * text are of one rank that is its way, and worth knowing. In a draft a heading may yet come above the first.
 */
export const headingSkipped = defineRule({
  code: 'heading-skipped',
  severity: 'warning',
  help: 'Write the heading one rank below the one before it.',
  scope: 'entry',
  *check({ body: { sections }, values }) {
    const highest = sections.reduce((least, { depth }) => Math.min(least, depth), 6)
    let before = 1
    for (const { depth, heading, place } of sections) {
      const expected = before + 1
      const from = before === 1 ? 'the title' : `a heading of rank ${before}`
      const isFirst = before === 1
      before = depth
      if (depth <= expected || (isFirst && values.draft === true)) continue
      const message = `“${heading}” is a heading of rank ${depth} and follows ${from}; write ${'#'.repeat(expected)} instead of ${'#'.repeat(depth)}.`
      yield { place, ...(depth === highest ? { severity: 'info' as const } : {}), message }
    }
  },
})
