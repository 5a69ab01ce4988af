import { distance } from 'fastest-levenshtein'
import { targetWithin } from '../../links/redirectors.ts'
import { defineRule } from '../rule.ts'
import { targetsOf, type Target } from '../links/targets.ts'

/** Names that differ in more letters are different names and not a slip. */
const maxDistance = 2

const address = /^(?:(https?):\/\/)?((?:[a-z\d-]+\.)+[a-z]{2,})(?::\d+)?(?:[/?#]\S*)?$/i
const forges = /(?:^|\.)(?:github|gitlab|codeberg|bitbucket)\.(?:com|org)$/

/** A link whose text is a host, an address or owner/repository, but not the one that it leads to: one of them is mistyped. */
export const linkTextMismatch = defineRule({
  code: 'link-text-mismatch',
  severity: 'warning',
  help: 'Make the text and the address agree.',
  scope: 'entry',
  *check(subject) {
    for (const target of targetsOf(subject)) {
      const message = target.kind === 'link' && !target.isBare ? mismatch(target) : null
      if (message) yield { place: target.whole, message }
    }
  },
})

function mismatch({ text, url, parsed }: Target): string | null {
  const shown = text.trim()
  const mail = /^mailto:([^?]+)/i.exec(url)?.[1]
  if (mail !== undefined)
    return /^[^\s@]+@[^\s@]+\.\w+$/.test(shown) && shown.toLowerCase() !== mail.toLowerCase()
      ? `The text says \`${shown}\`, the link leads to \`${mail}\`; correct the one that is wrong.`
      : null
  if (!parsed) return null
  const isRepo = /^[\w.-]+\/[\w.-]+$/.test(shown)
  if (isRepo && forges.test(parsed.hostname) && !parsed.hostname.startsWith('gist.')) return mismatchOfRepo(shown, parsed)
  const [, scheme, host] = address.exec(shown) ?? []
  if (host === undefined) return null
  const [a, b] = [plain(host), plain(parsed.hostname)]
  if (a === b || b.endsWith(`.${a}`) || targetWithin(parsed)?.includes(a)) return null
  const isSlip = Math.min(a.length, b.length) > 5 && distance(a, b) <= maxDistance
  const isOther = scheme !== undefined && b.split('.').at(-2) !== a.split('.').at(-2) && shown.length <= url.length
  return isSlip || (isOther && !isShort(parsed))
    ? `The text says \`${host}\`, the link leads to \`${parsed.hostname}\`; correct the one that is wrong.`
    : null
}

const plain = (host: string): string => host.toLowerCase().replace(/^www\./, '')

/** Whether it looks like the link of a URL shortener, which stands for another address on purpose. */
const isShort = ({ pathname, hostname }: URL): boolean => hostname.length <= 12 && /^\/[\w-]{1,12}$/.test(pathname)

function mismatchOfRepo(shown: string, { pathname }: URL): string | null {
  const [owner = '', name = ''] = shown.toLowerCase().split('/')
  const [, linkedOwner, linkedName] = pathname
    .toLowerCase()
    .replace(/\.git$/, '')
    .split('/')
  if (linkedOwner === undefined || linkedName === undefined || linkedName === '') return null
  if ((owner === linkedOwner) === (name === linkedName)) return null
  const [a, b] = owner === linkedOwner ? [name, linkedName] : [owner, linkedOwner]
  // An owner may go by a longer name, and a repository by a shorter one.
  if (a.length < 4 || a.startsWith(b) || b.startsWith(a)) return null
  if (owner !== linkedOwner && distance(a, b) > 3) return null
  return `The text says \`${shown}\`, the link leads to \`${linkedOwner}/${linkedName}\`; correct the one that is wrong.`
}
