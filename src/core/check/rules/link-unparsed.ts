import { brokenLinksIn } from '../prose/broken-links.ts'
import { notProse } from '../prose/prose.ts'
import { defineRule } from '../rule.ts'

/** A link that the Markdown parser does not see as one: readers get its brackets and its address. What begins with a backslash is meant so. */
export const linkUnparsed = defineRule({
  code: 'link-unparsed',
  severity: 'error',
  help: 'Write the link as `[text](https://…)`.',
  scope: 'entry',
  *check({ prose, text: source }) {
    for (const run of prose) {
      if (!/[\])]\s*[[(]|<[\w-]+\./.test(run.text)) continue
      let before = 0
      for (const { start, end, advice } of brokenLinksIn(run.text)) {
        if (start < before || source[run.offsetAt(start) - 1] === '\\') continue
        before = end
        const shown = run.text.slice(start, Math.min(end, start + 60)).replaceAll(notProse, '…')
        const message = `Readers see \`${shown}${end > start + 60 ? '…' : ''}\` as it is written: ${advice}.`
        yield { place: run.placeAt(start, end), message }
      }
    }
  },
})
