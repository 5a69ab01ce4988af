import type { APIRoute } from 'astro'
import { getCollection } from 'astro:content'
import { settings } from 'virtual:galley/settings'
import { icsOf } from '../core/feeds/ics.ts'
import { calendarResponse } from '../astro/calendar-response.ts'

/** The calendar of all events, those to come and those that are over. */
export const GET: APIRoute = async () => {
  const events = (await getCollection('events')).map(({ data }) => data.page)
  return calendarResponse(icsOf(events, settings, `${settings.title}: events`))
}
