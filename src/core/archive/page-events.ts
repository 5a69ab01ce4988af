import type { EventOnPage, PageRef } from '../model/views.ts'
import type { Event } from '../model/event.ts'
import type { ArchivedEvent, DatedIssue, DatedNote } from './archive.ts'
import type { IndexedArchive } from './indexed.ts'

/** The events that an issue announces or names, by date; those without a date are last. */
export const eventsOfIssue = ({ publication: { name } }: DatedIssue, archive: IndexedArchive): EventOnPage[] =>
  archive.eventsOfIssue(name).map(eventOnPage).sort(byStart)

export function eventsOfNote({ publication: { meta } }: DatedNote, archive: IndexedArchive): EventOnPage[] {
  const event = meta.event === undefined ? undefined : archive.eventCalled(meta.event)
  return event ? [eventOnPage(event)] : []
}

/** Notes taken at an event. */
export const notesOfEvent = ({ event }: ArchivedEvent, archive: IndexedArchive): PageRef[] =>
  archive
    .notesOf(event.slug)
    .map(({ route }) => ({ url: route.url, title: route.title }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'))

export const eventOnPage = ({ event, route }: ArchivedEvent): EventOnPage => ({
  url: route.url,
  title: event.name,
  start: event.start,
  end: event.end,
  deadline: event.deadline,
  location: event.location,
  isOnline: event.isOnline,
  status: event.status,
})

const byStart = (a: Pick<Event, 'start'> & { title: string }, b: Pick<Event, 'start'> & { title: string }): number =>
  (a.start ?? '9999').localeCompare(b.start ?? '9999') || a.title.localeCompare(b.title, 'en')
