import type { Finding } from '../model/diagnostic.ts'
import type { Settings } from '../model/settings.ts'
import type { Entry } from '../model/entry.ts'
import { instantOf } from '../parse/moment.ts'
import { nameOf } from '../parse/names.ts'
import { explain } from './explain.ts'
import { reasonToIgnore } from './ignored.ts'
import type { LinkRecord } from './link-record.ts'
import { usesIn } from './uses.ts'

/** Issues that are not published yet at a moment, with their notes. Published ones are not checked: they are history. */
export function notOutYet(entries: readonly Entry[], settings: Settings, now: string): Entry[] {
  const names = new Set(
    entries.flatMap(({ publication }) =>
      publication?.kind === 'issue' && (publication.meta.draft || isAfter(instantOf(publication.meta.date, settings), now))
        ? [publication.name]
        : [],
    ),
  )
  return entries.filter(({ kind, file }) => (kind === 'issue' || kind === 'issue-notes') && names.has(nameOf(file)))
}

const isAfter = (moment: string, now: string): boolean => Date.parse(moment) > Date.parse(now)

/** Dead links of texts, from the records of `galley links`; nothing is visited. */
export function deadLinks(entries: readonly Entry[], records: ReadonlyMap<string, LinkRecord>, settings: Settings): Finding[] {
  return [...usesIn(entries, settings)].flatMap(([url, uses]) => {
    const record = records.get(url)
    if (record?.state !== 'dead' || reasonToIgnore(url, settings) !== null) return []
    return uses.map(({ place, written }): Finding => ({ code: 'link-dead', place, message: `${written} ${explain(record)}` }))
  })
}
