import { slug } from 'github-slugger'
import type { EventMention } from '../../model/body.ts'
import type { EventFacts } from '../../model/publication.ts'
import { daysBetween } from '../../model/days.ts'
import { comparableUrl, distinctiveWords, isSpecific, wordOverlap, yearIn } from './likeness.ts'

/** A mention may differ from the record by so many days, as its date may be wrong. */
const maxDaysOff = 45

/**
 * The editor's record that a mention matches: its title, an alias or its file name is the mention's name, or both have the
 * same address; and neither year nor date contradicts it.
 */
export function recordFor(mention: EventMention, issued: string | null, records: readonly EventFacts[]): EventFacts | null {
  const fitting = records.filter((record) => isNamed(record, mention) && isTimely(record, mention, issued))
  return (
    fitting.find((record) => namesOf(record).some((name) => name.toLowerCase() === mention.name.toLowerCase())) ??
    fitting[0] ??
    null
  )
}

const namesOf = ({ meta }: EventFacts): readonly string[] => [meta.title, ...meta.aliases]

function isNamed(record: EventFacts, { name, url }: EventMention): boolean {
  const { meta } = record
  if (record.name === slug(name) || record.name === slug(`${name} ${meta.start?.slice(0, 4) ?? ''}`)) return true
  if (
    namesOf(record).some(
      (it) => it.toLowerCase() === name.toLowerCase() || wordOverlap(distinctiveWords(it), distinctiveWords(name)) === 1,
    )
  )
    return true
  return (
    url !== null && meta.url !== undefined && isSpecific(comparableUrl(url)) && comparableUrl(url) === comparableUrl(meta.url)
  )
}

function isTimely({ meta, name: file }: EventFacts, { name, start }: EventMention, issued: string | null): boolean {
  const year = yearIn(meta.title) ?? (meta.start ? Number(meta.start.slice(0, 4)) : yearIn(file))
  const mentioned = yearIn(name)
  if (mentioned !== null && year !== null && mentioned !== year) return false
  if (meta.start === undefined) return year === null || start === null || Number(start.slice(0, 4)) === year
  const day = start ?? issued
  if (day === null) return true
  const gap = daysBetween(meta.start, day)
  return start === null ? gap <= maxDaysOff && gap >= -366 : Math.abs(gap) <= maxDaysOff || mentioned === year
}
