import { isNoAddress } from '../../links/no-address.ts'
import { requestedTexts } from '../archive-texts.ts'
import { defineRule } from '../rule.ts'

/** A link to a heading or an item that its page does not have. */
export const linkFragmentMissing = defineRule({
  code: 'link-fragment-missing',
  severity: 'warning',
  help: 'Link to a heading or item that is there.',
  scope: 'archive',
  *check(subject) {
    for (const { body } of requestedTexts(subject)) {
      for (const { internal, url, place } of body.links) {
        if (internal === null || isNoAddress(url)) continue
        const resolved = subject.archive.resolve(internal)
        if (resolved.kind !== 'no-fragment') continue
        const message = `${resolved.route.file} has no heading or item \`#${resolved.fragment}\`; readers land at its top.`
        yield { place, message }
      }
    }
  },
})
