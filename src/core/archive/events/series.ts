import type { Event } from '../../model/event.ts'
import type { EventRecord } from '../../model/publication.ts'
import { addressOf, isOwnAddress, overlap, wordsOf } from './likeness.ts'

/** A name without what tells one edition from the next: year, day, number (`18x`, `3rd`), what is marked off behind it. */
export function seriesNameOf(name: string): string {
  const bare = name
    .replace(/[\s:,–—-]*\b20\d\d(?:-\d\d-\d\d)?\b/g, ' ')
    .replace(/\b\d+(?:x|st|nd|rd|th)\b/gi, ' ')
    .replace(/[#№]\d+\b|\((?:online|virtual|webinar)\)/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,–—-]+|[\s:,–—-]+$/g, '')
  return bare || name
}

/**
 * Tells editions of one series of each other: those that share a name without year and number, or, from year to year, an
 * address and part of the name. The series is named by its first edition; an event that stands alone has none. What a
 * record says wins, and holds for the other editions too.
 */
export function withSeries(events: readonly Event[], records: readonly EventRecord[]): readonly Event[] {
  const groups: { name: string; members: Event[] }[] = []
  const byKey = new Map<string, { name: string; members: Event[] }>()
  const byAddress = new Map<string, { name: string; members: Event[] }>()
  for (const event of events) {
    const name = event.series ?? seriesNameOf(event.name)
    const key = [...wordsOf(name)].sort().join(' ')
    const address = event.url === null ? null : addressOf(event.url)
    const neighbour = address !== null && isOwnAddress(address) ? byAddress.get(address) : undefined
    const isKin = neighbour !== undefined && overlap(wordsOf(neighbour.name), wordsOf(name)) > 0
    const group = byKey.get(key) ?? (isKin ? neighbour : undefined) ?? { name, members: [] }
    if (group.members.length === 0) groups.push(group)
    group.members.push(event)
    byKey.set(key, group)
    if (address !== null && !byAddress.has(address)) byAddress.set(address, group)
  }
  const said = new Map(records.flatMap(({ name, meta: { series } }) => (series === undefined ? [] : [[name, series] as const])))
  const nameOf = ({ name, members }: { name: string; members: readonly Event[] }): string | null =>
    members.map(({ record }) => (record === null ? undefined : said.get(record))).find((it) => it !== undefined) ??
    (members.length > 1 ? name : null)
  const names = new Map(groups.flatMap((group) => group.members.map((event) => [event, nameOf(group)] as const)))
  return events.map((event) => ({ ...event, series: event.series ?? names.get(event) ?? null }))
}
