import { getDomain } from 'tldts'
import { apart, byPath, bySubdomain, names, sameAs, shared, signBySubdomain, type Platform } from './platforms.ts'

/** Who publishes what a link leads to, as far as its address tells. */
export interface Outlet {
  /** Made of host and owner alone, in lower case, so that the address of its page stays: `github.com-kubernetes`. */
  readonly slug: string
  /** `arstechnica.com`, `github.com`. */
  readonly host: string
  /** On a platform: whose page it is, as the address has it: `Kubernetes`, `@ida`, `r/devops`. */
  readonly owner: string | null
  /** A name that needs no byline. */
  readonly name: string | null
  /** Many write there who have nothing else in common; their bylines do not name it. */
  readonly isShared: boolean
}

/**
 * The outlet of an address: its owner on the platforms of `platforms.ts`, else its registrable domain by the public suffix list
 * (https://publicsuffix.org), whose private part also tells the owners of `*.github.io` and the like.
 *
 * @returns null where the address is not one of the web
 */
export function outletOf(url: string): Outlet | null {
  if (!URL.canParse(url)) return null
  const { protocol, hostname, pathname } = new URL(archived(url))
  if (protocol !== 'http:' && protocol !== 'https:') return null
  const written = hostname.replace(/\.$/, '').replace(/^(?:(?:www\d?|m|mobile|amp)\.)+(?=[^.]+\.)/, '')
  const host = sameAs.get(written) ?? sameAs.get(domainOf(written)) ?? written
  const platform = byPath.get(host)
  if (platform) return outlet(host, ownerIn(pathname, platform))
  const domain = domainOf(host)
  if (host === domain || apart.has(host)) return outlet(host, null)
  const label = host
    .slice(0, -domain.length - 1)
    .split('.')
    .at(-1)!
  const sign = signBySubdomain.get(domain)
  if (sign !== undefined) return outlet(domain, sign + label)
  if (bySubdomain.has(domain)) return outlet(`${label}.${domain}`, null)
  // `blog.github.com` is the platform's own, and none of its owners'.
  return outlet(byPath.has(domain) || domain === 'linkedin.com' ? host : domain, null)
}

function outlet(host: string, owner: string | null): Outlet {
  const slug = owner === null ? host : `${host}-${owner.toLowerCase().replaceAll('/', '-')}`
  const isShared = owner === null && (shared.has(host) || byPath.has(host))
  return { slug, host, owner, name: owner === null ? (names.get(host) ?? null) : null, isShared }
}

const domainOf = (host: string): string => getDomain(host, { allowPrivateDomains: true }) ?? host

/** The Wayback Machine's addresses hold that of the page which it keeps. */
function archived(url: string): string {
  const kept = /^https?:\/\/web\.archive\.org\/web\/[^/]+\/(.+)$/.exec(url)?.[1]
  const target = kept === undefined ? url : /^https?:\/\//.test(kept) ? kept : `http://${kept}`
  return URL.canParse(target) ? target : url
}

function ownerIn(path: string, { owner: pattern, own }: Platform): string | null {
  const owner = pattern.exec(path)?.[1]?.replace(/^user\//, 'u/')
  return owner === undefined || !/\w/.test(owner) || own?.has(owner.toLowerCase()) ? null : owner
}
