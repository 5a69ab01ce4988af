import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { withoutAllowed } from '../../src/core/check/allow.ts'
import { checkAgainstArchive, checkWithoutPages } from '../../src/core/check/check-archive.ts'
import { diagnose } from '../../src/core/check/diagnose.ts'
import { earlierThan, newestFirst } from '../../src/core/check/earlier.ts'
import { inspectionOf, type Inspected } from '../../src/core/emit/inspection.ts'
import { mergeMentions } from '../../src/core/events/merge.ts'
import type { Finding } from '../../src/core/model/diagnostic.ts'
import type { Issue } from '../../src/core/model/publication.ts'
import type { Settings } from '../../src/core/model/settings.ts'
import type { Reading } from '../../src/core/read.ts'
import { dayOf } from '../../src/core/source/moment.ts'
import { nameOf } from '../../src/core/structure/name-of.ts'
import { cacheDirOf } from '../../src/io/cache-dir.ts'
import { readIssues } from '../../src/io/issues.ts'
import { tagsOf } from '../../src/core/topics/named.ts'
import { readerOf, type Reader } from '../../src/io/reader.ts'
import { readSettings, SettingsError } from '../../src/io/settings.ts'
import { readVocabulary } from '../../src/io/vocabulary.ts'
import { describeInspection } from '../reporters/inspection.ts'
import { projectRoot } from '../shared-options.ts'
import type { Terminal } from '../terminal.ts'

export const summary = 'Print what Galley sees in an issue: items, events, topics, findings.'

export interface InspectOptions {
  readonly files: readonly string[]
  readonly json: boolean
  readonly config: string
  readonly topics: string
  /** Folder of issues to compare with. */
  readonly archive?: string
}

/** Exits 0 however many findings there are; 2 when a file cannot be opened, the others being printed all the same. */
export async function run({ files, json, config, topics, archive }: InspectOptions, terminal: Terminal): Promise<0 | 2> {
  const settings = await readSettings(config)
  if (!existsSync(topics) && topics !== 'content/topics')
    throw new SettingsError(`${topics} is not there; --topics names a folder of topic files.`)
  if (archive !== undefined && !existsSync(archive))
    throw new SettingsError(`${archive} is not there; --archive names a folder of issues.`)
  const vocabulary = readVocabulary(topics, settings)
  const read = readerOf(settings)
  const readings: Reading[] = []
  let code: 0 | 2 = 0
  for (const file of files) {
    try {
      readings.push(readAt(file, read))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error
      terminal.stderr(`${file} cannot be opened: ${(error as Error).message}\n`)
      code = 2
    }
  }
  const keys = keysOf(readings, settings)
  const past = archive === undefined ? [] : readPast(archive, settings)
  for (const reading of readings) {
    const tagged = (reading.body?.passages ?? []).map((passage) => tagsOf(passage, vocabulary))
    const inspected: Inspected = {
      file: reading.file,
      name: nameIn(reading.file),
      meta: issueOf(reading)?.meta ?? null,
      body: reading.body ?? null,
      topics: tagged.map(({ tags }) => tags),
      keys: keys.get(reading.file) ?? [],
      diagnostics: diagnose(
        withoutAllowed(
          [...reading.findings, ...findingsBeside(reading, past, settings), ...tagged.flatMap(({ findings }) => findings)],
          reading.exceptions,
        ),
        settings,
      ),
    }
    const inspection = inspectionOf(inspected)
    terminal.stdout(json ? `${JSON.stringify(inspection)}\n` : describeInspection(inspection, terminal))
  }
  return code
}

const readPast = (archive: string, settings: Settings): Issue[] =>
  newestFirst(readIssues(archive, settings, cacheDirOf(projectRoot, path.resolve(archive))), settings)

/** What only the issues before an issue tell. */
function findingsBeside(reading: Reading, past: readonly Issue[], settings: Settings): Finding[] {
  const { body, file } = reading
  if (!body) return []
  const { meta = null, places = {} } = issueOf(reading) ?? {}
  const issue = { name: nameIn(file), file, body, meta, places }
  const earlier = earlierThan(issue, past, settings)
  return [...checkAgainstArchive(issue, earlier, settings), ...checkWithoutPages(issue, earlier, settings)]
}

/** Every text is read as an issue, whatever it is called; but the notes beside one need no front matter of their own. */
function readAt(file: string, read: Reader): Reading {
  const source = { path: file, bytes: readFileSync(file) }
  const reading = read(source, 'issue')
  return reading.publication || !/^notes\.mdx?$/.test(path.basename(file)) ? reading : read(source, 'issue-notes')
}

const nameIn = (file: string): string => nameOf(path.resolve(file).split(path.sep).join('/'))

const issueOf = ({ publication }: Reading): Issue | undefined => (publication?.kind === 'issue' ? publication : undefined)

/** The events of all files given, oldest issue first, so that one edition has one key wherever it is mentioned. */
function keysOf(readings: readonly Reading[], settings: Settings): Map<string, string[]> {
  const announcing = readings
    .map((reading) => {
      const date = issueOf(reading)?.meta.date
      return { issue: reading.file, issued: date ? dayOf(date, settings) : null, mentions: reading.body?.mentions ?? [] }
    })
    .sort((a, b) => (a.issued ?? '').localeCompare(b.issued ?? '') || a.issue.localeCompare(b.issue, 'en', { numeric: true }))
  const keys = new Map<string, string[]>()
  for (const { slug, mentions } of mergeMentions(announcing, [])) {
    for (const { issue, mention } of mentions) {
      const list = keys.get(issue) ?? []
      list[mention] = slug
      keys.set(issue, list)
    }
  }
  return keys
}
