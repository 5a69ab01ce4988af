import type { APIRoute, GetStaticPaths } from 'astro'
import { getCollection } from 'astro:content'
import { settings } from 'virtual:galley/settings'
import { calendarEntriesOf } from '../../core/archive/events/calendar-entries.ts'
import { icsOf } from '../../core/feeds/ics.ts'
import type { EventPage } from '../../core/model/views.ts'
import { calendarResponse } from '../../astro/calendar-response.ts'
import { keyOf } from '../../astro/key-of.ts'

export const getStaticPaths = (async () => {
  const entries = await getCollection('events', ({ data }) => calendarEntriesOf(data.page).length > 0)
  return entries.map(({ id, data: { page } }) => ({ params: { slug: id }, props: { event: page }, cacheKey: keyOf(page) }))
}) satisfies GetStaticPaths

/** The calendar of one event. */
export const GET: APIRoute<{ event: EventPage }> = ({ props: { event } }) =>
  calendarResponse(icsOf([event], settings, event.title))
