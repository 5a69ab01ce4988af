import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { embeddedIn, isPrivate } from './private-addresses.ts'

/**
 * Where clouds tell a machine its secrets: link-local addresses, and those that AWS, Google, Azure, Alibaba and Oracle use beside
 * them. Azure's is no private one.
 */
const metadata = [
  '169.254.0.0/16',
  'fe80::/10',
  'fd00:ec2::/32',
  'fd20:ce::254/128',
  '168.63.129.16/32',
  '100.100.100.200/32',
  '192.0.0.192/32',
].map((range) => ipaddr.parseCIDR(range))

/**
 * Which addresses must not be contacted: private ones, unless the URL's host is allowed. An address of cloud metadata must itself be
 * the host that is allowed, because a name may lead anywhere.
 *
 * @param allowed hosts as `hostIn` gives them
 */
export const forbiddenBut =
  (allowed: readonly string[]) =>
  (address: string, host: string): boolean => {
    const isAllowed = allowed.includes(spelled(host))
    return isMetadata(address) ? !(isAllowed && isIP(spelled(host)) !== 0) : isPrivate(address) && !isAllowed
  }

function isMetadata(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const ip = ipaddr.process(address)
  return [ip, embeddedIn(ip)].some(
    (it) => it && metadata.some(([range, bits]) => it.kind() === range.kind() && it.match(range, bits)),
  )
}

/** A host as URLs spell it, without the brackets of IPv6; null for what is no single host. */
export function hostIn(written: string): string | null {
  const isAddress6 = isIP(written) === 6
  if (!isAddress6 && /[/?#@*\\\s]|:\d*$/.test(written)) return null
  const url = URL.parse(isAddress6 ? `http://[${written}]` : `http://${written}`)
  return url && spelled(url.hostname)
}

const spelled = (host: string): string => host.replace(/^\[|\]$/g, '').replace(/\.$/, '')
