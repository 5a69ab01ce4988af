import { Temporal } from 'temporal-polyfill'
import type { EventPage } from '../model/views.ts'
import { calendarEntriesOf, notesFor, placeFor, type CalendarEntry } from '../archive/events/calendar-entries.ts'

export interface CalendarLink {
  readonly label: string
  readonly url: string
}

/**
 * Links that open an entry in common web calendars, ready to be saved. No standard defines their formats:
 * https://github.com/InteractionDesignFoundation/add-event-to-calendar-docs keeps track of them.
 */
export function calendarLinksOf(event: EventPage, siteUrl: string): readonly CalendarLink[] {
  const [entry] = calendarEntriesOf(event)
  if (!entry) return []
  const { start, end, isAllDay } = spanOf(entry)
  const place = placeFor(entry, event) ?? ''
  const notes = notesFor(entry, event, siteUrl)
  const compact = (moment: string) => moment.replace(/[-:]/g, '')
  const google = {
    action: 'TEMPLATE',
    text: entry.title,
    dates: `${compact(start)}/${compact(end)}`,
    details: notes,
    location: place,
  }
  const outlook = {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: entry.title,
    startdt: start,
    enddt: end,
    ...(isAllDay ? { allday: 'true' } : {}),
    body: notes,
    location: place,
  }
  const yahoo = {
    v: '60',
    title: entry.title,
    st: compact(start),
    et: compact(end),
    ...(isAllDay ? { dur: 'allday' } : {}),
    desc: notes,
    in_loc: place,
  }
  return [
    { label: 'Google', url: withQuery('https://calendar.google.com/calendar/render', google) },
    { label: 'Outlook.com', url: withQuery('https://outlook.live.com/calendar/deeplink/compose', outlook) },
    { label: 'Office 365', url: withQuery('https://outlook.office.com/calendar/deeplink/compose', outlook) },
    { label: 'Yahoo', url: withQuery('https://calendar.yahoo.com/', yahoo) },
  ]
}

function spanOf({ start, end }: CalendarEntry): { start: string; end: string; isAllDay: boolean } {
  if (end !== null) return { start, end, isAllDay: true }
  // Web calendars require an end, which issues do not give: an hour keeps the entry visible.
  return { start, end: Temporal.Instant.from(start).add({ hours: 1 }).toString(), isAllDay: false }
}

/** Adds a query in which spaces are percent-encoded, too: Outlook shows a plus as a plus. */
const withQuery = (url: string, query: Readonly<Record<string, string>>): string =>
  `${url}?${Object.entries(query)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&')}`
