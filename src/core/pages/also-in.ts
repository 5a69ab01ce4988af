import type { AlsoIn, Sighted } from '../model/archive.ts'
import type { Issue } from '../model/publication.ts'
import { isStandingAddress, sightingsIn } from '../links/sightings.ts'
import { standingLinks } from '../links/standing.ts'
import { issueRef, type Shelf, type Shelved } from './shelf.ts'

/** Where links stand: for each canonical URL its issues, newest first; those that are evergreen left out. */
export type Whereabouts = ReadonlyMap<string, readonly (Sighted & { readonly issue: Shelved<Issue> })[]>

export function whereaboutsOf({ issues }: Pick<Shelf, 'issues'>): Whereabouts {
  const standing = standingLinks(issues.map(({ publication }) => publication))
  const places = new Map<string, (Sighted & { issue: Shelved<Issue> })[]>()
  for (const issue of issues) {
    const { url, title, name, day } = issueRef(issue)
    for (const { canonical, role, anchor } of sightingsIn(issue.publication.body).values()) {
      if (role === 'evergreen' || standing.has(canonical) || isStandingAddress(canonical)) continue
      const sighted = { url: anchor ? `${url}#${anchor}` : url, title, name, day, role, issue }
      const list = places.get(canonical)
      if (list) list.push(sighted)
      else places.set(canonical, [sighted])
    }
  }
  return places
}

/** What the page of an issue says of its items: in which other issues the link of each stands, and as what. */
export function alsoInOf(issue: Shelved<Issue>, whereabouts: Whereabouts): AlsoIn[] {
  return [...sightingsIn(issue.publication.body).values()]
    .flatMap(({ canonical, item, title, anchor, role }): AlsoIn[] => {
      if (item === null) return []
      const issues = (whereabouts.get(canonical) ?? [])
        .filter((place) => place.issue !== issue)
        .map(({ url, title, name, day, role }) => ({ url, title, name, day, role }))
      return issues.length === 0 ? [] : [{ item, title, url: `${issue.route.url}#${anchor ?? ''}`, role, issues }]
    })
    .sort((a, b) => a.item - b.item)
}
