import { mergeMentions } from '../events/merge.ts'
import { resolver } from '../links/resolve.ts'
import { layRoutes, redirectsOf, type Route } from '../links/routes.ts'
import type { Hold } from '../model/archive.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { Issue, Note } from '../model/publication.ts'
import type { House } from '../model/house.ts'
import type { Reading } from '../read.ts'
import { directoryOf } from '../sources/directory.ts'
import { namedTopics, passageTags, unknownSaid, unknownTopics } from '../topics/named.ts'
import { compileVocabulary } from '../topics/vocabulary.ts'
import { pathsOf } from './linked-pages.ts'
import { calendarPaths } from './calendar-paths.ts'
import { eventFindings } from './page-events.ts'
import { staleDays } from './stale-days.ts'
import type { Shelf, Shelved } from './shelf.ts'
import {
  eventRoute,
  holdOf,
  issueNotesRoute,
  issueRoute,
  momentsOf,
  noteDate,
  noteRoute,
  pageRoute,
  refuseNumbers,
  stockOf,
  topicRoute,
} from './stock.ts'

/** What is held back on purpose. */
export type Held = { readonly file: string; readonly hold: Hold; readonly date: string | null }

/** Sorts what was read by kind, and sets aside what is held back or has another's number. */
export function stock(readings: readonly Reading[], { settings, now, showHeld }: House) {
  const all = stockOf(readings.flatMap(({ publication }) => publication ?? []))
  const { refused, findings } = refuseNumbers(all.issues)
  const held: Held[] = []
  const isOut = (it: Issue | Note) => {
    const date = it.meta.date === undefined ? null : momentsOf(it.meta.date, settings).date
    const hold = holdOf(it.meta.draft, date ?? now, now)
    if (hold) held.push({ file: it.file, hold, date: hold === 'future' ? date : null })
    return hold === null || showHeld
  }
  const issues = all.issues.filter(({ file }) => !refused.has(file)).filter(isOut)
  const notes = all.notes.filter(isOut)
  const issueNotes = all.issueNotes.filter((it) => {
    const isAlone = it.meta.draft && issues.some(({ name }) => name === it.name)
    const isWithIssue = held.find(({ file }) => file.startsWith(`issues/${it.name}/index.`))
    const hold = isWithIssue?.hold ?? (isAlone ? 'draft' : null)
    if (hold) held.push({ file: it.file, hold, date: isWithIssue?.date ?? null })
    return hold === null || showHeld
  })
  const standing = all.standing.filter(({ meta, file }) => {
    if (meta.draft) held.push({ file, hold: 'draft', date: null })
    return !meta.draft || showHeld
  })
  return { value: { ...all, issues, issueNotes, notes, standing }, held, findings }
}

/** Tags, merges and links: everything that a page may show is on the shelf. */
export function shelve(stocked: ReturnType<typeof stock>['value'], house: House) {
  const { settings, now, served, showHeld } = house
  const findings: Finding[] = []
  const held: Held[] = []
  const vocabulary = compileVocabulary(stocked.topics)
  const words = vocabulary.value!
  findings.push(...vocabulary.findings, ...stocked.records.flatMap((record) => unknownTopics(record, words)))
  const announcing = stocked.issues
    .map((issue) => ({ issue: issue.name, issued: momentsOf(issue.meta.date, settings).day, mentions: issue.body.mentions }))
    .sort((a, b) => a.issued.localeCompare(b.issued) || a.issue.localeCompare(b.issue, 'en', { numeric: true }))
  const events = mergeMentions(announcing, stocked.records).map((event) => ({
    event,
    record: stocked.records.find(({ name }) => name === event.record) ?? null,
  }))

  const shelved = <P extends Issue | Note>(publication: P, route: Route, written: string): Shelved<P> => {
    const { slugs, findings: said } = namedTopics(publication, words, settings)
    const { passages } = publication.body
    let tags: Shelved<P>['tags'] | undefined
    findings.push(...said, ...passages.flatMap((passage) => unknownSaid(passage, words)))
    const moments = momentsOf(written, settings)
    return {
      publication,
      route,
      ...moments,
      hold: holdOf(publication.meta.draft, moments.date, now),
      get tags() {
        return (tags ??= passages.map((passage) => passageTags(passage, words)))
      },
      named: slugs,
    }
  }
  const newestFirst = (a: Shelved<Issue | Note>, b: Shelved<Issue | Note>) =>
    b.date.localeCompare(a.date) || b.publication.name.localeCompare(a.publication.name, 'en', { numeric: true })
  const issues = stocked.issues.map((issue) => shelved(issue, issueRoute(issue, settings), issue.meta.date)).sort(newestFirst)
  const merged = events.map(({ event }) => event)
  const notes = stocked.notes.flatMap((note) => {
    const date = noteDate(note, stocked.records, merged)
    if (date !== undefined) {
      const dated = shelved(note, noteRoute(note, settings), date)
      // A note that takes its date from its event is known to be of the future only here.
      if (dated.hold !== 'future' || note.meta.date !== undefined) return [dated]
      held.push({ file: note.file, hold: dated.hold, date: dated.date })
      return showHeld ? [dated] : []
    }
    const place = note.places['event'] ?? { file: note.file }
    findings.push({
      code: 'front-matter-invalid',
      place,
      message: 'The note has no `date`, nor an `event` that has one; add `date`.',
    })
    return []
  })
  notes.sort(newestFirst)
  const issueNotes = stocked.issueNotes.flatMap((publication) => {
    const issue = issues.find((it) => it.publication.name === publication.name)
    return issue ? [{ publication, issue, route: issueNotesRoute(publication, issue.publication, settings) }] : []
  })
  const candidates = {
    issues,
    issueNotes,
    notes,
    topics: stocked.topics.map((publication) => ({ publication, route: topicRoute(publication, settings) })),
    events: events.map((it) => ({ ...it, route: eventRoute(it.event, it.record ?? undefined, settings) })),
    standing: stocked.standing.map((publication) => ({ publication, route: pageRoute(publication, settings) })),
  }
  const {
    routes,
    refused,
    findings: said,
  } = layRoutes(Object.values(candidates).flatMap((list: readonly { route: Route }[]) => list.map(({ route }) => route)))
  findings.push(...said)
  const isRouted = ({ route }: { readonly route: Route }) => !refused.has(route.file)
  const routed = issues.filter(isRouted)
  const files = new Set([...served, ...candidates.topics.map(({ route }) => `${route.path}feed.xml`)])
  let directory: Shelf['directory'] | undefined
  let made: ReadonlySet<string> | undefined
  const pathsMade = () => (made ??= new Set([...pathsOf(shelf.directory), ...calendarPaths(shelf)]))
  const resolve = resolver(routes, { has: (path) => files.has(path) || pathsMade().has(path) }, settings)
  const shelf: Shelf = {
    issues: routed,
    issueNotes: issueNotes.filter(isRouted),
    notes: notes.filter(isRouted),
    topics: candidates.topics.filter(isRouted),
    events: candidates.events.filter(isRouted),
    standing: candidates.standing.filter(isRouted),
    get directory() {
      return (directory ??= directoryOf(routed, settings))
    },
    redirects: redirectsOf(routes),
    vocabulary: words,
    resolve,
    settings,
    now,
  }
  return { shelf, held, findings: [...findings, ...eventFindings(shelf), ...staleDays(shelf)] }
}
