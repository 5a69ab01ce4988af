import type { EventMention } from '../../model/body.ts'
import type { Event } from '../../model/event.ts'
import type { EventFacts } from '../../model/publication.ts'
import type { Cluster } from './cluster.ts'
import { utcOf, zoneOf } from '../../events/times/zones.ts'

type When = Pick<Event, 'start' | 'end' | 'time' | 'timezone' | 'utc'>

/** The event that the mentions of one edition and its record describe. For each value the latest mention that gives it counts. */
export function eventOf({ mentions: all, record }: Cluster, slug: string): Event {
  const mentions = all.map(({ mention }) => mention)
  const latest = mentions.toReversed()
  const latestValue = <K extends keyof EventMention>(key: K): EventMention[K] | null =>
    latest.find((it) => it[key] !== null)?.[key] ?? null
  const event: Event = {
    slug,
    name: (latest.find(({ start }) => start !== null) ?? (all.at(-1) ?? all[0]).mention).name,
    series: null,
    url: latestValue('url'),
    ...whenOf(latest),
    deadline: latestValue('deadline'),
    location: latestValue('location'),
    isOnline: mentions.some(({ isOnline }) => isOnline),
    kind: latest.find(({ kind }) => kind !== 'cfp')?.kind ?? 'cfp',
    status: 'scheduled',
    mentions: all.map(({ issue, index }) => ({ issue, mention: index })),
    record: null,
  }
  return record ? withRecord(event, record) : event
}

/**
 * The latest days that mentions give, and the latest time for those days.
 *
 * @param latest newest first
 */
export function whenOf(latest: readonly EventMention[]): When {
  const dated = latest.find(({ start }) => start !== null)
  const timed =
    latest.find(({ start, time, utc }) => start === (dated?.start ?? null) && time !== null && utc !== null) ??
    latest.find(({ start, time }) => start === (dated?.start ?? null) && time !== null)
  const spanning = latest.find(({ start, end }) => start === dated?.start && end !== null)
  return {
    start: dated?.start ?? null,
    end: spanning?.end ?? null,
    time: timed?.time ?? null,
    timezone: timed?.timezone ?? null,
    utc: timed?.utc ?? null,
  }
}

/** An event that only a record describes; no issue mentions it. */
export function eventOfRecord(record: EventFacts): Event {
  const none: Event = {
    slug: record.name,
    name: record.meta.title,
    series: null,
    url: null,
    start: null,
    end: null,
    time: null,
    timezone: null,
    utc: null,
    deadline: null,
    location: null,
    isOnline: false,
    kind: 'event',
    status: 'scheduled',
    mentions: [],
    record: null,
  }
  return withRecord(none, record)
}

/** The record overrides the mentions; if it gives a day, time or zone, the instant is calculated again. */
function withRecord(event: Event, { name, meta, places }: EventFacts): Event {
  const start = meta.start ?? event.start
  const time = meta.time ?? event.time
  const timezone = meta.timezone ?? event.timezone
  const isRetimed = meta.start !== undefined || meta.time !== undefined || meta.timezone !== undefined
  const zone = timezone === null ? undefined : zoneOf(timezone, {})
  const end =
    meta.end ?? (meta.start === undefined ? event.end : event.end !== null && event.start === meta.start ? event.end : meta.start)
  return {
    ...event,
    slug: name,
    name: meta.title,
    series: meta.series ?? null,
    url: meta.url ?? event.url,
    start,
    end: end !== null && start !== null && end < start ? start : end,
    time,
    timezone,
    utc: isRetimed
      ? start !== null && time !== null && zone !== undefined
        ? utcOf(start, time, zone)
        : start === event.start && time === event.time
          ? event.utc
          : null
      : event.utc,
    location: meta.location ?? event.location,
    isOnline: meta.online || ('online' in places ? false : event.isOnline),
    status: meta.status,
    record: name,
  }
}
