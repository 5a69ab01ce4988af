import path from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { citationsOf } from '../src/core/archive/citations.ts'
import { alsoInOf, linkOccurrencesOf } from '../src/core/archive/link-occurrences.ts'
import { eventsOfIssue } from '../src/core/archive/page-events.ts'
import { sectionTopicsOf, topicsOf } from '../src/core/archive/page-topics.ts'
import { relatedIssues } from '../src/core/archive/related-issues.ts'
import { archiveFindings, archiveOf } from '../src/core/check/check.ts'
import type { Entry } from '../src/core/model/entry.ts'
import type { BuildContext } from '../src/core/model/build-context.ts'
import { authorPages, sourcePages } from '../src/core/views/linked-pages.ts'
import { quotesByTopic } from '../src/core/views/topic-page.ts'
import { topicSurroundings } from '../src/core/views/topic-surroundings.ts'
import { cacheDirOf } from '../src/io/cache-dir.ts'
import { readContent } from '../src/io/content.ts'
import { readSettings } from '../src/io/settings.ts'
import { projectRoot } from './shared-options.ts'

/**
 * Prints the CPU seconds of each stage of the core over all files, and the memory of the process, as one JSON object. The archive
 * is made `scale` times as long: its issues come again, each time under numbers and dates before the first. They share their texts,
 * so the memory is that of relations and not of so many texts.
 *
 *   node scripts/bench-stages.ts CONTENT SCALE
 */
const [content = 'content', scale = '1'] = process.argv.slice(2)
const settings = await readSettings(path.join(projectRoot, 'galley.config.ts'))
const seconds: Record<string, number> = {}
const read = stage('read, from the cache', () => readContent(path.resolve(content), settings, cacheDirOf(projectRoot, content)))
const entries = [
  ...read.entries,
  ...Array.from({ length: Number(scale) - 1 }, (_, step) => earlier(read.entries, step + 1)).flat(),
]
const context: BuildContext = {
  settings,
  now: '2026-11-20T12:00:00Z',
  includeUnpublished: false,
  assets: read.assets,
  served: new Set(),
}
const { archive } = stage('assemble', () => archiveOf(entries, context))
const { issues } = archive
stage('topics of passages', () => issues.map(({ tags }) => tags.length))
stage('related issues', () => relatedIssues(archive))
const occurrences = stage('where links stand', () => linkOccurrencesOf(archive))
stage('also in', () => issues.map((issue) => alsoInOf(issue, occurrences)))
stage('citations', () => citationsOf(archive))
stage('events of issues', () => issues.map((issue) => eventsOfIssue(issue, archive)))
stage('topics of issues', () => issues.map((issue) => [topicsOf(issue, archive), sectionTopicsOf(issue, archive)]))
stage('quotes of topics', () => quotesByTopic(archive))
stage('what surrounds topics', () => topicSurroundings(archive))
stage('sources', () => sourcePages(archive))
stage('authors', () => authorPages(archive))
stage('rules over the archive', () => archiveFindings(entries, archive, context, () => true))
console.log(JSON.stringify({ issues: issues.length, seconds, megabytes: process.memoryUsage().rss / 1e6 }))

function stage<T>(name: string, run: () => T): T {
  const start = process.cpuUsage()
  const result = run()
  const { user, system } = process.cpuUsage(start)
  seconds[name] = (user + system) / 1e6
  return result
}

/** The issues again, so many archives earlier. */
function earlier(all: readonly Entry[], archives: number): Entry[] {
  const days = all
    .flatMap(({ publication }) => (publication?.kind === 'issue' ? [publication.meta.date.slice(0, 10)] : []))
    .sort()
  const length = Temporal.PlainDate.from(days[0] ?? '2026-01-01').until(days.at(-1) ?? '2026-01-01').days + 7
  return all.flatMap((entry) => {
    const { publication } = entry
    if (publication?.kind !== 'issue') return []
    const { name, meta } = publication
    const other = /^\d+$/.test(name) ? String(Number(name) + 10_000 * archives) : `${name}-${archives}`
    const file = entry.file.replace(`/${name}/`, `/${other}/`)
    const day = Temporal.PlainDate.from(meta.date.slice(0, 10)).subtract({ days: length * archives })
    const { slug: _slug, ...rest } = meta
    return [
      {
        ...entry,
        file,
        publication: { ...publication, name: other, file, meta: { ...rest, aliases: [], date: `${day}${meta.date.slice(10)}` } },
      },
    ]
  })
}
