import { beginsWithMark, isUnwritten, slippedScheme } from '../../links/no-address.ts'
import { targetWithin } from '../../links/redirectors.ts'
import { defineRule } from '../rule.ts'
import { shortened } from '../prose/words-around.ts'
import { targetsOf, type Target } from '../links/targets.ts'

/** An address that browsers cannot open, or that they take for another one than was meant. */
export const linkMalformed = defineRule({
  code: 'link-malformed',
  severity: 'error',
  help: 'Correct the address.',
  scope: 'entry',
  *check(subject) {
    for (const target of targetsOf(subject)) {
      const fault = faultOf(target)
      if (fault)
        yield {
          place: target.place,
          message: `${fault} in \`${shortened(target.url)}\`; correct the address.`,
        }
    }
  },
})

function faultOf({ url, parsed, isBare }: Target): string | null {
  // `link-placeholder` reports it.
  if (isUnwritten(url)) return null
  if (beginsWithMark(url)) return `\`${url[0]}\` begins the address`
  const slipped = slippedScheme(url)
  if (slipped) return `\`${slipped}\` is no scheme`
  if (!/^https?:/i.test(url)) return null
  const repeated = isBare ? null : repeatedScheme(url)
  if (repeated) return repeated
  if (!parsed) return isBare ? null : 'There is no host that can be read'
  // Prose may mention what is not an address, so that only what is written as a link is judged by its host.
  if (!isBare && !isHost(parsed.hostname)) return `\`${parsed.hostname}\` is no host`
  if (/%(?![\da-f]{2})/i.test(parsed.pathname + parsed.search)) return '`%` stands without its two digits'
  if (isPasted(parsed)) return 'A second address begins'
  const [end] = /[,;"“”'‘’[\]<>]+$/.exec(url) ?? []
  if (end && !isBare && !url.includes('?')) return `\`${end}\` stands at the end`
  return null
}

/** `https://https://…`, also if a colon or a slash of the second one is missing. */
const repeatedScheme = (url: string): string | null =>
  /^https?:\/*https?(?::|\/\/)/i.test(url) ? '`https://` stands twice' : null

/** Whether a host is an IP address, a name with a dot, or a bare name such as `localhost`, which `link-private` reports. */
const isHost = (host: string): boolean =>
  /^\[[\da-f:.]+\]$/i.test(host) ||
  /^\d+(?:\.\d+){3}$/.test(host) ||
  /^(?:[\w-]+\.)+[a-z\d-]{2,}\.?$/i.test(host) ||
  host === 'localhost' ||
  /^[^.\s()]+$/.test(host)

/** Whether one address is glued to another. A proxy or an archive carries another address on purpose, after a slash. */
function isPasted(url: URL): boolean {
  if (targetWithin(url) !== null) return false
  const at = url.pathname.search(/https?:\/\//i)
  return at > 0 && (url.pathname[at - 1] !== '/' || url.pathname.slice(at).includes(`//${url.host}`))
}
