import { slug as slugify } from 'github-slugger'
import { calendarOfEvent, calendarOfTopic } from './calendar-paths.ts'
import { fileBeside, pathOf } from '../links/page-paths.ts'
import { urlOf } from './resolve.ts'
import type { Route } from './routes.ts'
import type { Event } from '../model/event.ts'
import type {
  BodySummary,
  EntrySummary,
  EventRecordSummary,
  IssueNotesSummary,
  IssueSummary,
  NoteSummary,
  PageSummary,
  TopicSummary,
} from '../model/entry-summary.ts'
import { ownValue } from '../model/own-value.ts'
import type { Settings } from '../model/settings.ts'

const anchorsOf = ({ sections, items }: BodySummary): readonly string[] => [...sections, ...items].map(({ anchor }) => anchor)

function routed(publication: EntrySummary, title: string, slug: string | undefined, settings: Settings): Route {
  const { kind, name, file, isMdx, body, meta, places } = publication
  const path = pathOf({ kind, name, slug }, settings)
  const written = 'aliases' in meta && kind !== 'event' ? meta.aliases : []
  const aliases = written.map((alias, index) => ({
    written: alias,
    place: ownValue(places, `aliases.${index}`) ?? places['aliases'] ?? { file },
    isImplied: false,
  }))
  const anchors = isMdx ? null : anchorsOf(body)
  const place = slug === undefined ? undefined : places['slug']
  return { path, url: urlOf(path, settings), title, file, name: slug ?? name, fileName: name, aliases, anchors, place }
}

export function issueRoute(issue: IssueSummary, settings: Settings): Route {
  const route = routed(issue, issue.meta.title, issue.meta.slug, settings)
  return { ...route, files: [fileBeside(route.path, 'json'), fileBeside(route.path, 'md')], isIssue: true }
}

export function issueNotesRoute(notes: IssueNotesSummary, issue: IssueSummary, settings: Settings): Route {
  const title = notes.meta.title ?? `Notes on ${issue.meta.title}`
  const name = `${issue.name}/notes`
  return { ...routed(notes, title, issue.meta.slug ?? issue.name, settings), name, fileName: name, parent: issue.file }
}

/** A note without a title takes that of its first heading, else its file's name. */
export function noteRoute(note: NoteSummary, settings: Settings): Route {
  const title = note.meta.title ?? note.body.sections[0]?.heading ?? note.name.replace(/[-_]+/g, ' ')
  return routed(note, title, note.meta.slug, settings)
}

/** Each alias of a topic is an address, too: `/topics/k8s/`. Faults of aliases are reported with the vocabulary. */
export function topicRoute(topic: TopicSummary, settings: Settings): Route {
  const route = routed(topic, topic.meta.title, undefined, settings)
  const addressOf = (alias: string) => (alias.startsWith('/') ? alias : `/topics/${slugify(alias)}/`)
  const aliases = route.aliases.map((alias) => ({
    ...alias,
    written: addressOf(alias.written),
    isImplied: !alias.written.startsWith('/'),
  }))
  return {
    ...route,
    aliases: aliases.filter(({ written }) => written !== '/topics//'),
    reserved: [`${route.path}feed.xml`, calendarOfTopic(route.path)],
  }
}

export const pageRoute = (page: PageSummary, settings: Settings): Route => routed(page, page.meta.title, undefined, settings)

export function eventRoute(event: Event, record: EventRecordSummary | null, settings: Settings): Route {
  const path = pathOf({ kind: 'event', name: event.slug }, settings)
  const anchors = record ? anchorsOf(record.body) : []
  const file = record?.file ?? `events/${event.slug}`
  return {
    path,
    url: urlOf(path, settings),
    title: event.name,
    file,
    name: event.slug,
    fileName: record?.name ?? event.slug,
    aliases: [],
    anchors,
    reserved: [calendarOfEvent(path)],
  }
}
