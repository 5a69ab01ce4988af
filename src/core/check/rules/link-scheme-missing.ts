import { lacksScheme } from '../../links/no-address.ts'
import { defineRule } from '../rule.ts'
import { targetsOf } from '../links/targets.ts'

/** `example.org/page` is, to a browser, a path below the page that it stands on. */
export const linkSchemeMissing = defineRule({
  code: 'link-scheme-missing',
  severity: 'error',
  help: 'Begin the address with https://.',
  scope: 'entry',
  *check(subject) {
    for (const { url, kind, place } of targetsOf(subject)) {
      if (kind === 'image' && !/^(?:www\.|\/\/)/i.test(url)) continue
      if (!lacksScheme(url)) continue
      const message = `\`${url}\` leads to a page of this site, for its scheme is missing; write \`https://${url}\`.`
      yield { place, message }
    }
  },
})
