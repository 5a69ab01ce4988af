import { urlOf } from '../archive/resolve.ts'
import type { AuthorPage, CountedRef, LinkedItem, PageRef, SourcePage } from '../model/views.ts'
import type { Issue } from '../model/publication.ts'
import type { Link } from '../outlets/directory.ts'
import { mostOf } from './counted.ts'
import { issueRef, type Archive, type Dated } from '../archive/archive.ts'
import { authorPath, sourcePath } from '../archive/linked-paths.ts'

type ItemLink = Link<Dated<Issue>>
type Site = Pick<Archive, 'settings'>

export const sourceRef = ({ source }: Pick<Link, 'source'>, { settings }: Site): PageRef => ({
  url: urlOf(sourcePath(source.slug), settings),
  title: source.title,
})

const authorRefs = ({ authors }: Pick<Link, 'authors'>, { settings }: Site): PageRef[] =>
  authors.map(({ slug, title }) => ({ url: urlOf(authorPath(slug), settings), title }))

/** A page for everyone whom issues link to, the most linked first. */
export function sourcePages(archive: Archive): SourcePage[] {
  const pages = [...archive.directory.bySource].map(([slug, links]): SourcePage => {
    const [link] = links
    const { host, owner, title } = link!.source
    return {
      slug,
      url: urlOf(sourcePath(slug), archive.settings),
      title,
      host,
      owner,
      site: owner === null ? siteOf(links) : null,
      ...tallyOf(links, archive),
      authors: mostOf(links.flatMap((it) => authorRefs(it, archive))),
      topics: topicsOf(links, archive),
    }
  })
  return pages.sort(byCount)
}

/** The latest address of the outlet's own host, else of a host below it. */
function siteOf(links: readonly ItemLink[]): string {
  const addresses = links.map(({ item }) => new URL(item.url))
  const own = addresses.find(({ hostname }) => hostname.replace(/^www\./, '') === links[0]!.source.host)
  return `${(own ?? addresses[0]!).origin}/`
}

/** A page for everyone whom bylines name, the most linked first. */
export function authorPages(archive: Archive): AuthorPage[] {
  const pages = [...archive.directory.byAuthor].map(([slug, links]): AuthorPage => ({
    slug,
    url: urlOf(authorPath(slug), archive.settings),
    title: links[0]!.authors.find((author) => author.slug === slug)!.title,
    ...tallyOf(links, archive),
    sources: mostOf(links.map((it) => sourceRef(it, archive))),
    topics: topicsOf(links, archive),
  }))
  return pages.sort(byCount)
}

type Counted = Pick<SourcePage, 'count' | 'sponsored' | 'slug'>

const byCount = (a: Counted, b: Counted): number => b.count - a.count || b.sponsored - a.sponsored || (a.slug < b.slug ? -1 : 1)

function tallyOf(links: readonly ItemLink[], site: Site) {
  const sponsored = links.filter(({ item }) => item.isSponsored).length
  const years = Map.groupBy(links, ({ issue }) => issue.day.slice(0, 4))
  return {
    count: links.length - sponsored,
    sponsored,
    first: links.at(-1)!.issue.day,
    last: links[0]!.issue.day,
    years: [...years].map(([year, its]) => ({ year, count: its.length })),
    items: links.map((link) => itemOf(link, site)),
  }
}

function itemOf(link: ItemLink, site: Site): LinkedItem {
  const { item, issue } = link
  const { url, title } = issueRef(issue)
  return {
    title: item.title,
    url: `${url}#${item.anchor}`,
    issue: { url, title },
    day: issue.day,
    target: item.url,
    host: new URL(item.url).hostname.replace(/^www\./, ''),
    kind: item.kind,
    isSponsored: item.isSponsored,
    source: sourceRef(link, site),
    authors: authorRefs(link, site),
  }
}

/** What the items that nobody paid for are about most: topics that at least two of them have. */
function topicsOf(links: readonly ItemLink[], { topics }: Archive): CountedRef[] {
  const about = links.filter(({ item }) => !item.isSponsored).flatMap(({ item, issue }) => topicsAt(item, issue))
  return mostOf(
    about.flatMap((slug) => {
      const topic = topics.find(({ publication }) => publication.name === slug)
      return topic ? [{ url: topic.route.url, title: topic.publication.meta.title }] : []
    }),
  )
}

/** Slugs of an item's topics: those of its passage. */
function topicsAt(item: ItemLink['item'], { publication, tags }: Dated<Issue>): string[] {
  const { items, passages } = publication.body
  const index = items.indexOf(item)
  const passage = passages.findIndex((it) => it.item === index)
  return passage === -1 ? [] : tags[passage]!.map(({ slug }) => slug)
}
