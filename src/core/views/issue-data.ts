import { fileBeside } from '../links/page-paths.ts'
import { urlOf } from '../archive/resolve.ts'
import { absoluteUrl, addressOnHost, addressOnSite, placeOn } from '../links/safe-url.ts'
import { targetOf } from '../links/target.ts'
import type { IssuePage, IssueRef } from '../model/views.ts'
import type { SafeUrl } from '../model/safe-url.ts'
import type { IssueData } from '../model/issue-data.ts'
import type { Texts } from '../model/entry-summary.ts'
import type { DatedIssue } from '../archive/archive.ts'
import type { IndexedArchive } from '../archive/indexed.ts'

/** The content of an issue for other programs, but for the image at its head, whose address only the site knows. */
export function issueData(page: IssuePage, issue: DatedIssue, archive: IndexedArchive, texts: Texts): IssueData {
  const { settings } = archive
  const slugs = new Map(archive.eventsOfIssue(issue.publication.name).map(({ route, event }) => [route.url, event.slug]))
  const absolute = (path: string) => addressOnHost(path, settings)
  const refOf = ({ name: number, title, url, day }: IssueRef) => {
    return { number, title, url: absolute(url), json: absolute(fileBeside(url, 'json')), day }
  }
  return {
    $schema: absolute(urlOf('/schemas/issue-1.json', settings)),
    schema: 1,
    number: page.name,
    title: page.title,
    url: absolute(page.url),
    markdown: absolute(fileBeside(page.url, 'md')),
    date: page.date,
    day: page.day,
    description: page.description,
    authors: page.authors,
    sponsor: page.sponsor,
    image: null,
    readingMinutes: page.readingMinutes,
    ...contentOf(absolute(page.url), issue, archive, texts),
    events: page.events.flatMap(({ url, title, start, end, location, isOnline, status }) => {
      const slug = slugs.get(url)
      return slug === undefined ? [] : [{ slug, url: absolute(url), title, start, end, location, online: isOnline, status }]
    }),
    topics: page.topics.map(({ slug, url, title, count }) => ({ slug, url: absolute(url), title, count })),
    cites: page.cites.map(refOf),
    citedBy: page.citedBy.map(({ url, title, day, quote }) => ({ url: absolute(url), title, day, quote })),
    notes: page.notes && { url: absolute(page.notes.url), title: page.notes.title },
    previous: page.previous && refOf(page.previous),
    next: page.next && refOf(page.next),
  }
}

type Content = Pick<IssueData, 'sections' | 'items' | 'passages' | 'links'>

/** The parts of the text, each with its own address and the anchor of the part around it. */
function contentOf(pageUrl: SafeUrl, { publication, route }: DatedIssue, archive: IndexedArchive, texts: Texts): Content {
  const body = texts.bodyOf(publication.file)
  const { passages } = publication.body
  const at = (anchor: string | null) => placeOn(pageUrl, anchor === null ? null : encodeURI(anchor))
  const sectionAt = (index: number | null) => (index === null ? null : (body.sections[index]?.anchor ?? null))
  const itemAt = (index: number | null) => (index === null ? null : (body.items[index]?.anchor ?? null))
  const leadsTo = (written: string) => addressOf(written, route.path, archive)
  return {
    sections: body.sections.map(({ anchor, heading, depth, parent }) => {
      return { anchor, url: at(anchor), heading, depth, parent: sectionAt(parent) }
    }),
    items: body.items.map((item) => ({
      anchor: item.anchor,
      url: at(item.anchor),
      title: item.title,
      link: leadsTo(item.url),
      byline: item.byline,
      authors: item.authors,
      outlet: item.outlet,
      commentary: item.commentary,
      section: sectionAt(item.section),
      kind: item.kind,
      sponsored: item.isSponsored,
      readMinutes: item.readMinutes,
      licence: item.licence,
    })),
    passages: body.passages.map(({ anchor, section, item, text }, index) => ({
      anchor,
      url: at(anchor),
      section: sectionAt(section),
      item: itemAt(item),
      text,
      topics: (passages[index]?.tags ?? []).map(({ slug, score, evidence, isInferred }) => {
        return { slug, score, evidence, inferred: isInferred }
      }),
    })),
    links: body.links.map(({ url, text, section, item }) => {
      return { url: leadsTo(url), text, section: sectionAt(section), item: itemAt(item) }
    }),
  }
}

/** The address of a link: absolute if it leads to a page of the archive, else as written. */
function addressOf(written: string, base: string, { resolve, settings }: IndexedArchive): SafeUrl {
  const target = targetOf(written, base, settings)
  const resolved = target === null ? null : resolve(target)
  if (resolved && resolved.kind !== 'no-page') return addressOnHost(resolved.url, settings)
  if (target?.startsWith('/') && !URL.canParse(written)) return addressOnSite(target, settings)
  return absoluteUrl(written, addressOnSite(base, settings)) ?? addressOnSite(base, settings)
}
