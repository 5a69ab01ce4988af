import { targetOf } from '../links/target.ts'
import type { Item } from '../model/body.ts'
import type { Issue } from '../model/publication.ts'
import type { Settings } from '../model/settings.ts'
import { namesOf, type Said } from './names.ts'
import { outletOf, type Outlet } from './outlet-of.ts'
import { peopleOf, nameOf, type Person } from './people.ts'

/** An issue with its address, as far as the directory needs it. */
export interface Shown {
  readonly publication: Pick<Issue, 'body'>
  readonly route: { readonly path: string; readonly url: string }
  readonly day: string
}

/** An item of an issue, and who is behind it. */
export interface Link<S extends Shown = Shown> {
  readonly item: Item
  readonly issue: S
  readonly source: Source
  readonly authors: readonly Person[]
}

interface Source extends Outlet {
  /** The name that bylines give it, else host and owner. */
  readonly title: string
}

/** Who is linked, and by which items. */
export interface Directory<S extends Shown = Shown> {
  /** Newest issue first, within an issue in its order. */
  readonly links: readonly Link<S>[]
  readonly linkOf: ReadonlyMap<Item, Link<S>>
  /** By slug. */
  readonly bySource: ReadonlyMap<string, readonly Link<S>[]>
  readonly byAuthor: ReadonlyMap<string, readonly Link<S>[]>
}

/**
 * Finds the outlet and the authors of every item. Items that lead into the archive itself, or not to the web, have none.
 *
 * @param issues newest first
 */
export function directoryOf<S extends Shown>(issues: readonly S[], settings: Pick<Settings, 'url' | 'oldHosts'>): Directory<S> {
  const found = issues.flatMap((issue) =>
    issue.publication.body.items.flatMap((item) => {
      const outlet = targetOf(item.url, issue.route.path, settings) === null ? outletOf(item.url) : null
      return outlet ? [{ item, issue, outlet }] : []
    }),
  )
  const sources = sourcesOf(found)
  const people = peopleOf(found.flatMap(({ item }) => item.authors))
  const links = found.map(({ item, issue, outlet }): Link<S> => {
    const source = sources.get(outlet.slug)!
    const isSource = ({ title }: Person) => nameOf(title)?.key === nameOf(source.title)?.key
    const authors = item.authors.flatMap((written) => people.get(written) ?? []).filter((person) => !isSource(person))
    return { item, issue, source, authors: [...new Map(authors.map((person) => [person.slug, person])).values()] }
  })
  const byAuthor = new Map<string, Link<S>[]>()
  for (const link of links) {
    for (const { slug } of link.authors) {
      const list = byAuthor.get(slug)
      if (list) list.push(link)
      else byAuthor.set(slug, [link])
    }
  }
  return {
    links,
    linkOf: new Map(links.map((link) => [link.item, link])),
    bySource: Map.groupBy(links, ({ source }) => source.slug),
    byAuthor,
  }
}

/** One record for each outlet; of several spellings of an owner the most frequent is shown, then the latest. */
function sourcesOf(found: readonly { readonly item: Item; readonly outlet: Outlet }[]): ReadonlyMap<string, Source> {
  const said = found.flatMap(({ item, outlet }): Said[] =>
    item.outlet === null ? [] : [{ outlet, name: item.outlet, authors: item.authors }],
  )
  const names = namesOf(said)
  return new Map(
    [...Map.groupBy(found, ({ outlet }) => outlet.slug)].map(([slug, its]) => {
      const [spelling] = [...Map.groupBy(its, ({ outlet }) => outlet.owner)].sort(([, a], [, b]) => b.length - a.length)
      const { outlet } = spelling![1][0]!
      const written = outlet.owner === null ? outlet.host : `${outlet.host}/${outlet.owner}`
      return [slug, { ...outlet, title: outlet.name ?? names.get(slug) ?? written }]
    }),
  )
}
