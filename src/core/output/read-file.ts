import { Collector, type SiteAddresses } from './collect.ts'
import type { FileFacts } from './facts.ts'
import { readCalendar } from './read-calendar.ts'
import { readPage } from './read-html.ts'
import { readJson } from './read-json.ts'
import { readXml } from './read-xml.ts'

/** Returns the ids of a page. */
type Reader = (text: string, into: Collector) => readonly string[] | undefined

const readers: ReadonlyMap<string, Reader> = new Map([
  ['html', readPage],
  ['xml', withoutIds(readXml)],
  ['rss', withoutIds(readXml)],
  ['atom', withoutIds(readXml)],
  ['ics', withoutIds(readCalendar)],
  ['json', withoutIds(readJson)],
  ['md', withoutIds(readLines)],
  ['txt', withoutIds(readLines)],
])

/** Reads a file of the site as the programs of its readers do; null where none of them would look into it. */
export function readFile(file: string, text: string, site: SiteAddresses): FileFacts | null {
  const reader = readers.get(endingOf(file))
  if (!reader) return null
  const collector = new Collector(site, file)
  const ids = reader(text, collector)
  return collector.facts(ids ?? null)
}

export const isRead = (file: string): boolean => readers.has(endingOf(file))

const endingOf = (file: string): string => /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''

function withoutIds(read: (text: string, into: Collector) => void): Reader {
  return (text, into) => {
    read(text, into)
    return undefined
  }
}

function readLines(text: string, into: Collector): void {
  for (const line of text.split('\n')) into.text(line)
}
