import type { EventPage } from '../model/views.ts'
import type { EventStatus } from '../model/event.ts'

const statusOf: Readonly<Record<EventStatus, string>> = {
  scheduled: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
  postponed: 'https://schema.org/EventPostponed',
}

/**
 * An event as schema.org has it (https://schema.org/Event): what issues and record tell, and nothing else. Null without a
 * first day, for search engines take no event without one.
 */
export function eventJsonLd(event: EventPage, siteUrl: string): Readonly<Record<string, unknown>> | null {
  const { title, website, url, series, start, end, startsAt, status } = event
  if (start === null) return null
  const where = whereOf(event)
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: title,
    url: website ?? new URL(url, siteUrl).href,
    startDate: startsAt ?? start,
    // The last day of an event whose moment is known is no news where it is the first.
    ...(end !== null && (startsAt === null || end !== start) ? { endDate: end } : {}),
    eventStatus: statusOf[status],
    ...where,
    ...(series === null ? {} : { superEvent: { '@type': 'EventSeries', name: series } }),
  }
}

/** “Online”, “virtual event”: words that editors put where a place would stand. */
const isNowhere = (location: string): boolean => /^(?:online|virtual|remote)\b/i.test(location)

function whereOf({ location, isOnline, website }: EventPage): Readonly<Record<string, unknown>> {
  const place = location === null || isNowhere(location) ? null : { '@type': 'Place', name: location, address: location }
  const isVirtual = isOnline || (location !== null && place === null)
  const virtual = isVirtual ? { '@type': 'VirtualLocation', ...(website === null ? {} : { url: website }) } : null
  if (place === null && virtual === null) return {}
  const mode = place && virtual ? 'Mixed' : virtual ? 'Online' : 'Offline'
  return {
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    location: place && virtual ? [place, virtual] : (place ?? virtual),
  }
}
