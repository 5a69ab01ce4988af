import type { Fix } from '../../model/diagnostic.ts'
import { isSharing } from '../../links/campaigns.ts'
import { defineRule } from '../rule.ts'
import { targetsOf } from '../links/targets.ts'
import { isNamedInSettings } from '../series/newsletter-names.ts'
import { withoutParameters } from '../links/without-parameters.ts'

/** A campaign that a share button, an app or a feed put into an address: it shows where the editor found the page. */
export const trackingShared = defineRule({
  reports: 'tracking-foreign',
  scope: 'entry',
  *check(subject) {
    const isOwn = isNamedInSettings(subject.settings)
    for (const { parsed, url, offset, place, item } of targetsOf(subject)) {
      const source = parsed?.searchParams.get('utm_source')
      if (!parsed || !source || item?.isSponsored || !isSharing(source) || [...parsed.searchParams.values()].some(isOwn)) continue
      const message = `\`utm_source=${source}\` is somebody else’s campaign; remove it.`
      const plain = item?.kind === 'event' || item?.kind === 'job' ? null : withoutParameters(url, (name) => /^utm_/i.test(name))
      const fix: { fix?: Fix } = plain === null || offset === null ? {} : { fix: { offset, length: url.length, text: plain } }
      yield { place, message, ...fix }
    }
  },
})
