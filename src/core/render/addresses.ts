import type { Properties } from 'hast'

/** Attributes of the allow-list that hold one address, and `srcset`, which holds several. */
const single = ['href', 'src', 'cite', 'longDesc'] as const

/** Whether an element has an address that means something only on its page. */
export function hasRelativeAddress(properties: Properties): boolean {
  const addresses = [...single.map((name) => properties[name]), ...candidatesOf(properties).map(({ address }) => address)]
  return addresses.some((address) => typeof address === 'string' && !URL.canParse(address))
}

/** The properties with absolute addresses. */
export function withAbsoluteAddresses(properties: Properties, page: string): Properties {
  const changed: Properties = { ...properties }
  for (const name of single) {
    const address = properties[name]
    if (typeof address === 'string') changed[name] = absolute(address, page)
  }
  const candidates = candidatesOf(properties)
  if (candidates.length > 0) changed['srcSet'] = candidates.map(({ address, rest }) => absolute(address, page) + rest).join(', ')
  return changed
}

function absolute(address: string, page: string): string {
  return !URL.canParse(address) && URL.canParse(address, page) ? new URL(address, page).href : address
}

/** The candidates of `srcset`: an address each, and perhaps a width or a density. */
function candidatesOf(properties: Properties): { readonly address: string; readonly rest: string }[] {
  return [properties['srcSet'] ?? []]
    .flat()
    .flatMap((set) => String(set).split(/,\s+|,$/))
    .map((candidate) => /^(\S+)( .*)?$/.exec(candidate.trim()))
    .flatMap((match) => (match?.[1] === undefined ? [] : [{ address: match[1], rest: match[2] ?? '' }]))
}
