import { distance } from 'fastest-levenshtein'
import { targetWithin } from '../../links/redirectors.ts'
import { defineRule } from '../rule.ts'
import { targetsOf, type Target } from '../links/targets.ts'

/** So many letters of a name are a slip; more of them, another name. */
const slip = 2

const address = /^(?:(https?):\/\/)?((?:[a-z\d-]+\.)+[a-z]{2,})(?::\d+)?(?:[/?#]\S*)?$/i
const forges = /(?:^|\.)(?:github|gitlab|codeberg|bitbucket)\.(?:com|org)$/

/** A text that is a host, an address or owner/repository, and says another than the link leads to: one of them is mistyped. */
export const linkTextMismatch = defineRule({
  code: 'link-text-mismatch',
  severity: 'warning',
  help: 'Let the text say the address that the link has.',
  scope: 'entry',
  *check(subject) {
    for (const target of targetsOf(subject)) {
      const message = target.kind === 'link' && !target.isBare ? mismatch(target) : null
      if (message) yield { place: target.whole, message }
    }
  },
})

function mismatch({ text, url, parsed }: Target): string | null {
  const said = text.trim()
  const mail = /^mailto:([^?]+)/i.exec(url)?.[1]
  if (mail !== undefined)
    return /^[^\s@]+@[^\s@]+\.\w+$/.test(said) && said.toLowerCase() !== mail.toLowerCase()
      ? `The text says \`${said}\`, the link leads to \`${mail}\`; correct the one that is wrong.`
      : null
  if (!parsed) return null
  const repo = /^([\w.-]+)\/([\w.-]+)$/.exec(said)
  if (repo && forges.test(parsed.hostname) && !parsed.hostname.startsWith('gist.')) return mismatchOfRepo(said, parsed)
  const [, scheme, host] = address.exec(said) ?? []
  if (host === undefined) return null
  const [a, b] = [host, parsed.hostname].map(plain) as [string, string]
  if (a === b || b.endsWith(`.${a}`) || targetWithin(parsed)?.includes(a)) return null
  const isSlip = Math.min(a.length, b.length) > 5 && distance(a, b) <= slip
  const isOther = scheme !== undefined && b.split('.').at(-2) !== a.split('.').at(-2) && said.length <= url.length
  return isSlip || (isOther && !isShort(parsed))
    ? `The text says \`${host}\`, the link leads to \`${parsed.hostname}\`; correct the one that is wrong.`
    : null
}

const plain = (host: string): string => host.toLowerCase().replace(/^www\./, '')

/** A short link stands for another address on purpose. */
const isShort = ({ pathname, hostname }: URL): boolean => hostname.length <= 12 && /^\/[\w-]{1,12}$/.test(pathname)

function mismatchOfRepo(said: string, { pathname }: URL): string | null {
  const [owner = '', name = ''] = said.toLowerCase().split('/')
  const [, leads, its] = pathname
    .toLowerCase()
    .replace(/\.git$/, '')
    .split('/')
  if (leads === undefined || its === undefined || its === '') return null
  if ((owner === leads) === (name === its)) return null
  const [a, b] = owner === leads ? [name, its] : [owner, leads]
  // An owner may go by a longer name, and a repository by a shorter one.
  if (a.length < 4 || a.startsWith(b) || b.startsWith(a)) return null
  if (owner !== leads && distance(a, b) > 3) return null
  return `The text says \`${said}\`, the link leads to \`${leads}/${its}\`; correct the one that is wrong.`
}
