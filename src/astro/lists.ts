import type { EventOnPage, EventPage, IssuePage } from '../core/model/views.ts'

/** Issues as readers look for them. */
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

/** Events that are not over, the next first. */
export const upcomingEvents = (pages: readonly EventPage[]): EventOnPage[] =>
  pages
    .filter(({ isPast, start }) => isPast === false && start !== null)
    .sort((a, b) => a.start!.localeCompare(b.start!) || a.title.localeCompare(b.title, 'en'))
    .map(asListed)

/** Events whose call for papers is open, by its last day. */
export const openCalls = (pages: readonly EventPage[]): EventOnPage[] =>
  pages
    .filter(({ isCallOpen, status }) => isCallOpen && status !== 'cancelled')
    .sort((a, b) => a.deadline!.localeCompare(b.deadline!) || a.title.localeCompare(b.title, 'en'))
    .map(asListed)

/** Events that are over, the last first, and those whose date nobody told. */
export const pastEvents = (pages: readonly EventPage[]): EventOnPage[] =>
  pages
    .filter(({ isPast }) => isPast !== false)
    .sort((a, b) => dayIn(b).localeCompare(dayIn(a)) || a.title.localeCompare(b.title, 'en'))
    .map(asListed)

/** The day that an event is listed under, its first, else the last of its call for papers; empty where there is none. */
export const dayIn = ({ start, deadline }: Pick<EventOnPage, 'start' | 'deadline'>): string => start ?? deadline ?? ''
