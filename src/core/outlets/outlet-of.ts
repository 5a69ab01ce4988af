import { getDomain } from 'tldts'
import {
  hostAliases,
  hostNames,
  namedSubdomains,
  ownersByPath,
  ownersBySubdomain,
  ownerSigns,
  sharedHosts,
  type Platform,
} from './platforms.ts'
import { unservable } from '../parse/names.ts'

/** Who publishes what a link leads to, as far as its URL reveals it. */
export interface Outlet {
  /** Made from host and owner only, in lower case, so that the address of its page never changes: `github.com-kubernetes`. */
  readonly slug: string
  /** `arstechnica.com`, `github.com`. */
  readonly host: string
  /** On a platform, the owner of the page as written in the URL: `Kubernetes`, `@ida`, `r/devops`. */
  readonly owner: string | null
  /** A name known without any byline. */
  readonly name: string | null
  /** Whether unrelated people publish there, so that their bylines do not name it. */
  readonly isShared: boolean
}

/**
 * The outlet of a URL: its owner on the platforms of `platforms.ts`, else its registrable domain by the public suffix list
 * (https://publicsuffix.org), whose private section covers the owners of `*.github.io` and the like.
 *
 * @returns null if it is not a web address, or one of a host that no page could be named after
 */
export function outletOf(url: string): Outlet | null {
  if (!URL.canParse(url)) return null
  const { protocol, hostname, pathname } = new URL(withoutArchive(url))
  if (protocol !== 'http:' && protocol !== 'https:') return null
  const written = hostname.replace(/\.$/, '').replace(/^(?:(?:www\d?|m|mobile|amp)\.)+(?=[^.]+\.)/, '')
  const host = hostAliases.get(written) ?? hostAliases.get(domainOf(written)) ?? written
  const platform = ownersByPath.get(host)
  if (platform) return outlet(host, ownerIn(pathname, platform))
  const domain = domainOf(host)
  if (host === domain || namedSubdomains.has(host)) return outlet(host, null)
  const label = host.slice(0, -domain.length - 1).replace(/^.*\./, '')
  const sign = ownerSigns.get(domain)
  if (sign !== undefined) return outlet(domain, sign + label)
  if (ownersBySubdomain.has(domain)) return outlet(`${label}.${domain}`, null)
  // `blog.github.com` belongs to the platform itself, not to one of its owners.
  return outlet(ownersByPath.has(domain) || domain === 'linkedin.com' ? host : domain, null)
}

/** An owner whose page could have no address is not told from the platform, and what has none at all is no outlet. */
function outlet(host: string, owner: string | null): Outlet | null {
  const slug = owner === null ? host : `${host}-${owner.toLowerCase().replaceAll('/', '-')}`
  if (unservable(slug) !== null) return owner === null ? null : outlet(host, null)
  const isShared = owner === null && (sharedHosts.has(host) || ownersByPath.has(host))
  return { slug, host, owner, name: owner === null ? (hostNames.get(host) ?? null) : null, isShared }
}

const domainOf = (host: string): string => getDomain(host, { allowPrivateDomains: true }) ?? host

/** The URL of the original, for one of a copy in the Wayback Machine. */
function withoutArchive(url: string): string {
  const kept = /^https?:\/\/web\.archive\.org\/web\/[^/]+\/(.+)$/.exec(url)?.[1]
  const target = kept === undefined ? url : /^https?:\/\//.test(kept) ? kept : `http://${kept}`
  return URL.canParse(target) ? target : url
}

function ownerIn(path: string, { owner: pattern, own }: Platform): string | null {
  const owner = pattern.exec(path)?.[1]?.replace(/^user\//, 'u/')
  return owner === undefined || !/\w/.test(owner) || own?.has(owner.toLowerCase()) ? null : owner
}
