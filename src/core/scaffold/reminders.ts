import { Temporal } from 'temporal-polyfill'
import { monthName } from '../model/days.ts'
import { mergeMentions } from '../archive/events/merge.ts'
import type { Event } from '../model/event.ts'
import type { EventRecord } from '../model/publication.ts'
import type { Settings } from '../model/settings.ts'
import type { Entry } from '../model/entry.ts'
import { dayOf } from '../parse/moment.ts'

/** The events that issues announced, or records hold, and that are not over on a day; soonest first. Cancelled ones are left out. */
export function eventsToCome(entries: readonly Entry[], day: string, settings: Settings): readonly Event[] {
  const announcing = entries
    .flatMap(({ publication: it }) =>
      it?.kind === 'issue' ? [{ issue: it.name, issued: dayOf(it.meta.date, settings), mentions: it.body.mentions }] : [],
    )
    .sort((a, b) => a.issued.localeCompare(b.issued) || a.issue.localeCompare(b.issue, 'en', { numeric: true }))
  const records = entries.flatMap(({ publication }): EventRecord[] => (publication?.kind === 'event' ? [publication] : []))
  return mergeMentions(announcing, records)
    .filter((event) => event.status === 'scheduled' && lastOf(event) >= day)
    .sort((a, b) => lastOf(a).localeCompare(lastOf(b)) || a.name.localeCompare(b.name, 'en'))
}

/** Of an event whose days are not known yet, the last day of its call for papers; empty without any. */
const lastOf = ({ start, end, deadline }: Event): string => end ?? start ?? deadline ?? ''

/**
 * An announcement as Galley reads it back: the name, linked; below it days, time and place; and until when papers are called for.
 *
 * @param day of the issue that it is for: a call that has closed by then goes unsaid
 */
export function announcementOf(event: Event, day: string): string {
  const { name, url, start, end, location, isOnline, deadline } = event
  const title = url === null ? `**${name}**` : `[**${name}**](${url})`
  const from = start ?? end
  const facts = [from && daysOf(from, end ?? from), timeOf(event), location ?? (isOnline ? 'online' : null)]
    .filter(Boolean)
    .join(', ')
  const call = deadline !== null && deadline >= day ? `Call for papers until ${daysOf(deadline, deadline)}` : null
  return [title, facts, call].filter(Boolean).join('  \n')
}

/** With the zone that issues wrote; a record's `Europe/Vienna` is for machines: on the spot it goes without saying, online UTC serves. */
function timeOf({ time, timezone, utc, isOnline }: Event): string | null {
  if (time === null || !timezone?.includes('/')) return time && [time, timezone].filter(Boolean).join(' ')
  return isOnline && utc !== null ? `${utc.slice(11, 16)} UTC` : time
}

/** “September 17–18, 2026”, as the reader of dates knows English. */
function daysOf(start: string, end: string): string {
  const [from, to] = [partsOf(start), partsOf(end)]
  if (start === end) return `${from.month} ${from.day}, ${from.year}`
  if (from.year !== to.year) return `${from.month} ${from.day}, ${from.year} – ${to.month} ${to.day}, ${to.year}`
  return `${from.month} ${from.day}${from.month === to.month ? '–' : ` – ${to.month} `}${to.day}, ${to.year}`
}

function partsOf(iso: string): { year: number; month: string; day: number } {
  const { year, month, day } = Temporal.PlainDate.from(iso)
  return { year, month: monthName(month), day }
}
