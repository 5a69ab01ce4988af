import { defineRule } from '../rule.ts'

/** Braces that begin as a shortcode or a template's tag does, with its name; what is right has been lifted out of the prose. */
const broken = /\{\{?\s*[<%]\s*\/?\s*[a-z][\w-]*[^{}\n]*(?:\}\s?\}?)?/giu

/** A shortcode that lacks a brace or has a blank too many is none: readers see its braces. */
export const shortcodeMalformed = defineRule({
  code: 'shortcode-malformed',
  severity: 'error',
  help: 'Write the shortcode as in {{< name id >}}.',
  scope: 'entry',
  *check({ prose }) {
    for (const run of prose) {
      for (const { index, 0: match } of run.text.matchAll(broken)) {
        const text = match.trimEnd()
        // One that is right and stands here is not closed, or was not opened, which is said.
        if (/^\{\{(?:<.*>|%.*%)\}\}$/s.test(text)) continue
        const message = `\`${text}\` is no shortcode, and readers see it as it is; write it as in \`{{< name id >}}\`.`
        yield { place: run.placeAt(index, index + text.length), message }
      }
    }
  },
})
