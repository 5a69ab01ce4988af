import { revisionOf } from '../archive/events/revision.ts'
import { absoluteUrl } from '../links/safe-url.ts'
import { localIn, zoneOf } from '../events/times/zones.ts'
import type { EventPage } from '../model/views.ts'
import { dayOf } from '../parse/moment.ts'
import { changesOf } from './event-changes.ts'
import { mentionedOf } from '../archive/event-mentions.ts'
import { eventOnPage, notesOfEvent } from '../archive/page-events.ts'
import { topicsOnEvent } from '../archive/page-topics.ts'
import { isPaidFor } from '../entry/paid.ts'
import type { ArchivedEvent } from '../archive/archive.ts'
import type { IndexedArchive } from '../archive/indexed.ts'
import type { Texts } from '../model/entry-summary.ts'
import { excerpt } from '../archive/excerpt.ts'
import { textOf } from './text.ts'

/** All that the page of an event shows: its details, what each issue says about it, and in what they differ. */
export function eventPage(archived: ArchivedEvent, archive: IndexedArchive, texts: Texts): EventPage {
  const { event, route, record } = archived
  const { slug, name, url, series, start, end, time, timezone, utc, deadline, location, isOnline, kind, status } = event
  const { settings } = archive
  const mentioned = mentionedOf(event, archive)
  const today = dayOf(archive.now, settings)
  const last = end ?? start ?? deadline
  const zone = timezone === null ? undefined : zoneOf(timezone, settings.zones)
  return {
    file: record?.file ?? null,
    slug,
    url: route.url,
    title: name,
    website: url === null ? null : absoluteUrl(url, settings.url),
    series,
    start,
    end,
    time,
    timezone,
    utc,
    startsAt: utc === null || zone === undefined ? null : localIn(utc, zone),
    deadline,
    location,
    isOnline,
    kind,
    status,
    isPast: last === null ? null : last < today,
    isCallOpen: deadline === null ? null : deadline >= today,
    lastMentioned: mentioned.at(-1)?.from.date ?? null,
    revision: revisionOf(
      event,
      mentioned.map(({ mention }) => mention),
    ),
    text: record ? textOf({ isMdx: record.isMdx, body: texts.bodyOf(record.file) }, archive) : null,
    quotes: mentioned.map(({ issue, url, mention, from }) => ({
      issue,
      url,
      isSponsored: isPaidFor(from.publication.body, mention.place),
      mention: {
        name: mention.name,
        quote: excerpt(mention.quote),
        start: mention.start,
        end: mention.end,
        time: mention.time,
        timezone: mention.timezone,
      },
    })),
    changes: changesOf(mentioned),
    editions: (series === null ? [] : archive.editionsOf(series))
      .filter((other) => other.event.slug !== slug)
      .sort((a, b) => (b.event.start ?? '').localeCompare(a.event.start ?? ''))
      .map(eventOnPage),
    openSpaces: notesOfEvent(archived, archive),
    topics: topicsOnEvent(archived, archive),
  }
}
