import { Temporal } from 'temporal-polyfill'
import { monthName } from '../model/days.ts'
import { mergeMentions } from '../archive/events/merge.ts'
import type { Event } from '../model/event.ts'
import type { EventRecord } from '../model/publication.ts'
import type { Settings } from '../model/settings.ts'
import type { Entry } from '../model/entry.ts'
import { dayOf } from '../parse/moment.ts'

/** The events of issues and records that are not over on a day, the soonest first, without cancelled ones. */
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

/** The last day of an event; where its days are not known yet, that of its call for papers; empty where neither is known. */
const lastOf = ({ start, end, deadline }: Event): string => end ?? start ?? deadline ?? ''

/**
 * An announcement that Galley can read back: the linked name; below it the days, time and place; and the deadline for papers.
 *
 * @param day of the issue that it is for: a call for papers that has closed by then is left out
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

/** The time, with the zone as issues wrote it. A record's zone (`Europe/Vienna`) is not for readers: on site it goes without saying, and online events get UTC. */
function timeOf({ time, timezone, utc, isOnline }: Event): string | null {
  if (time === null || !timezone?.includes('/')) return time && [time, timezone].filter(Boolean).join(' ')
  return isOnline && utc !== null ? `${utc.slice(11, 16)} UTC` : time
}

/** “September 17–18, 2026”: a form that Galley's reader of dates knows. */
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
