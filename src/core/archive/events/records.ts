import { slug } from 'github-slugger'
import type { EventMention } from '../../model/body.ts'
import type { EventFacts } from '../../model/publication.ts'
import { daysBetween } from '../../model/days.ts'
import { memoizeByObject } from '../../model/memoize.ts'
import { comparableUrl, distinctiveWords, isSpecific, yearIn } from '../../events/likeness.ts'

/** A mention may differ from the record by so many days, as its date may be wrong. */
const maxDaysOff = 45

/**
 * The editor's record that a mention matches: its title, an alias or its file name is the mention's name, or both have the
 * same address; and neither year nor date contradicts it.
 */
export function recordFor(mention: EventMention, issued: string | null, records: readonly EventFacts[]): EventFacts | null {
  const index = indexOf(records)
  const named = new Set(keysOfMention(mention, index.years).flatMap((key) => index.byKey.get(key) ?? []))
  const fitting = [...named]
    .sort((a, b) => a - b)
    .flatMap((position) => records[position] ?? [])
    .filter((record) => isTimely(record, mention, issued))
  return (
    fitting.find((record) => namesOf(record).some((name) => name.toLowerCase() === mention.name.toLowerCase())) ??
    fitting[0] ??
    null
  )
}

const namesOf = ({ meta }: EventFacts): readonly string[] => [meta.title, ...meta.aliases]

interface RecordIndex {
  /** Positions of the records that have a key. */
  readonly byKey: ReadonlyMap<string, readonly number[]>
  /** The years in which records start; '' for those without a day. */
  readonly years: ReadonlySet<string>
}

const indexOf = memoizeByObject((records: readonly EventFacts[]): RecordIndex => {
  const byKey = new Map<string, number[]>()
  for (const [position, record] of records.entries()) {
    for (const key of new Set(keysOfRecord(record))) {
      const list = byKey.get(key)
      if (list) list.push(position)
      else byKey.set(key, [position])
    }
  }
  return { byKey, years: new Set(records.map(startYear)) }
})

const startYear = ({ meta }: EventFacts): string => meta.start?.slice(0, 4) ?? ''

/** A record and a mention have one of these in common if one is of the other: a name, its words, an address, or the name of the file. */
const keysOfRecord = (record: EventFacts): string[] => [
  `file ${record.name}`,
  `file ${record.name} of ${startYear(record)}`,
  ...namesOf(record).flatMap(nameKeys),
  ...addressKeys(record.meta.url),
]

const keysOfMention = ({ name, url }: EventMention, years: ReadonlySet<string>): string[] => [
  `file ${slug(name)}`,
  ...[...years].map((year) => `file ${slug(`${name} ${year}`)} of ${year}`),
  ...nameKeys(name),
  ...addressKeys(url),
]

function nameKeys(name: string): string[] {
  const words = [...distinctiveWords(name)].sort().join(' ')
  return [`name ${name.toLowerCase()}`, ...(words === '' ? [] : [`words ${words}`])]
}

function addressKeys(url: string | null | undefined): string[] {
  const address = url === null || url === undefined ? '' : comparableUrl(url)
  return address !== '' && isSpecific(address) ? [`address ${address}`] : []
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
