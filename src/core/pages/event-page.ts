import { dayOf } from '../source/moment.ts'
import type { EventPage, EventQuote, PageRef } from '../model/archive.ts'
import type { EventRecord } from '../model/publication.ts'
import { notesOfEvent } from './page-events.ts'
import { isPaidFor } from './paid.ts'
import { issueRef, type Shelf } from './shelf.ts'
import { excerpt, textOf } from './text.ts'

/** All that the page of an event shows: what it is, and what every issue said of it. */
export function eventPage(shown: Shelf['events'][number], shelf: Shelf): EventPage {
  const { event, route, record } = shown
  const { slug, name, url, series, start, end, time, timezone, utc, location, isOnline, kind, status } = event
  const last = end ?? start
  return {
    file: record?.file ?? null,
    slug,
    url: route.url,
    title: name,
    website: url,
    series,
    start,
    end,
    time,
    timezone,
    utc,
    location,
    isOnline,
    kind,
    status,
    isPast: last === null ? null : last < dayOf(shelf.now, shelf.settings),
    text: record ? textOf(record, shelf) : null,
    quotes: quotesOf(shown, shelf),
    editions: shelf.events
      .filter((other) => series !== null && other.event.series === series && other.event.slug !== slug)
      .sort((a, b) => (b.event.start ?? '').localeCompare(a.event.start ?? ''))
      .map((other) => ({ url: other.route.url, title: other.event.name })),
    openSpaces: notesOfEvent(shown, shelf),
    topics: topicsOfRecord(record, shelf),
  }
}

function quotesOf({ event }: Shelf['events'][number], { issues }: Shelf): EventQuote[] {
  return event.mentions.flatMap(({ issue: name, mention: index }) => {
    const issue = issues.find(({ publication }) => publication.name === name)
    const mention = issue?.publication.body.mentions[index]
    if (!issue || !mention) return []
    const { name: called, quote, start, end, time, timezone, anchor } = mention
    const ref = issueRef(issue)
    return [
      {
        issue: ref,
        url: anchor ? `${ref.url}#${anchor}` : ref.url,
        isSponsored: isPaidFor(issue.publication.body, mention.place),
        mention: { name: called, quote: excerpt(quote), start, end, time, timezone },
      },
    ]
  })
}

function topicsOfRecord(record: EventRecord | null, { topics, vocabulary }: Shelf): PageRef[] {
  const slugs = new Set(record?.meta.topics.map((name) => vocabulary.resolve(name)))
  return topics
    .filter(({ publication }) => slugs.has(publication.name))
    .map(({ route }) => ({ url: route.url, title: route.title }))
}
