import path from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { assemble } from '../src/core/archive/assemble.ts'
import { summarise } from '../src/core/archive/summarise.ts'
import { indexed } from '../src/core/archive/indexed.ts'
import { eventsOfIssue } from '../src/core/archive/page-events.ts'
import { sectionTopicsOf, topicsOf } from '../src/core/archive/page-topics.ts'
import { relatedIssues } from '../src/core/archive/related-issues.ts'
import { archiveFindings, seriesFindings } from '../src/core/check/archive-findings.ts'
import type { Entry } from '../src/core/model/entry.ts'
import type { BuildContext } from '../src/core/model/build-context.ts'
import { alsoInOf } from '../src/core/views/also-in.ts'
import { citedBy } from '../src/core/views/citations.ts'
import { eventPage } from '../src/core/views/event-page.ts'
import { issuePage } from '../src/core/views/issue-page.ts'
import { authorPages, sourcePages } from '../src/core/views/linked-pages.ts'
import { passagesByTopic, topicPage } from '../src/core/views/topic-page.ts'
import { sourcesByTopic } from '../src/core/views/topic-sources.ts'
import { notePage } from '../src/core/views/note-page.ts'
import { viewKeys } from '../src/core/views/view-key.ts'
import { topicSurroundings } from '../src/core/views/topic-surroundings.ts'
import { cacheDirOf } from '../src/io/cache-dir.ts'
import { digestsFrom } from '../src/io/digests.ts'
import { readContent } from '../src/io/content.ts'
import { readSettings } from '../src/io/settings.ts'
import { projectRoot } from './shared-options.ts'

/**
 * Prints the CPU seconds of each stage of the core over all files, and the memory of the process, as one JSON object. The archive
 * is made `scale` times as long by copies of its issues, with other numbers and with dates before those of the first issue. Copies share
 * their texts, so the memory measured is that of relations, not of texts.
 *
 *   node scripts/bench-stages.ts CONTENT SCALE
 */
const [content = 'content', scale = '1'] = process.argv.slice(2)
const settings = await readSettings(path.join(projectRoot, 'galley.config.ts'))
const seconds = new Map<string, number>()
const read = stage('read, from the cache', () => readContent(path.resolve(content), settings, cacheDirOf(projectRoot, content)))
const entries = [
  ...read.entries,
  ...Array.from({ length: Number(scale) - 1 }, (_, step) => earlier(read.entries, step + 1)).flat(),
]
const digests = digestsFrom(read.sources, settings)
const context: BuildContext = {
  settings,
  now: '2026-11-20T12:00:00Z',
  includeUnpublished: false,
  assets: read.assets,
  served: new Set(),
}
const files = stage('summaries and topics of passages', () => summarise(entries))
const { texts } = files
const { archive: plain } = stage('assemble', () => assemble(files, context))
const archive = indexed(plain)
const { issues } = archive
const related = stage('related issues', () => relatedIssues(archive))
stage('also in', () => issues.map((issue) => alsoInOf(issue, archive)))
stage('citations', () => issues.map(({ route }) => citedBy(route.path, archive, texts)))
stage('events of issues', () => issues.map((issue) => eventsOfIssue(issue, archive)))
stage('topics of issues', () => issues.map((issue) => [topicsOf(issue, archive), sectionTopicsOf(issue, archive)]))
stage('issue pages', () => issues.map((issue, index) => issuePage(issue, index, related, archive, texts)).length)
const around = stage('what surrounds topics', () => topicSurroundings(archive))
const passages = stage('passages by topic', () => passagesByTopic(archive))
const sources = stage('sources by topic', () => sourcesByTopic(archive))
stage('keys of all views', () => {
  const keyOf = viewKeys(archive, digests)
  for (const [index, issue] of issues.entries()) keyOf((outlines) => issuePage(issue, index, related, archive, outlines))
  for (const note of archive.notes) keyOf((outlines) => notePage(note, archive, outlines))
  for (const event of archive.events) keyOf((outlines) => eventPage(event, archive, outlines))
  for (const topic of archive.topics) {
    const slug = topic.publication.name
    keyOf((outlines) => topicPage(topic, passages.get(slug) ?? [], sources.get(slug) ?? [], around, archive, outlines))
  }
})
stage('topic pages', () => {
  return archive.topics.map((topic) => {
    const slug = topic.publication.name
    return topicPage(topic, passages.get(slug) ?? [], sources.get(slug) ?? [], around, archive, texts).count
  })
})
stage('event pages', () => archive.events.map((event) => eventPage(event, archive, texts)).length)
stage('sources', () => sourcePages(archive))
stage('authors', () => authorPages(archive))
const checked = { entries, archive, texts, context, isRequested: () => true }
stage('rules over the archive', () => archiveFindings(checked))
stage('rules over the series', () => seriesFindings(checked))
console.log(
  JSON.stringify({ issues: issues.length, seconds: Object.fromEntries(seconds), megabytes: process.memoryUsage().rss / 1e6 }),
)

function stage<T>(name: string, run: () => T): T {
  const start = process.cpuUsage()
  const result = run()
  const { user, system } = process.cpuUsage(start)
  seconds.set(name, (user + system) / 1e6)
  return result
}

/** Copies of the issues, dated earlier by `archives` times the length of the archive. */
function earlier(all: readonly Entry[], archives: number): Entry[] {
  const days = all
    .flatMap(({ publication }) => (publication?.kind === 'issue' ? [publication.meta.date.slice(0, 10)] : []))
    .sort()
  const length = Temporal.PlainDate.from(days[0] ?? '2026-01-01').until(days.at(-1) ?? '2026-01-01').days + 7
  return all.flatMap((entry) => {
    const { publication } = entry
    if (publication?.kind !== 'issue') return []
    const { name, meta } = publication
    const newName = /^\d+$/.test(name) ? String(Number(name) + 10_000 * archives) : `${name}-${archives}`
    const file = entry.file.replace(`/${name}/`, `/${newName}/`)
    const day = Temporal.PlainDate.from(meta.date.slice(0, 10)).subtract({ days: length * archives })
    const { slug: _slug, ...rest } = meta
    return [
      {
        ...entry,
        file,
        publication: {
          ...publication,
          name: newName,
          file,
          meta: { ...rest, aliases: [], date: `${day}${meta.date.slice(10)}` },
        },
      },
    ]
  })
}
