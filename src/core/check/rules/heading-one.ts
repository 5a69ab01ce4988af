import { defineRule } from '../rule.ts'

/**
 * A heading of the first rank in the text, where the title of the page is one already. Without `title`, the first heading is the title.
 * If a text begins with such a heading and has several, its sections are written that way, and the finding is a hint.
 */
export const headingOne = defineRule({
  code: 'heading-one',
  severity: 'warning',
  help: 'Write ## for a section.',
  scope: 'entry',
  *check({ body: { sections }, values }) {
    const isTitled = values.title !== undefined
    const isHabit = isTitled && sections[0]?.depth === 1 && sections.filter(({ depth }) => depth === 1).length > 1
    for (const [index, { depth, heading, place }] of sections.entries()) {
      if (depth !== 1 || (index === 0 && !isTitled)) continue
      const message = `“${heading}” is a heading of the first rank, as the page’s title is; write ## for a section.`
      yield { place, ...(isHabit ? { severity: 'info' as const } : {}), message }
    }
  },
})
