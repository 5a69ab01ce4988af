import type { AlsoIn, LinkPlace } from '../model/views.ts'
import type { Issue } from '../model/publication.ts'
import { isHomeOrProfile, occurrencesIn } from '../links/link-occurrences.ts'
import { recurringLinks } from '../links/recurring-links.ts'
import { issueRef, type Archive, type Dated } from './archive.ts'

/** Where links stand: for each canonical URL its issues, newest first; those that are evergreen left out. */
export type LinkOccurrences = ReadonlyMap<string, readonly (LinkPlace & { readonly issue: Dated<Issue> })[]>

export function linkOccurrencesOf({ issues }: Pick<Archive, 'issues'>): LinkOccurrences {
  const standing = recurringLinks(issues.map(({ publication }) => publication))
  const places = new Map<string, (LinkPlace & { issue: Dated<Issue> })[]>()
  for (const issue of issues) {
    const { url, title, name, day } = issueRef(issue)
    for (const { canonical, role, anchor } of occurrencesIn(issue.publication.body).values()) {
      if (role === 'evergreen' || standing.has(canonical) || isHomeOrProfile(canonical)) continue
      const place = { url: anchor ? `${url}#${anchor}` : url, title, name, day, role, issue }
      const list = places.get(canonical)
      if (list) list.push(place)
      else places.set(canonical, [place])
    }
  }
  return places
}

/** What the page of an issue says of its items: in which other issues the link of each stands, and as what. */
export function alsoInOf(issue: Dated<Issue>, linkOccurrences: LinkOccurrences): AlsoIn[] {
  return [...occurrencesIn(issue.publication.body).values()]
    .flatMap(({ canonical, item, title, anchor, role }): AlsoIn[] => {
      if (item === null) return []
      const issues = (linkOccurrences.get(canonical) ?? [])
        .filter((place) => place.issue !== issue)
        .map(({ url, title, name, day, role }) => ({ url, title, name, day, role }))
      return issues.length === 0 ? [] : [{ item, title, url: `${issue.route.url}#${anchor ?? ''}`, role, issues }]
    })
    .sort((a, b) => a.item - b.item)
}
