import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { withoutAllowed } from '../../src/core/check/exceptions/apply-exceptions.ts'
import { checkInSeries, checkWithoutArchive } from '../../src/core/check/check-series.ts'
import { diagnose } from '../../src/core/check/report/diagnose.ts'
import { newestFirst, seriesOf, type Series } from '../../src/core/check/series/series.ts'
import { inspectionOf, type Inspected } from '../../src/core/views/inspection.ts'
import { mergeMentions } from '../../src/core/archive/events/merge.ts'
import type { Finding } from '../../src/core/model/diagnostic.ts'
import type { Issue } from '../../src/core/model/publication.ts'
import type { Settings } from '../../src/core/model/settings.ts'
import type { Entry } from '../../src/core/model/entry.ts'
import { dayOf } from '../../src/core/parse/moment.ts'
import { nameOf } from '../../src/core/parse/names.ts'
import { cacheDirOf } from '../../src/io/cache-dir.ts'
import { readIssues } from '../../src/io/issues.ts'
import { tagsOf } from '../../src/core/topics/named.ts'
import { readerOf, type Reader } from '../../src/io/reader.ts'
import { readSettings, SettingsError } from '../../src/io/settings.ts'
import { readVocabulary } from '../../src/io/vocabulary.ts'
import { describeInspection } from '../reporters/inspection.ts'
import { projectRoot } from '../shared-options.ts'
import type { Terminal } from '../terminal.ts'

export interface InspectOptions {
  readonly files: readonly string[]
  readonly json: boolean
  readonly config: string
  readonly topics: string
  /** Folder of issues to compare with. */
  readonly archive?: string
}

/** @returns 0 however many findings there are; 2 if a file cannot be opened, after the others have been printed */
export async function run({ files, json, config, topics, archive }: InspectOptions, terminal: Terminal): Promise<0 | 2> {
  const settings = await readSettings(config)
  if (!existsSync(topics) && topics !== 'content/topics')
    throw new SettingsError(`${topics} is not there; --topics names a folder of topic files.`)
  if (archive !== undefined && !existsSync(archive))
    throw new SettingsError(`${archive} is not there; --archive names a folder of issues.`)
  const vocabulary = readVocabulary(topics, settings)
  const read = readerOf(settings)
  const entries: Entry[] = []
  let code: 0 | 2 = 0
  for (const file of files) {
    try {
      entries.push(...readAt(file, read))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error
      terminal.stderr(`${file} cannot be opened: ${(error as Error).message}\n`)
      code = 2
    }
  }
  const keys = keysOf(entries, settings)
  const past = archive === undefined ? seriesOf([], settings) : readPast(archive, settings)
  for (const entry of entries) {
    const tagged = (entry.body?.passages ?? []).map((passage) => tagsOf(passage, vocabulary))
    const inspected: Inspected = {
      file: entry.file,
      name: nameIn(entry.file),
      meta: issueOf(entry)?.meta ?? null,
      body: entry.body ?? null,
      topics: tagged.map(({ tags }) => tags),
      mentions: (entry.body?.mentions ?? []).flatMap((mention, index) => {
        const key = keys.get(entry.file)?.get(index)
        return key === undefined ? [] : [{ mention, key }]
      }),
      diagnostics: diagnose(
        withoutAllowed(
          [...entry.findings, ...findingsBeside(entry, past), ...tagged.flatMap(({ findings }) => findings)],
          entry.exceptions,
        ),
        settings,
      ),
    }
    const inspection = inspectionOf(inspected)
    terminal.stdout(json ? `${JSON.stringify(inspection)}\n` : describeInspection(inspection, terminal))
  }
  return code
}

const readPast = (archive: string, settings: Settings): Series =>
  seriesOf(newestFirst(readIssues(archive, settings, cacheDirOf(projectRoot, path.resolve(archive))), settings), settings)

/** Findings that depend on earlier issues. */
function findingsBeside(entry: Entry, past: Series): Finding[] {
  const { body, file } = entry
  if (!body) return []
  const { meta = null, places = {} } = issueOf(entry) ?? {}
  const issue = { name: nameIn(file), file, body, meta, places }
  const subject = past.subjectOf(issue)
  return [...checkInSeries(subject), ...checkWithoutArchive(subject)]
}

/** Reads a file as an issue, whatever its name is; but `notes.md` as notes, which need no front matter, if it is not an issue. */
function readAt(file: string, read: Reader): readonly Entry[] {
  const source = { path: file, bytes: readFileSync(file) }
  const entries = read([{ source, kind: 'issue' }])
  const isNotes = /^notes\.mdx?$/.test(path.basename(file)) && entries.every(({ publication }) => !publication)
  return isNotes ? read([{ source, kind: 'issue-notes' }]) : entries
}

const nameIn = (file: string): string => nameOf(path.resolve(file).split(path.sep).join('/'))

const issueOf = ({ publication }: Entry): Issue | undefined => (publication?.kind === 'issue' ? publication : undefined)

/** Slugs of events by file and index of the mention: one edition has one, in whichever of the files it is mentioned. */
function keysOf(entries: readonly Entry[], settings: Settings): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const announcing = entries
    .map((entry) => {
      const date = issueOf(entry)?.meta.date
      return { issue: entry.file, issued: date ? dayOf(date, settings) : null, mentions: entry.body?.mentions ?? [] }
    })
    .sort((a, b) => (a.issued ?? '').localeCompare(b.issued ?? '') || a.issue.localeCompare(b.issue, 'en', { numeric: true }))
  const keys = new Map<string, Map<number, string>>()
  for (const { slug, mentions } of mergeMentions(announcing, [])) {
    for (const { issue, mention } of mentions) {
      const ofFile = keys.get(issue) ?? new Map<number, string>()
      keys.set(issue, ofFile.set(mention, slug))
    }
  }
  return keys
}
