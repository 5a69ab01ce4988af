import { escape, ICalCalendar, ICalEventStatus } from 'ical-generator'
import { addressOnHost } from '../links/safe-url.ts'
import type { SafeUrl } from '../model/safe-url.ts'
import type { EventPage } from '../model/views.ts'
import type { EventStatus } from '../model/event.ts'
import type { Settings } from '../model/settings.ts'
import { calendarEntriesOf, notesFor, placeFor, type CalendarEntry } from '../archive/events/calendar-entries.ts'

/** RFC 5545 has no status for an event that is postponed to an unknown day. */
const statusOf: Readonly<Record<EventStatus, ICalEventStatus>> = {
  scheduled: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
  postponed: ICalEventStatus.TENTATIVE,
}

/** Stamp of an event that no issue mentions, only a record: it must be some instant, and never the build's. */
const noDay = '1970-01-01T00:00:00Z'

const secondsOfDay = 86_400

/**
 * An iCalendar (RFC 5545) of events, oldest first, the same bytes for the same archive: identifiers come from slug and host,
 * stamps from the latest issue that mentions the event. Whole days are `VALUE=DATE` with the day after the last as their
 * end; moments are in UTC, which every calendar shows by its own clock: no entry recurs, so none needs a VTIMEZONE. There
 * is no METHOD, since publishing (RFC 5546, 3.2.1) demands an organizer, and none is known.
 *
 * @param events those without a day are left out
 * @param name of the calendar, as its subscribers see it
 */
export function icsOf(events: readonly EventPage[], { url }: Pick<Settings, 'url'>, name: string): string {
  const { host } = new URL(url)
  const entries = events
    .flatMap((event) => calendarEntriesOf(event).map((entry) => ({ entry, event })))
    .sort((a, b) => a.entry.start.localeCompare(b.entry.start) || (a.entry.key < b.entry.key ? -1 : 1))
  const calendar = new ICalCalendar({
    name: escape(plain(name), false),
    prodId: { company: 'Galley', product: 'Galley', language: 'EN' },
    ttl: secondsOfDay,
    events: entries.map(({ entry, event }) => eventData(entry, event, url, host)),
  })
  // The library does not end the last line, but each content line must end in CRLF.
  return `${calendar.toString()}\r\n`
}

function eventData(entry: CalendarEntry, event: EventPage, siteUrl: string, host: string) {
  const { website, topics, lastMentioned, revision, status, url } = event
  const place = placeFor(entry, event)
  return {
    id: `${entry.key}@${host}`,
    sequence: revision,
    stamp: new Date(lastMentioned ?? noDay),
    start: new Date(entry.start),
    ...(entry.end === null ? {} : { end: new Date(entry.end) }),
    allDay: entry.end !== null,
    summary: plain(entry.title),
    description: plain(notesFor(entry, event, siteUrl)),
    ...(place === null ? {} : { location: { title: plain(place) } }),
    url: uriOf(website ?? addressOnHost(url, { url: siteUrl })),
    categories: topics.map(({ title }) => ({ name: plain(title) })),
    status: statusOf[status],
  }
}

/** Without control characters, which TEXT may not hold; line breaks stay. */
const plain = (text: string): string => text.replace(/\p{Cc}/gu, (mark) => (mark === '\n' ? mark : mark === '\t' ? ' ' : ''))

/** Percent-encodes commas and semicolons, which the library would escape as if a URI were TEXT. */
const uriOf = (url: SafeUrl): string =>
  plain(url)
    .replace(/[\n\\]/g, '')
    .replaceAll(',', '%2C')
    .replaceAll(';', '%3B')
