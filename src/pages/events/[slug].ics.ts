import type { APIRoute, GetStaticPaths } from 'astro'
import { settings } from 'virtual:galley/settings'
import { calendarEntriesOf } from '../../core/archive/events/calendar-entries.ts'
import { icsOf } from '../../core/feeds/ics.ts'
import type { EventPage } from '../../core/model/views.ts'
import { siteViews } from '../../astro/archive.ts'
import { calendarResponse } from '../../astro/responses.ts'
import { keyOf } from '../../astro/key-of.ts'

export const getStaticPaths = (async () => {
  const { events } = await siteViews()
  return events
    .filter((event) => calendarEntriesOf(event).length > 0)
    .map((event) => ({ params: { slug: event.slug }, props: { event }, cacheKey: keyOf(event.key) }))
}) satisfies GetStaticPaths

/** The calendar of one event. */
export const GET: APIRoute<{ event: EventPage }> = ({ props: { event } }) =>
  calendarResponse(icsOf([event], settings, event.title))
