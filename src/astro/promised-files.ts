import { calendarEntriesOf } from '../core/archive/events/calendar-entries.ts'
import { calendarOfEvent, calendarOfTopic } from '../core/archive/calendar-paths.ts'
import { outputFileOf } from '../core/archive/output-files.ts'
import { basePathOf } from '../core/archive/resolve.ts'
import { builtInPaths } from '../core/archive/routes.ts'
import { fileBeside } from '../core/links/page-paths.ts'
import type { Settings } from '../core/model/settings.ts'
import type { Views } from '../core/model/views.ts'
import { yearPages } from './linked-index.ts'
import { cutByYear } from './topic-years.ts'

/** A text of the content folder that a file of the site shows. */
export interface Shown {
  readonly file: string
  readonly isMdx: boolean
}

/** Every file that the routes of Galley make, by path from the site's root, with the text that it shows; null where it is made from many. */
export function promisedFiles(views: Views, settings: Pick<Settings, 'url'>): ReadonlyMap<string, Shown | null> {
  const base = basePathOf(settings)
  const files = new Map<string, Shown | null>()
  const promise = (path: string, shown: Shown | null = null) => {
    files.set(outputFileOf(path), shown)
  }
  const promiseUrl = (url: string, shown: Shown | null = null) => {
    promise(`/${url.slice(base.length)}`, shown)
  }
  for (const path of [...builtInPaths, ...views.served]) promise(path)
  for (const { from } of views.redirects) promise(from)
  for (const issue of views.issues) {
    promiseUrl(issue.url, issue)
    promiseUrl(fileBeside(issue.url, 'json'), issue)
    promiseUrl(fileBeside(issue.url, 'md'), issue)
  }
  for (const page of [...views.issueNotes, ...views.notes, ...views.pages]) promiseUrl(page.url, page)
  for (const event of views.events) {
    const shown = event.file === null ? null : { file: event.file, isMdx: event.file.endsWith('.mdx') }
    promiseUrl(event.url, shown)
    if (calendarEntriesOf(event).length > 0) promiseUrl(calendarOfEvent(event.url), shown)
  }
  for (const topic of views.topics) {
    const shown = { file: topic.file, isMdx: topic.file.endsWith('.mdx') }
    promiseUrl(topic.url, shown)
    promiseUrl(topic.feed, shown)
    if (topic.datedEvents > 0) promiseUrl(calendarOfTopic(topic.url), shown)
    for (const { url } of cutByYear({ ...topic, entries: topic.quotes }).years) promiseUrl(url, shown)
  }
  for (const linked of [...views.sources, ...views.authors]) {
    promiseUrl(linked.url)
    for (const { year } of yearPages(linked)) promiseUrl(`${linked.url}${year}/`)
  }
  return files
}
