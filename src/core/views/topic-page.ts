import { calendarEntriesOf } from '../archive/events/calendar-entries.ts'
import type { CountedRef, EventPage, PageRef, TopicPage, TopicQuote } from '../model/views.ts'
import type { PassageSummary, Texts } from '../model/entry-summary.ts'
import type { TopicTag } from '../model/topics.ts'
import { isPaidFor } from '../entry/paid.ts'
import { pathOnHost, placeOn } from '../links/safe-url.ts'
import type { Archive, DatedIssue, DatedNote } from '../archive/archive.ts'
import type { IndexedArchive } from '../archive/indexed.ts'
import { excerpt } from '../archive/excerpt.ts'
import { textOf } from './text.ts'
import type { TopicSurroundings } from './topic-surroundings.ts'

/** A passage on a topic, and the text that contains it. */
interface TaggedPassage {
  readonly text: DatedIssue | DatedNote
  readonly index: number
  readonly passage: PassageSummary
  readonly tag: TopicTag
}

/** The passages on each topic, newest text first, in the order of the text. */
export function passagesByTopic({ issues, notes }: IndexedArchive): ReadonlyMap<string, readonly TaggedPassage[]> {
  const texts: readonly (DatedIssue | DatedNote)[] = [...issues, ...notes].sort((a, b) => b.date.localeCompare(a.date))
  const tagged = texts.flatMap((text) =>
    text.publication.body.passages.flatMap((passage, index) => passage.tags.map((tag) => ({ text, index, passage, tag }))),
  )
  return Map.groupBy(tagged, ({ tag }) => tag.slug)
}

function quoteOf(
  { text, index, passage: { place, anchor }, tag }: TaggedPassage,
  archive: IndexedArchive,
  texts: Texts,
): TopicQuote[] {
  const { publication, route, day, date, unpublished } = text
  const passage = texts.bodyOf(publication.file).passages[index]
  if (!passage) return []
  const { title, headings } = passage
  const { evidence, through, isNamed } = tag
  return [
    {
      page: { url: route.url, title: publication.kind === 'issue' ? publication.meta.title : route.title },
      day,
      url: placeOn(route.url, anchor),
      section: headings.at(-1) ?? null,
      title: title || null,
      quote: excerpt(
        title && passage.text.startsWith(title) ? passage.text.slice(title.length).replace(/^[\s:—–|-]+/, '') : passage.text,
      ),
      isSponsored: isPaidFor(publication.body, place),
      evidence,
      through: through === null ? null : (archive.topicOf(through)?.publication.meta.title ?? through),
      isNamed,
      date,
      isUnpublished: unpublished !== null,
    },
  ]
}

/** All that the page of a topic shows. */
export function topicPage(
  { publication, route }: Archive['topics'][number],
  passages: readonly TaggedPassage[],
  sources: readonly CountedRef[],
  around: TopicSurroundings,
  archive: IndexedArchive,
  texts: Texts,
): TopicPage {
  const { meta, name, file, isMdx } = publication
  const quotes = passages.flatMap((passage) => quoteOf(passage, archive, texts))
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
    file,
    slug: name,
    url: route.url,
    title: meta.title,
    definition: meta.definition ?? null,
    aliases: meta.aliases,
    text: textOf({ isMdx, body: texts.bodyOf(file) }, archive),
    broader: refs((slug) => meta.broader.includes(slug)),
    narrower: refs((slug) => narrower.has(slug)),
    related: refs((slug) => meta.related.includes(slug)),
    count: quotes.length,
    first: quotes.at(-1)?.day ?? null,
    last: quotes[0]?.day ?? null,
    years: [...years].map(([year, count]) => ({ year, count })).sort((a, b) => (a.year > b.year ? -1 : 1)),
    quotes,
    sources,
    datedEvents: archive.eventsAbout(name).filter(({ event }) => calendarEntriesOf({ ...event, title: event.name }).length > 0)
      .length,
    span: around.years.map((year) => ({ year, count: years.get(year) ?? 0 })),
    coOccurringTopics: around.coOccurringTopics.get(name) ?? [],
    events: around.events.get(name) ?? [],
    notes: around.notes.get(name) ?? [],
    namedBy: around.namedBy.get(name) ?? [],
    feed: pathOnHost(`${route.url}feed.xml`),
  }
}

/** The events of a topic. */
export const eventsAbout = (slug: string, events: readonly EventPage[]): readonly EventPage[] =>
  events.filter(({ topics }) => topics.some((topic) => topic.slug === slug))
