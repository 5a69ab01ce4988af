import type { Event } from '../../model/event.ts'
import type { EventFacts } from '../../model/publication.ts'
import { comparableUrl, distinctiveWords, isSpecific, wordOverlap } from '../../events/likeness.ts'

/** A name without what distinguishes editions: year, day, number (`18x`, `3rd`, `#4`), “(online)”. */
export function seriesNameOf(name: string): string {
  const bare = name
    .replace(/[\s:,–—-]*\b20\d\d(?:-\d\d-\d\d)?\b/g, ' ')
    .replace(/\b\d+(?:x|st|nd|rd|th)\b/gi, ' ')
    .replace(/[#№]\d+\b|\((?:online|virtual|webinar)\)/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,–—-]+|[\s:,–—-]+$/g, '')
  return bare || name
}

interface Group {
  readonly name: string
  readonly members: Event[]
}

/**
 * Groups the editions of a series: events that share a name without year and number, or an address and part of the name.
 * The series takes the name of its first edition; an event without other editions has no series. What a record says takes
 * precedence, for the other editions as well.
 */
export function withSeries(events: readonly Event[], records: readonly EventFacts[]): readonly Event[] {
  const groups: Group[] = []
  const byKey = new Map<string, Group>()
  const byAddress = new Map<string, Group>()
  for (const event of events) {
    const name = event.series ?? seriesNameOf(event.name)
    const key = [...distinctiveWords(name)].sort().join(' ')
    const address = event.url === null ? null : comparableUrl(event.url)
    const atAddress = address !== null && isSpecific(address) ? byAddress.get(address) : undefined
    const sharesName = atAddress !== undefined && wordOverlap(distinctiveWords(atAddress.name), distinctiveWords(name)) > 0
    const group = byKey.get(key) ?? (sharesName ? atAddress : undefined) ?? { name, members: [] }
    if (group.members.length === 0) groups.push(group)
    group.members.push(event)
    byKey.set(key, group)
    if (address !== null && !byAddress.has(address)) byAddress.set(address, group)
  }
  const seriesByRecord = new Map(
    records.flatMap(({ name, meta: { series } }) => (series === undefined ? [] : [[name, series] as const])),
  )
  const nameOf = ({ name, members }: Group): string | null =>
    members.map(({ record }) => (record === null ? undefined : seriesByRecord.get(record))).find((it) => it !== undefined) ??
    (members.length > 1 ? name : null)
  const names = new Map(groups.flatMap((group) => group.members.map((event) => [event, nameOf(group)] as const)))
  return events.map((event) => ({ ...event, series: event.series ?? names.get(event) ?? null }))
}
