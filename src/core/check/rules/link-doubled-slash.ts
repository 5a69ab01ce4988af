import { targetWithin } from '../../links/redirectors.ts'
import { defineRule } from '../rule.ts'
import { targetsOf } from '../links/targets.ts'

/** Two slashes in a path are left by a careless replacement; servers answer, if they do, at a second address of the page. */
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
