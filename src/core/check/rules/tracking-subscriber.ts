import { isMailClick } from '../../links/mail-clicks.ts'
import { defineRule } from '../rule.ts'
import { targetsOf } from '../links/targets.ts'

/** The first two parts of a JSON Web Token (RFC 7519), each base64url of a JSON object, begin with `eyJ`. */
const token = /\beyJ[\w-]{8,}\.eyJ[\w-]{8}/

/** An address that counts as, or grants the access of, the person who copied it: a mailing service's click counter, or a token. */
export const trackingSubscriber = defineRule({
  code: 'tracking-subscriber',
  severity: 'error',
  help: 'Link to the page that the address leads to in the end.',
  scope: 'entry',
  *check(subject) {
    for (const { parsed, place } of targetsOf(subject)) {
      if (!parsed) continue
      if (isMailClick(parsed)) {
        const message = `The address leads through ${parsed.hostname}, which counts clicks of one subscriber's mail; link to the page that it leads to in the end.`
        yield { place, message }
      } else if (token.test(parsed.search + parsed.hash)) {
        const message = 'The address has a token that was made for one person; remove it, and have the token withdrawn.'
        yield { place, message }
      }
    }
  },
})
