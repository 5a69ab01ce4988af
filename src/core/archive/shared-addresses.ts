import { isHomeOrProfile } from '../links/link-occurrences.ts'
import { recurringLinks } from '../links/recurring-links.ts'
import type { DatedIssue, SharedAddress } from './archive.ts'

/** Addresses that at least two issues have; those that come again and again, and front pages and profiles, are left out. */
export function sharedAddressesOf(issues: readonly DatedIssue[]): SharedAddress[] {
  const recurring = recurringLinks(issues.map(({ publication }) => publication.body.addresses))
  const places = new Map<string, { issue: string; address: number }[]>()
  for (const { publication } of issues) {
    for (const [address, { canonical, role }] of publication.body.addresses.entries()) {
      // What is a front page or a profile is evergreen, unless somebody paid for it.
      if (role === 'evergreen' || recurring.has(canonical) || (role === 'sponsor' && isHomeOrProfile(canonical))) continue
      const place = { issue: publication.name, address }
      const list = places.get(canonical)
      if (list) list.push(place)
      else places.set(canonical, [place])
    }
  }
  return [...places].flatMap(([canonical, its]) => (its.length > 1 ? [{ canonical, places: its }] : []))
}
