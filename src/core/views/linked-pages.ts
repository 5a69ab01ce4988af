import { urlOf } from '../archive/resolve.ts'
import type { AuthorPage, CountedRef, LinkedItem, PageRef, SourcePage } from '../model/views.ts'
import { addressOnHost, placeOn, safeUrl } from '../links/safe-url.ts'
import type { SafeUrl } from '../model/safe-url.ts'
import type { ItemSummary } from '../model/entry-summary.ts'
import type { ItemLink } from '../outlets/directory.ts'
import { mostOf } from './counted.ts'
import { issueRef, type Archive, type DatedIssue } from '../archive/archive.ts'
import type { IndexedArchive } from '../archive/indexed.ts'
import { authorPath, sourcePath } from '../archive/linked-paths.ts'

type Site = Pick<Archive, 'settings'>

export const sourceRef = ({ source }: Pick<ItemLink, 'source'>, { settings }: Site): PageRef => ({
  url: urlOf(sourcePath(source.slug), settings),
  title: source.title,
})

const authorRefs = ({ authors }: Pick<ItemLink, 'authors'>, { settings }: Site): PageRef[] =>
  authors.map(({ slug, title }) => ({ url: urlOf(authorPath(slug), settings), title }))

/** An item with its issue, and the link by which its source and its authors are known. */
interface FoundItem {
  readonly link: ItemLink
  readonly issue: DatedIssue
  readonly item: ItemSummary
}

/** The items of links, newest first; null where none of them is in the archive. */
function foundOf(links: readonly ItemLink[], archive: IndexedArchive): readonly [FoundItem, ...FoundItem[]] | null {
  const [first, ...others] = links.flatMap((link): FoundItem[] => {
    const issue = archive.issueNamed(link.issue)
    const item = issue?.publication.body.items[link.item]
    return issue && item ? [{ link, issue, item }] : []
  })
  return first ? [first, ...others] : null
}

/** A page for each outlet that issues link to, the most linked first. */
export function sourcePages(archive: IndexedArchive): SourcePage[] {
  const pages = [...archive.directory.bySource].flatMap(([slug, links]): SourcePage[] => {
    const found = foundOf(links, archive)
    if (!found) return []
    const { host, owner, title } = found[0].link.source
    return [
      {
        slug,
        url: urlOf(sourcePath(slug), archive.settings),
        title,
        host,
        owner,
        site: owner === null ? siteOf(found, host) : null,
        ...tallyOf(found, archive),
        authors: mostOf(links.flatMap((it) => authorRefs(it, archive))),
        topics: topicsOf(found, archive),
      },
    ]
  })
  return pages.sort(byCount)
}

/** The front page of the outlet's own host if an item leads there, else of the latest item's host. */
function siteOf([first, ...others]: readonly [FoundItem, ...FoundItem[]], host: string): SafeUrl | null {
  const latest = new URL(first.item.url)
  const addresses = [latest, ...others.map(({ item }) => new URL(item.url))]
  const own = addresses.find(({ hostname }) => hostname.replace(/^www\./, '') === host)
  return safeUrl(`${(own ?? latest).origin}/`)
}

/** A page for each author whom bylines name, the most linked first. */
export function authorPages(archive: IndexedArchive): AuthorPage[] {
  const pages = [...archive.directory.byAuthor].flatMap(([slug, links]): AuthorPage[] => {
    const found = foundOf(links, archive)
    const person = found?.[0].link.authors.find((author) => author.slug === slug)
    if (!found || !person) return []
    return [
      {
        slug,
        url: urlOf(authorPath(slug), archive.settings),
        title: person.title,
        ...tallyOf(found, archive),
        sources: mostOf(links.map((it) => sourceRef(it, archive))),
        topics: topicsOf(found, archive),
      },
    ]
  })
  return pages.sort(byCount)
}

type Counted = Pick<SourcePage, 'count' | 'sponsored' | 'slug'>

const byCount = (a: Counted, b: Counted): number => b.count - a.count || b.sponsored - a.sponsored || (a.slug < b.slug ? -1 : 1)

function tallyOf(found: readonly [FoundItem, ...FoundItem[]], site: Site) {
  const sponsored = found.filter(({ item }) => item.isSponsored).length
  const years = Map.groupBy(found, ({ issue }) => issue.day.slice(0, 4))
  const [newest] = found
  const oldest = found.at(-1) ?? newest
  return {
    count: found.length - sponsored,
    sponsored,
    first: oldest.issue.day,
    last: newest.issue.day,
    years: [...years].map(([year, ofYear]) => ({ year, count: ofYear.length })),
    items: found.map((it) => itemOf(it, site)),
  }
}

function itemOf({ link, issue, item }: FoundItem, site: Site): LinkedItem {
  const { url, title } = issueRef(issue)
  return {
    title: item.title,
    url: placeOn(url, item.anchor),
    issue: { url, title },
    day: issue.day,
    target: safeUrl(item.url) ?? addressOnHost(url, site.settings),
    host: new URL(item.url).hostname.replace(/^www\./, ''),
    kind: item.kind,
    isSponsored: item.isSponsored,
    source: sourceRef(link, site),
    authors: authorRefs(link, site),
  }
}

/** The topics that most items have, sponsored ones left out: those of at least two items. */
function topicsOf(found: readonly FoundItem[], archive: IndexedArchive): CountedRef[] {
  const slugs = found.flatMap(({ item, issue, link }) => (item.isSponsored ? [] : topicsAt(link.item, issue)))
  return mostOf(
    slugs.flatMap((slug) => {
      const topic = archive.topicOf(slug)
      return topic ? [{ url: topic.route.url, title: topic.publication.meta.title }] : []
    }),
  )
}

/** Slugs of the topics of an item's passage. */
const topicsAt = (index: number, { publication }: DatedIssue): string[] =>
  publication.body.passages.find(({ item }) => item === index)?.tags.map(({ slug }) => slug) ?? []
