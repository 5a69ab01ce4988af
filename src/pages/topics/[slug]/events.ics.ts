import type { APIRoute, GetStaticPaths } from 'astro'
import { settings } from 'virtual:galley/settings'
import { icsOf } from '../../../core/feeds/ics.ts'
import type { EventPage } from '../../../core/model/views.ts'
import { eventsAbout } from '../../../core/views/topic-page.ts'
import { siteViews } from '../../../astro/archive.ts'
import { calendarResponse } from '../../../astro/responses.ts'
import { keyOf } from '../../../astro/key-of.ts'

export const getStaticPaths = (async () => {
  const { events, topics } = await siteViews()
  return topics
    .filter(({ datedEvents }) => datedEvents > 0)
    .map(({ slug, title }) => {
      const props = { title, events: eventsAbout(slug, events) }
      return { params: { slug }, props, cacheKey: keyOf(props) }
    })
}) satisfies GetStaticPaths

/** The calendar of a topic: the events that are about it. */
export const GET: APIRoute<{ title: string; events: readonly EventPage[] }> = ({ props: { title, events } }) =>
  calendarResponse(icsOf(events, settings, `${settings.title}: events on ${title}`))
