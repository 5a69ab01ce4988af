import { defineRule } from '../rule.ts'

/**
 * The heading of the first rank is the page's title: one in the text is a second title. Without `title` the first heading is the
 * title. Where a text begins with one, and has several, that is how its sections are written, and worth knowing.
 */
export const headingOne = defineRule({
  code: 'heading-one',
  severity: 'warning',
  help: 'Write ## for a section.',
  scope: 'entry',
  *check({ body: { sections }, values }) {
    const isTitled = values.title !== undefined
    const isWay = isTitled && sections[0]?.depth === 1 && sections.filter(({ depth }) => depth === 1).length > 1
    for (const [index, { depth, heading, place }] of sections.entries()) {
      if (depth !== 1 || (index === 0 && !isTitled)) continue
      const message = `“${heading}” is a heading of the first rank, as the page’s title is; write ## for a section.`
      yield { place, ...(isWay ? { severity: 'info' as const } : {}), message }
    }
  },
})
