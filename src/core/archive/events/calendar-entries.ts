import { daysLater } from '../../model/days.ts'
import type { EventPage } from '../../model/views.ts'

/** An entry of a calendar: an event's days or its moment, or the last day of its call for papers. */
export interface CalendarEntry {
  /** Stable, and unique on the site: the event's slug, with `-cfp` for its call for papers. */
  readonly key: string
  readonly title: string
  /** A day for an entry of whole days, else an instant. */
  readonly start: string
  /** The day after the last, as calendars want it; null for an instant, since issues do not say when an event ends. */
  readonly end: string | null
  /** When the event starts, for an entry of whole days. */
  readonly hours: string | null
  /** Whether it is the last day of a call for papers, which has no place. */
  readonly isCall: boolean
}

type DatedView = Pick<EventPage, 'slug' | 'title' | 'start' | 'end' | 'time' | 'timezone' | 'utc' | 'deadline'>

/**
 * The calendar entries of an event; none if its day is unknown. An event of one day whose instant is known is an entry at
 * that instant; any other takes whole days, as a time without a zone means nothing to a calendar elsewhere.
 */
export function calendarEntriesOf({
  slug,
  title,
  start,
  end,
  time,
  timezone,
  utc,
  deadline,
}: DatedView): readonly CalendarEntry[] {
  const isMoment = utc !== null && (end === null || end === start)
  const hours = time === null || isMoment ? null : `From ${[time, timezone].filter(Boolean).join(' ')}.`
  const own: CalendarEntry[] =
    start === null
      ? []
      : [{ key: slug, title, start: isMoment ? utc : start, end: isMoment ? null : dayAfter(end ?? start), hours, isCall: false }]
  const call: CalendarEntry[] =
    deadline === null
      ? []
      : [
          {
            key: `${slug}-cfp`,
            title: `Call for papers closes: ${title}`,
            start: deadline,
            end: dayAfter(deadline),
            hours: null,
            isCall: true,
          },
        ]
  return [...own, ...call]
}

const dayAfter = (day: string): string => daysLater(day, 1)

/** The place of an entry, in a few words. */
export const placeFor = ({ isCall }: CalendarEntry, { location, isOnline }: Pick<EventPage, 'location' | 'isOnline'>) =>
  isCall ? null : (location ?? (isOnline ? 'Online' : null))

/** The notes of an entry as plain text: when it starts, what the latest issue said, and the address of the event's page. */
export const notesFor = ({ hours }: CalendarEntry, { quotes, url }: EventPage, siteUrl: string): string =>
  [hours, quotes.at(-1)?.mention.quote, new URL(url, siteUrl).href].filter(Boolean).join('\n\n')
