import type { APIRoute } from 'astro'
import { settings } from 'virtual:galley/settings'
import { icsOf } from '../core/feeds/ics.ts'
import { siteViews } from '../astro/archive.ts'
import { calendarResponse } from '../astro/responses.ts'

/** The calendar of all events, past and to come. */
export const GET: APIRoute = async () => {
  const { events } = await siteViews()
  return calendarResponse(icsOf(events, settings, `${settings.title}: events`))
}
