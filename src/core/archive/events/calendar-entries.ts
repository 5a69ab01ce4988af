import { daysLater } from '../../model/days.ts'
import type { EventPage } from '../../model/views.ts'

/** What stands in a calendar: an event's days or its moment, or the last day of its call for papers. */
export interface CalendarEntry {
  /** Stable, unique in the site: the event's slug, with `-cfp` for its call. */
  readonly key: string
  readonly title: string
  /** A day for what takes whole days, else an instant. */
  readonly start: string
  /** The day after the last, as calendars want it; null for an instant, since no issue tells when an event ends. */
  readonly end: string | null
  /** What the hours are, where the entry takes whole days. */
  readonly hours: string | null
  /** The last day of a call for papers: it takes place nowhere. */
  readonly isCall: boolean
}

type DatedView = Pick<EventPage, 'slug' | 'title' | 'start' | 'end' | 'time' | 'timezone' | 'utc' | 'deadline'>

/**
 * The entries that an event has in calendars; none where no issue tells a day. An event of one day whose moment is known is
 * that moment; any other takes whole days, for an hour without a zone is none that another place's calendar could show.
 */
export function entriesOf({ slug, title, start, end, time, timezone, utc, deadline }: DatedView): readonly CalendarEntry[] {
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

/** Where an entry takes place, in a few words. */
export const placeFor = ({ isCall }: CalendarEntry, { location, isOnline }: Pick<EventPage, 'location' | 'isOnline'>) =>
  isCall ? null : (location ?? (isOnline ? 'Online' : null))

/** Plain words for an entry's notes: its hours, what the latest issue said, and where all of it stands. */
export const notesFor = ({ hours }: CalendarEntry, { quotes, url }: EventPage, siteUrl: string): string =>
  [hours, quotes.at(-1)?.mention.quote, new URL(url, siteUrl).href].filter(Boolean).join('\n\n')
