import type { EventOnPage, EventPage, IssuePage } from '../core/model/views.ts'

/** Issues by date, those of the same moment by number. */
export const newestFirst = (issues: readonly IssuePage[]): IssuePage[] =>
  issues.toSorted((a, b) => b.date.localeCompare(a.date) || b.name.localeCompare(a.name, 'en', { numeric: true }))

const asListed = ({ url, title, start, end, deadline, location, isOnline, status }: EventPage): EventOnPage => ({
  url,
  title,
  start,
  end,
  deadline,
  location,
  isOnline,
  status,
})

type Upcoming = EventOnPage & { readonly start: string }

/** Events that have a first day and are not over, the next first. */
export const upcomingEvents = (events: readonly EventPage[]): Upcoming[] =>
  events
    .flatMap((event) => (event.isPast === false && event.start !== null ? [{ ...asListed(event), start: event.start }] : []))
    .sort((a, b) => a.start.localeCompare(b.start) || a.title.localeCompare(b.title, 'en'))

/** Events whose call for papers is open, the first to close first. */
export const openCalls = (events: readonly EventPage[]): EventOnPage[] =>
  events
    .flatMap((event) => {
      const { isCallOpen, status, deadline } = event
      return isCallOpen && status !== 'cancelled' && deadline !== null ? [{ ...asListed(event), deadline }] : []
    })
    .sort((a, b) => a.deadline.localeCompare(b.deadline) || a.title.localeCompare(b.title, 'en'))

/** Events that are over, the latest first; events without a date come last. */
export const pastEvents = (events: readonly EventPage[]): EventOnPage[] =>
  events
    .filter(({ isPast }) => isPast !== false)
    .sort((a, b) => dayIn(b).localeCompare(dayIn(a)) || a.title.localeCompare(b.title, 'en'))
    .map(asListed)

/** The day that an event is listed under: its first, or else the last of its call for papers; empty where it has neither. */
export const dayIn = ({ start, deadline }: Pick<EventOnPage, 'start' | 'deadline'>): string => start ?? deadline ?? ''
