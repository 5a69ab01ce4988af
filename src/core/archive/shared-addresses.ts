import { isHomeOrProfile } from '../links/link-occurrences.ts'
import { recurringLinks } from '../links/recurring-links.ts'
import type { DatedIssue, SharedAddress } from './archive.ts'

/** Addresses that at least two issues link to; those that most issues have, home pages and profiles are left out. */
export function sharedAddressesOf(issues: readonly DatedIssue[]): SharedAddress[] {
  const recurring = recurringLinks(issues.map(({ publication }) => publication.body.addresses))
  const places = new Map<string, { issue: string; address: number }[]>()
  for (const { publication } of issues) {
    for (const [address, { canonical, role }] of publication.body.addresses.entries()) {
      // A home page or profile has the role `evergreen`, unless it is a sponsor's: that needs a test of its own.
      if (role === 'evergreen' || recurring.has(canonical) || (role === 'sponsor' && isHomeOrProfile(canonical))) continue
      const place = { issue: publication.name, address }
      const list = places.get(canonical)
      if (list) list.push(place)
      else places.set(canonical, [place])
    }
  }
  return [...places].flatMap(([canonical, ofAddress]) => (ofAddress.length > 1 ? [{ canonical, places: ofAddress }] : []))
}
