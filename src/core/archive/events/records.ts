import { slug } from 'github-slugger'
import type { EventMention } from '../../model/body.ts'
import type { EventRecord } from '../../model/publication.ts'
import { daysBetween } from '../../model/days.ts'
import { addressOf, isOwnAddress, overlap, wordsOf, yearIn } from './likeness.ts'

/** A mention may be this many days off the record's, for it may have the date wrong. */
const reach = 45

/**
 * The editor's record that a mention is of: its title, an alias or its file's name is the mention's name, or it has the
 * mention's address; and nothing in year or date speaks against it.
 */
export function recordFor(mention: EventMention, issued: string | null, records: readonly EventRecord[]): EventRecord | null {
  const fitting = records.filter((record) => isNamed(record, mention) && isTimely(record, mention, issued))
  return (
    fitting.find((record) => namesOf(record).some((name) => name.toLowerCase() === mention.name.toLowerCase())) ??
    fitting[0] ??
    null
  )
}

const namesOf = ({ meta }: EventRecord): readonly string[] => [meta.title, ...meta.aliases]

function isNamed(record: EventRecord, { name, url }: EventMention): boolean {
  const { meta } = record
  if (record.name === slug(name) || record.name === slug(`${name} ${meta.start?.slice(0, 4) ?? ''}`)) return true
  if (namesOf(record).some((it) => it.toLowerCase() === name.toLowerCase() || overlap(wordsOf(it), wordsOf(name)) === 1))
    return true
  return url !== null && meta.url !== undefined && isOwnAddress(addressOf(url)) && addressOf(url) === addressOf(meta.url)
}

function isTimely({ meta, name: file }: EventRecord, { name, start }: EventMention, issued: string | null): boolean {
  const year = yearIn(meta.title) ?? (meta.start ? Number(meta.start.slice(0, 4)) : yearIn(file))
  const own = yearIn(name)
  if (own !== null && year !== null && own !== year) return false
  if (meta.start === undefined) return year === null || start === null || Number(start.slice(0, 4)) === year
  const day = start ?? issued
  if (day === null) return true
  const gap = daysBetween(meta.start, day)
  return start === null ? gap <= reach && gap >= -366 : Math.abs(gap) <= reach || own === year
}
