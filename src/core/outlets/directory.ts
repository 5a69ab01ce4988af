import { targetOf } from '../links/target.ts'
import type { Item } from '../model/body.ts'
import type { Settings } from '../model/settings.ts'
import { namesOf, type Said } from './names.ts'
import { outletOf, type Outlet } from './outlet-of.ts'
import { peopleOf, nameOf, type Person } from './people.ts'

/** An issue with its address, as far as the directory needs it. */
export interface LinkingIssue {
  readonly publication: { readonly name: string; readonly body: { readonly items: readonly LinkedItem[] } }
  readonly route: { readonly path: string }
}

type LinkedItem = Pick<Item, 'url' | 'outlet' | 'authors'>

/** An item of an issue, and who is behind it. */
export interface ItemLink {
  /** Name of the issue. */
  readonly issue: string
  /** Index of the item. */
  readonly item: number
  readonly source: Source
  readonly authors: readonly Person[]
}

interface Source extends Outlet {
  /** The name that bylines give it, else host and owner. */
  readonly title: string
}

/** Who is linked, and by which items; the newest issue first, within an issue in its order. */
export interface Directory {
  /** The items of an issue that have a source, by the issue's name. */
  readonly byIssue: ReadonlyMap<string, readonly ItemLink[]>
  /** By slug. */
  readonly bySource: ReadonlyMap<string, readonly ItemLink[]>
  readonly byAuthor: ReadonlyMap<string, readonly ItemLink[]>
}

/**
 * Finds the outlet and the authors of every item. Items that lead into the archive itself, or not to the web, have none.
 *
 * @param issues newest first
 */
export function directoryOf(issues: readonly LinkingIssue[], settings: Pick<Settings, 'url' | 'oldHosts'>): Directory {
  const found = issues.flatMap(({ publication: { name: issue, body }, route }) =>
    body.items.flatMap(({ url, outlet: byline, authors }, item) => {
      const outlet = targetOf(url, route.path, settings) === null ? outletOf(url) : null
      return outlet ? [{ issue, item, byline, authors, outlet }] : []
    }),
  )
  const sources = sourcesOf(found)
  const people = peopleOf(found.flatMap(({ authors }) => authors))
  const links = found.flatMap(({ issue, item, outlet, authors: written }): ItemLink[] => {
    const source = sources.get(outlet.slug)
    if (!source) return []
    const key = nameOf(source.title)?.key
    const authors = written.flatMap((name) => people.get(name) ?? []).filter(({ title }) => nameOf(title)?.key !== key)
    return [{ issue, item, source, authors: [...new Map(authors.map((person) => [person.slug, person])).values()] }]
  })
  const byAuthor = new Map<string, ItemLink[]>()
  for (const link of links) {
    for (const { slug } of link.authors) {
      const list = byAuthor.get(slug)
      if (list) list.push(link)
      else byAuthor.set(slug, [link])
    }
  }
  return {
    byIssue: Map.groupBy(links, ({ issue }) => issue),
    bySource: Map.groupBy(links, ({ source }) => source.slug),
    byAuthor,
  }
}

/** An item that leads to an outlet, and the names that its byline has for it and for its authors. */
interface Found {
  readonly outlet: Outlet
  readonly byline: string | null
  readonly authors: readonly string[]
}

/** One record for each outlet; of several spellings of an owner the most frequent is shown, then the latest. */
function sourcesOf(found: readonly Found[]): ReadonlyMap<string, Source> {
  const said = found.flatMap(({ outlet, byline, authors }): Said[] =>
    byline === null ? [] : [{ outlet, name: byline, authors }],
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
