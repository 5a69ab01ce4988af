import ipaddr from 'ipaddr.js'

/** The IPv6 addresses that registries assign (RFC 4291, 2.4); no host of the internet has another. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

/** Addresses that a translator makes from an IPv4 address, which is in their last 32 bits (RFC 6052, 2.1). */
const translated = ipaddr.IPv6.parseCIDR('64:ff9b::/96')

type Address = ReturnType<typeof ipaddr.process>

/** The IPv4 address that a translator or a tunnel (6to4, RFC 3056, 2) would send to, if it is one for them. */
export function embeddedIn(ip: Address): Address | null {
  if (ip.kind() === 'ipv4') return null
  if (ip.match(translated)) return ipaddr.fromByteArray(ip.toByteArray().slice(-4))
  return ip.range() === '6to4' ? ipaddr.fromByteArray(ip.toByteArray().slice(2, 6)) : null
}

/**
 * Whether an IP address belongs to this machine, to its network, or to nobody. An IPv4 address within an IPv6 address is checked as
 * such. What is not an IP address counts as private, so that nothing passes by mistake.
 */
export function isPrivate(address: string): boolean {
  if (!ipaddr.isValid(address)) return true
  const ip = ipaddr.process(address)
  if (ip.kind() === 'ipv4') return ip.range() !== 'unicast'
  if (ip.match(translated)) return embeddedIn(ip)?.range() !== 'unicast'
  return ip.range() !== 'unicast' || !ip.match(globalUnicast)
}
