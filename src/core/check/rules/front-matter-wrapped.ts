import { defineRule } from '../rule.ts'

/**
 * A title or description, quoted or plain, that goes on in the next line. Parsers join the lines, but people and simpler programs
 * overlook the rest. YAML's `>` and `|` and TOML's `"""` announce that lines follow, and are left out.
 */
export const frontMatterWrapped = defineRule({
  code: 'front-matter-wrapped',
  severity: 'info',
  help: 'Write the text on one line.',
  scope: 'entry',
  *check({ values, text, placeOfKey }) {
    const rows = text.split(/\r\n|\r|\n/)
    for (const key of ['title', 'description'] as const) {
      const place = placeOfKey(key)
      if (typeof values[key] !== 'string' || place.line === undefined) continue
      const row = rows[place.line - 1] ?? ''
      const next = rows[place.line] ?? ''
      if (!new RegExp(`^["']?${key}["']?\\s*:`).test(row) || /:\s*(?:[>|][\d+-]*)?\s*(?:#.*)?$/.test(row) || !/^\s+\S/.test(next))
        continue
      const message = `\`${key}\` goes on in the next line; write it on one line, or begin it with >- if it is to have several.`
      yield { place, message }
    }
  },
})
