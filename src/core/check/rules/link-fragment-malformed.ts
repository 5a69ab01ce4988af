import { defineRule } from '../rule.ts'
import { targetsOf } from '../links/targets.ts'

/** A fragment that ends in a slash, which the anchor of a heading never does. The route of a web application (`#/prices/`) may. */
export const linkFragmentMalformed = defineRule({
  code: 'link-fragment-malformed',
  severity: 'warning',
  help: 'Take the slash from the end of the fragment.',
  scope: 'entry',
  *check(subject) {
    for (const { url, parsed, kind, place } of targetsOf(subject)) {
      const [, fragment] = /#([\w-]+)\/$/.exec(url) ?? []
      if (fragment === undefined || kind === 'image' || (parsed === null && !/^[./#]/.test(url))) continue
      const message = `The fragment \`#${fragment}/\` ends in a slash, which no heading's name does; write \`#${fragment}\`.`
      yield { place, message }
    }
  },
})
