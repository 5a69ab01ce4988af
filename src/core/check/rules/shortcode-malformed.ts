import { defineRule } from '../rule.ts'

/** Braces that begin like a shortcode. Those that are shortcodes are no longer part of the prose. */
const broken = /\{\{?\s*[<%]\s*\/?\s*[a-z][\w-]*[^{}\n]*(?:\}\s?\}?)?/giu

/** A shortcode that lacks a brace or has a space too many, so that readers see its braces. */
export const shortcodeMalformed = defineRule({
  code: 'shortcode-malformed',
  severity: 'error',
  help: 'Write the shortcode as in {{< name id >}}.',
  scope: 'entry',
  *check({ prose }) {
    for (const run of prose) {
      for (const { index, 0: match } of run.text.matchAll(broken)) {
        const text = match.trimEnd()
        // `shortcode-unclosed` reports one that is well formed, but not closed or never opened.
        if (/^\{\{(?:<.*>|%.*%)\}\}$/s.test(text)) continue
        const message = `\`${text}\` is no shortcode, and readers see it as it is; write it as in \`{{< name id >}}\`.`
        yield { place: run.placeAt(index, index + text.length), message }
      }
    }
  },
})
