import { defineRule } from '../rule.ts'

/**
 * A heading more than one rank below the one before it, the title of the page being the first: whoever listens to the page misses a
 * level (WCAG 2.2, technique H42; https://www.w3.org/WAI/tutorials/page-structure/headings/). At the highest rank that the text has,
 * the finding is a hint. In a draft, a heading may still be added above the first.
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
