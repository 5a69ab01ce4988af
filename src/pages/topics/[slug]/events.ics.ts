import type { APIRoute, GetStaticPaths } from 'astro'
import { getCollection } from 'astro:content'
import { settings } from 'virtual:galley/settings'
import { icsOf } from '../../../core/feeds/ics.ts'
import type { EventPage } from '../../../core/model/views.ts'
import { eventsAbout } from '../../../core/views/topic-page.ts'
import { calendarResponse } from '../../../astro/calendar-response.ts'
import { keyOf } from '../../../astro/key-of.ts'

export const getStaticPaths = (async () => {
  const all = (await getCollection('events')).map(({ data }) => data.page)
  const topics = await getCollection('topics', ({ data }) => data.page.datedEvents > 0)
  return topics.map(({ id, data: { page } }) => {
    const props = { title: page.title, events: eventsAbout(page.slug, all) }
    return { params: { slug: id }, props, cacheKey: keyOf(props) }
  })
}) satisfies GetStaticPaths

/** The calendar of a topic: the events that are about it. */
export const GET: APIRoute<{ title: string; events: readonly EventPage[] }> = ({ props: { title, events } }) =>
  calendarResponse(icsOf(events, settings, `${settings.title}: events on ${title}`))
