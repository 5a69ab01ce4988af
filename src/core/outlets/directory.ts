import { targetOf } from '../links/target.ts'
import type { Item } from '../model/body.ts'
import { mostCommon } from '../model/most-common.ts'
import type { Settings } from '../model/settings.ts'
import { outletNames, type Byline } from './names.ts'
import { outletOf, type Outlet } from './outlet-of.ts'
import { peopleOf, readName, type Person } from './people.ts'

/** What the directory needs of an issue. */
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

/** Outlets and authors with the items that link to them, newest issue first, and in the order of the issue. */
export interface Directory {
  /** The items of an issue that have a source, by the issue's name. */
  readonly byIssue: ReadonlyMap<string, readonly ItemLink[]>
  /** By slug. */
  readonly bySource: ReadonlyMap<string, readonly ItemLink[]>
  readonly byAuthor: ReadonlyMap<string, readonly ItemLink[]>
}

/**
 * Finds the outlet and the authors of every item. Items that lead into the archive, or not to the web, have none.
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
    const key = readName(source.title)?.key
    const authors = written.flatMap((name) => people.get(name) ?? []).filter(({ title }) => readName(title)?.key !== key)
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

/** An item that leads to an outlet, and the names in its byline. */
interface Found {
  readonly outlet: Outlet
  readonly byline: string | null
  readonly authors: readonly string[]
}

/** One source for each outlet; of several spellings of an owner the most frequent is shown, then the latest. */
function sourcesOf(found: readonly Found[]): ReadonlyMap<string, Source> {
  const bylines = found.flatMap(({ outlet, byline, authors }): Byline[] =>
    byline === null ? [] : [{ outlet, name: byline, authors }],
  )
  const names = outletNames(bylines)
  return new Map(
    [...Map.groupBy(found, ({ outlet }) => outlet.slug)].flatMap(([slug, ofOutlet]) => {
      const owner = mostCommon(ofOutlet.map(({ outlet }) => outlet.owner))?.value
      const outlet = ofOutlet.find((it) => it.outlet.owner === owner)?.outlet
      if (!outlet) return []
      const written = outlet.owner === null ? outlet.host : `${outlet.host}/${outlet.owner}`
      return [[slug, { ...outlet, title: outlet.name ?? names.get(slug) ?? written }]]
    }),
  )
}
