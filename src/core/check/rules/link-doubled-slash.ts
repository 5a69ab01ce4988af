import { targetWithin } from '../../links/redirectors.ts'
import { defineRule } from '../rule.ts'
import { targetsOf } from '../links/targets.ts'

/** Two slashes in a path, as careless editing leaves them: the page is not found, or has a second address. */
export const linkDoubledSlash = defineRule({
  code: 'link-doubled-slash',
  severity: 'warning',
  help: 'Write one slash.',
  scope: 'entry',
  *check(subject) {
    for (const { parsed, url, place } of targetsOf(subject)) {
      if (!parsed || !/^https?:$/.test(parsed.protocol) || /^https?:\/*https?\b/i.test(url) || parsed.hostname.includes('('))
        continue
      if (!parsed.pathname.includes('//') || /:\/|%3a/i.test(parsed.pathname) || targetWithin(parsed) !== null) continue
      yield { place, message: `Two slashes follow each other in the path of \`${url}\`; write one.` }
    }
  },
})
