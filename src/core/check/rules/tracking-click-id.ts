import { personal } from '../../links/trackers.ts'
import type { Fix } from '../../model/diagnostic.ts'
import { defineRule } from '../rule.ts'
import { targetsOf } from '../links/targets.ts'
import { withoutParameters } from '../links/without-parameters.ts'

/** An ID that identifies the mail or click that an address was copied from, and counts every reader as that person. */
export const trackingClickId = defineRule({
  code: 'tracking-click-id',
  severity: 'warning',
  fixable: true,
  help: 'Remove the ID.',
  scope: 'entry',
  *check(subject) {
    for (const { parsed, url, offset, place, item } of targetsOf(subject)) {
      if (!parsed) continue
      const names = [...new URLSearchParams(parsed.search)].flatMap(([name, value]) =>
        value !== '' && !/^\*\|.*\|\*$|^\{\{/.test(value) && personal.some((it) => it.test(name)) ? [name] : [],
      )
      if (names.length === 0) continue
      const what = names.map((name) => `\`${name}\``).join(', ')
      const message = `${what} in the address ${names.length > 1 ? 'tell' : 'tells'} whose click or mail it was copied from; remove ${names.length > 1 ? 'them' : 'it'}.`
      // An advertiser's address is for people to change.
      const plain = item?.isSponsored ? null : withoutParameters(url, (name) => personal.some((it) => it.test(name)))
      const fix: { fix?: Fix } = plain === null || offset === null ? {} : { fix: { offset, length: url.length, text: plain } }
      yield { place, message, ...fix }
    }
  },
})
