import { lacksScheme } from '../../links/no-address.ts'
import { defineRule } from '../rule.ts'
import { targetsOf } from '../links/targets.ts'

/** An address without a scheme: a browser takes `example.org/page` for a path below the current page. */
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
