import { BlockList, isIP } from 'node:net'

/** What IANA's registries of special-purpose addresses keep from the open internet (RFC 6890), multicast, and what wraps IPv4. */
const closed = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  closed.addSubnet(net, bits, 'ipv6')

/** Whether an IP address is of this machine, its network, or of nobody; an IPv4 address within IPv6 is judged as itself. */
export function isPrivate(address: string): boolean {
  const version = isIP(address)
  const wrapped = version === 6 ? translated(address) : null
  return version === 0 || closed.check(address, version === 6 ? 'ipv6' : 'ipv4') || (wrapped !== null && isPrivate(wrapped))
}

/** The IPv4 address that a translator makes of an address below `64:ff9b::/96` (RFC 6052, 2.1). */
function translated(address: string): string | null {
  const [, high, low] = /^\[64:ff9b::(?:([\da-f]+):)?([\da-f]+)\]$/.exec(new URL(`http://[${address}]/`).hostname) ?? []
  if (low === undefined) return null
  const number = parseInt(high ?? '0', 16) * 0x1_00_00 + parseInt(low, 16)
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff).join('.')
}
