import type { EventOnPage, PageRef } from '../model/views.ts'
import type { Event } from '../model/event.ts'
import type { Issue, Note } from '../model/publication.ts'
import type { Archive, Dated } from './archive.ts'

type Shown = Archive['events'][number]

/** The events that an issue announces or names, by date, those without one last. */
export function eventsOfIssue({ publication: { meta, name } }: Dated<Issue>, { events }: Archive): EventOnPage[] {
  const isOf = ({ event, record }: Shown) =>
    event.mentions.some(({ issue }) => issue === name) || meta.events.some((slug) => slug === event.slug || slug === record?.name)
  return events.filter(isOf).map(eventOnPage).sort(byStart)
}

export function eventsOfNote({ publication: { meta } }: Dated<Note>, { events }: Archive): EventOnPage[] {
  return events
    .filter(({ event, record }) => meta.event !== undefined && (meta.event === event.slug || meta.event === record?.name))
    .map(eventOnPage)
}

/** Notes taken at an event. */
export function notesOfEvent({ event, record }: Shown, { notes }: Archive): PageRef[] {
  return notes
    .filter(({ publication: { meta } }) => meta.event !== undefined && (meta.event === event.slug || meta.event === record?.name))
    .map(({ route }) => ({ url: route.url, title: route.title }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'))
}

export const eventOnPage = ({ event, route }: Shown): EventOnPage => ({
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
