import type { EventOnPage, EventPage, IssuePage } from '../core/model/archive.ts'

interface Entry<Page> {
  readonly data: { readonly page: Page }
}

/** Issues as readers look for them. */
export const newestFirst = (entries: readonly Entry<IssuePage>[]): IssuePage[] =>
  entries
    .map(({ data }) => data.page)
    .sort((a, b) => b.date.localeCompare(a.date) || b.name.localeCompare(a.name, 'en', { numeric: true }))

const asListed = ({ url, title, start, end, location, isOnline, status }: EventPage): EventOnPage => ({
  url,
  title,
  start,
  end,
  location,
  isOnline,
  status,
})

/** Events that are not over, the next first. */
export const upcomingEvents = (entries: readonly Entry<EventPage>[]): EventOnPage[] =>
  entries
    .map(({ data }) => data.page)
    .filter(({ isPast }) => isPast === false)
    .sort((a, b) => a.start!.localeCompare(b.start!) || a.title.localeCompare(b.title, 'en'))
    .map(asListed)

/** Events that are over, the last first, and those whose date nobody told. */
export const pastEvents = (entries: readonly Entry<EventPage>[]): EventOnPage[] =>
  entries
    .map(({ data }) => data.page)
    .filter(({ isPast }) => isPast !== false)
    .sort((a, b) => (b.start ?? '').localeCompare(a.start ?? '') || a.title.localeCompare(b.title, 'en'))
    .map(asListed)
