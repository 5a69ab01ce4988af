import { issueRef, type DatedIssue } from '../archive/archive.ts'
import type { IndexedArchive } from '../archive/indexed.ts'
import { placeOn } from '../links/safe-url.ts'
import type { LinkedAddress } from '../model/entry-summary.ts'
import type { AlsoIn, LinkPlace } from '../model/views.ts'

/** For each item of an issue: the other issues that have its link, and the role of the link there. */
export function alsoInOf({ publication, route }: DatedIssue, archive: IndexedArchive): AlsoIn[] {
  return publication.body.addresses
    .flatMap(({ canonical, item: index, role }): AlsoIn[] => {
      const item = index === null ? undefined : publication.body.items[index]
      const places = archive.addressOf(canonical)?.places
      if (index === null || !item || !places) return []
      const issues = places.flatMap((place) => (place.issue === publication.name ? [] : placesIn(place, archive)))
      return issues.length === 0 ? [] : [{ item: index, title: item.title, url: placeOn(route.url, item.anchor), role, issues }]
    })
    .sort((a, b) => a.item - b.item)
}

function placesIn(
  { issue: name, address }: { readonly issue: string; readonly address: number },
  archive: IndexedArchive,
): LinkPlace[] {
  const issue = archive.issueNamed(name)
  const there = issue?.publication.body.addresses[address]
  if (!issue || !there) return []
  const { url, ...ref } = issueRef(issue)
  const anchor = anchorOf(there, issue)
  return [{ ...ref, url: placeOn(url, anchor), role: there.role }]
}

const anchorOf = ({ item, anchor }: LinkedAddress, { publication }: DatedIssue): string | null =>
  item === null ? anchor : (publication.body.items[item]?.anchor ?? null)
