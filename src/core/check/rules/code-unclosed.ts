import { defineRule } from '../rule.ts'

/** Backticks that the parser left in the text. Those of TeX and of old typewriters, ``so'' and `so', are quotation marks. */
const left = /(?<!`)`+(?!`|[^`\n]{1,80}')/g

/** A backtick that readers see, since the code that it opens never closes; or it swallowed what lies before the next one. */
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
