import { calendarEntriesOf } from './events/calendar-entries.ts'
import type { Archive } from './archive.ts'

/** Path of an event's own calendar file, from the path or address of its page. */
export const calendarOfEvent = (page: string): string => page.replace(/\/$/, '.ics')

/** Path of a topic's calendar, from the path or address of its page. */
export const calendarOfTopic = (page: string): string => `${page}events.ics`

/** Paths from the site's root of the calendars of events and topics; an event without a day has no calendar. */
export function calendarPaths({ events, topics }: Pick<Archive, 'events' | 'topics'>): readonly string[] {
  const dated = events.filter(({ event }) => calendarEntriesOf({ ...event, title: event.name }).length > 0)
  const slugs = new Set(dated.flatMap((event) => event.topics.map(({ slug }) => slug)))
  return [
    ...dated.map(({ route }) => calendarOfEvent(route.path)),
    ...topics.filter(({ publication }) => slugs.has(publication.name)).map(({ route }) => calendarOfTopic(route.path)),
  ]
}
