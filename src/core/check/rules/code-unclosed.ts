import { defineRule } from '../rule.ts'

/** Backticks that the parser left in the text, except for quotation marks as TeX and old typewriters write them, ``so'' and `so'. */
const left = /(?<!`)`+(?!`|[^`\n]{1,80}')/g

/** A backtick that readers see because the code that it opens is never closed. Only the first in a run is reported. */
export const codeUnclosed = defineRule({
  code: 'code-unclosed',
  severity: 'warning',
  help: 'Close the code with as many backticks as open it.',
  scope: 'entry',
  *check({ prose, text: source }) {
    for (const { text, offsetAt, placeAt } of prose) {
      for (const { 0: mark, index } of text.matchAll(left)) {
        const offset = offsetAt(index)
        if (!source.startsWith(mark, offset) || source[offset - 1] === '\\') continue
        const message = `\`\` ${mark} \`\` has no partner here, so that readers see it; close the code, take it out, or write \`\` \\${mark} \`\`.`
        yield { place: placeAt(index, index + mark.length), message }
        break
      }
    }
  },
})
