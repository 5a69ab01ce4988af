import { defineRule } from '../rule.ts'

/** A section whose only text is its own heading in capitals: a template that nobody filled in. */
export const sectionPlaceholder = defineRule({
  code: 'section-placeholder',
  severity: 'error',
  help: 'Write the section, or remove its heading.',
  scope: 'entry',
  *check({ body: { sections } }) {
    for (const { heading, text, place } of sections) {
      if (text.trim() === '' || text.trim() !== heading.toUpperCase()) continue
      const message = `“${heading}” still holds its placeholder “${text.trim()}”; write the section, or remove its heading.`
      yield { place, message }
    }
  },
})
