import type { Place } from '../model/diagnostic.ts'
import type { Settings } from '../model/settings.ts'
import type { Entry } from '../model/entry.ts'
import { dayOf } from '../parse/moment.ts'
import { nameOf } from '../parse/names.ts'

/** An outer link in a text. */
export interface Use {
  readonly place: Place
  /** As written. */
  readonly written: string
  /** Day of its issue or note, ISO; null where there is none. */
  readonly day: string | null
}

/**
 * Every outer link of the texts, including drafts, by the address that is visited: the link without its fragment. Sponsors of issues
 * and websites of events are included. Uses are in the order of the entries, and within an entry from top to bottom.
 */
export function usesIn(entries: readonly Entry[], settings: Settings): ReadonlyMap<string, readonly Use[]> {
  const dayByIssue = new Map(
    entries.flatMap((it) => (it.kind === 'issue' ? [[nameOf(it.file), ownDay(it, settings)] as const] : [])),
  )
  const uses = new Map<string, Use[]>()
  for (const entry of entries) {
    const day = entry.kind === 'issue-notes' ? (dayByIssue.get(nameOf(entry.file)) ?? null) : ownDay(entry, settings)
    const links = (entry.body?.links ?? []).filter(({ internal }) => internal === null)
    for (const { url: written, place } of [...frontMatterLinks(entry), ...links]) {
      const url = visitedAs(written)
      if (url === null) continue
      const use: Use = { place, written, day }
      const list = uses.get(url)
      if (list) list.push(use)
      else uses.set(url, [use])
    }
  }
  return uses
}

/** The address to visit: without the fragment, which servers never see. Null unless it is an address of the web. */
export function visitedAs(written: string): string | null {
  const text = written.trim()
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  url.hash = ''
  return url.href
}

function frontMatterLinks({ publication, file }: Entry): { url: string; place: Place }[] {
  if (publication?.kind === 'issue') {
    const { places, meta } = publication
    const url = meta.sponsor?.url
    return url === undefined ? [] : [{ url, place: places['sponsor.url'] ?? places['sponsor'] ?? { file } }]
  }
  if (publication?.kind === 'event' && publication.meta.url !== undefined)
    return [{ url: publication.meta.url, place: publication.places['url'] ?? { file } }]
  return []
}

function ownDay({ publication }: Entry, settings: Settings): string | null {
  if (publication?.kind === 'event') return publication.meta.start ?? null
  const date = publication && 'date' in publication.meta ? publication.meta.date : undefined
  return date === undefined ? null : dayOf(date, settings)
}
