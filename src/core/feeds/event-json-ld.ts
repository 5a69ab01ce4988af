import { addressOnHost } from '../links/safe-url.ts'
import type { SafeUrl } from '../model/safe-url.ts'
import type { EventPage } from '../model/views.ts'
import type { EventStatus } from '../model/event.ts'

const statusOf: Readonly<Record<EventStatus, string>> = {
  scheduled: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
  postponed: 'https://schema.org/EventPostponed',
}

/** Its addresses are those of the event and of where it is held. */
export interface EventJsonLd extends Readonly<Record<string, unknown>> {
  readonly url: SafeUrl
  readonly location?: Location | readonly Location[] | null
}

interface Location extends Readonly<Record<string, unknown>> {
  readonly url?: SafeUrl
}

/**
 * An event in the terms of https://schema.org/Event, with what issues and record say and nothing else. Null without a first day, since
 * search engines accept no event without one.
 */
export function eventJsonLd(event: EventPage, siteUrl: string): EventJsonLd | null {
  const { title, website, url, series, start, end, startsAt, status } = event
  if (start === null) return null
  const where = whereOf(event)
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: title,
    url: website ?? addressOnHost(url, { url: siteUrl }),
    startDate: startsAt ?? start,
    // If the start is a moment, an end on the same day adds nothing.
    ...(end !== null && (startsAt === null || end !== start) ? { endDate: end } : {}),
    eventStatus: statusOf[status],
    ...where,
    ...(series === null ? {} : { superEvent: { '@type': 'EventSeries', name: series } }),
  }
}

/** Whether editors wrote words such as “online” or “virtual event” in place of a location. */
const isNowhere = (location: string): boolean => /^(?:online|virtual|remote)\b/i.test(location)

function whereOf({ location, isOnline, website }: EventPage): Pick<EventJsonLd, 'location'> & Readonly<Record<string, unknown>> {
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
