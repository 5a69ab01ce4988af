import { brokenLinksIn } from '../prose/broken-links.ts'
import { notProse } from '../prose/prose.ts'
import { defineRule } from '../rule.ts'

/** Brackets and an address that do not make a link, so that readers see them. A backslash before the bracket means that on purpose. */
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
        const quoted = run.text.slice(start, Math.min(end, start + 60)).replaceAll(notProse, '…')
        const message = `Readers see \`${quoted}${end > start + 60 ? '…' : ''}\` as it is written: ${advice}.`
        yield { place: run.placeAt(start, end), message }
      }
    }
  },
})
