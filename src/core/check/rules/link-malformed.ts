import { beginsWithMark, isUnwritten, slippedScheme } from '../../links/no-address.ts'
import { targetWithin } from '../../links/redirectors.ts'
import { defineRule } from '../rule.ts'
import { shortened } from '../prose/words-around.ts'
import { targetsOf, type Target } from '../links/targets.ts'

/** An address that no browser, or another one than was meant, can make something of. */
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
  // `link-placeholder` says so.
  if (isUnwritten(url)) return null
  if (beginsWithMark(url)) return `\`${url[0]}\` begins the address`
  const slipped = slippedScheme(url)
  if (slipped) return `\`${slipped}\` is no scheme`
  if (!/^https?:/i.test(url)) return null
  const own = isBare ? null : doubled(url)
  if (own) return own
  if (!parsed) return isBare ? null : 'There is no host that can be read'
  // Prose may name what is no address; only what is written as one is judged by its host.
  if (!isBare && !isHost(parsed.hostname)) return `\`${parsed.hostname}\` is no host`
  if (/%(?![\da-f]{2})/i.test(parsed.pathname + parsed.search)) return '`%` stands without its two digits'
  if (isPasted(parsed)) return 'A second address begins'
  const [end] = /[,;"“”'‘’[\]<>]+$/.exec(url) ?? []
  if (end && !isBare && !url.includes('?')) return `\`${end}\` stands at the end`
  return null
}

/** `https://https://…`, and what is left when a colon or slash of the second one got lost. */
const doubled = (url: string): string | null => (/^https?:\/*https?(?::|\/\/)/i.test(url) ? '`https://` stands twice' : null)

/** A name with a dot, a number, or this very machine, which is another rule's affair. */
const isHost = (host: string): boolean =>
  /^\[[\da-f:.]+\]$/i.test(host) ||
  /^(?:[\w-]+\.)+[a-z\d-]{2,}\.?$/i.test(host) ||
  host === 'localhost' ||
  /^[^.\s()]+$/.test(host)

/** One address glued to another: where a proxy or an archive carries one on purpose, it begins after a slash. */
function isPasted(url: URL): boolean {
  if (targetWithin(url) !== null) return false
  const at = url.pathname.search(/https?:\/\//i)
  return at > 0 && (url.pathname[at - 1] !== '/' || url.pathname.slice(at).includes(`//${url.host}`))
}
