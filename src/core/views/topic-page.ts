import { calendarEntriesOf } from '../archive/events/calendar-entries.ts'
import type { CountedRef, EventPage, PageRef, TopicPage, TopicQuote } from '../model/views.ts'
import type { Issue, Note } from '../model/publication.ts'
import { isPaidFor } from '../entry/paid.ts'
import { issueRef, type Archive, type Dated } from '../archive/archive.ts'
import { excerpt } from '../archive/excerpt.ts'
import { textOf } from './text.ts'
import type { TopicSurroundings } from './topic-surroundings.ts'

/** Quotations of each topic, newest first, within a text in its order. */
export function quotesByTopic({ issues, notes, vocabulary }: Archive): ReadonlyMap<string, readonly TopicQuote[]> {
  const quotes = new Map<string, TopicQuote[]>()
  const titles = new Map(vocabulary.topics.map(({ slug, title }) => [slug, title]))
  for (const text of [...issues, ...notes].sort((a, b) => b.date.localeCompare(a.date))) {
    const { publication, tags, day, date, unpublished } = text as Dated<Issue | Note>
    const page = refOf(text)
    for (const [index, passage] of publication.body.passages.entries()) {
      for (const { slug, evidence, through, isNamed } of tags[index] ?? []) {
        const list = quotes.get(slug) ?? []
        list.push({
          page,
          day,
          url: passage.anchor ? `${page.url}#${passage.anchor}` : page.url,
          section: passage.headings.at(-1) ?? null,
          title: passage.title || null,
          quote: excerpt(
            passage.title && passage.text.startsWith(passage.title)
              ? passage.text.slice(passage.title.length).replace(/^[\s:—–|-]+/, '')
              : passage.text,
          ),
          isSponsored: isPaidFor(publication.body, passage.place),
          evidence,
          through: through === null ? null : titles.get(through)!,
          isNamed,
          date,
          isUnpublished: unpublished !== null,
        })
        quotes.set(slug, list)
      }
    }
  }
  return quotes
}

const refOf = (text: Dated<Issue> | Dated<Note>): PageRef => {
  if (text.publication.kind === 'note') return { url: text.route.url, title: text.route.title }
  const { url, title } = issueRef(text as Dated<Issue>)
  return { url, title }
}

/** All that the page of a topic shows. */
export function topicPage(
  { publication, route }: Archive['topics'][number],
  quotes: readonly TopicQuote[],
  sources: readonly CountedRef[],
  events: readonly EventPage[],
  around: TopicSurroundings,
  archive: Archive,
): TopicPage {
  const { meta, name } = publication
  const byTitle = (a: PageRef, b: PageRef) => a.title.localeCompare(b.title, 'en')
  const refs = (isWanted: (slug: string) => boolean): PageRef[] =>
    archive.topics
      .filter((topic) => isWanted(topic.publication.name))
      .map((topic) => ({ url: topic.route.url, title: topic.publication.meta.title }))
      .sort(byTitle)
  const narrower = new Set(
    archive.topics.filter((topic) => topic.publication.meta.broader.includes(name)).map((topic) => topic.publication.name),
  )
  const years = new Map<string, number>()
  for (const { day } of quotes) years.set(day.slice(0, 4), (years.get(day.slice(0, 4)) ?? 0) + 1)
  return {
    file: publication.file,
    slug: name,
    url: route.url,
    title: meta.title,
    definition: meta.definition ?? null,
    aliases: meta.aliases,
    text: textOf(publication, archive),
    broader: refs((slug) => meta.broader.includes(slug)),
    narrower: refs((slug) => narrower.has(slug)),
    related: refs((slug) => meta.related.includes(slug)),
    count: quotes.length,
    first: quotes.at(-1)?.day ?? null,
    last: quotes[0]?.day ?? null,
    years: [...years].map(([year, count]) => ({ year, count })).sort((a, b) => (a.year > b.year ? -1 : 1)),
    quotes,
    sources,
    datedEvents: eventsAbout(name, events).filter((event) => calendarEntriesOf(event).length > 0).length,
    span: around.years.map((year) => ({ year, count: years.get(year) ?? 0 })),
    coOccurringTopics: around.coOccurringTopics.get(name) ?? [],
    events: around.events.get(name) ?? [],
    notes: around.notes.get(name) ?? [],
    namedBy: around.namedBy.get(name) ?? [],
    feed: `${route.url}feed.xml`,
  }
}

/** The events of a topic. */
export const eventsAbout = (slug: string, events: readonly EventPage[]): readonly EventPage[] =>
  events.filter(({ topics }) => topics.some((topic) => topic.slug === slug))
