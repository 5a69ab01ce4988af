import { createHash } from 'node:crypto'
import path from 'node:path'
import type { DocumentKind, SourceFile } from '../core/model/document.ts'
import { readingSettings, type ReadingSettings } from '../core/model/settings.ts'
import type { Entry } from '../core/model/entry.ts'
import type { BodySummary } from '../core/model/entry-summary.ts'
import { summaryOf, type SummaryOf } from '../core/entry/summary.ts'
import { openCacheFolder } from './cache-folder.ts'
import { fingerprintOf } from './fingerprint.ts'
import { entryOf, entryIn } from './parse-cache-entry.ts'
import type { Warn } from './warn-once.ts'

/** The code that makes an entry: what reads a file, and the dictionaries in which its words are looked up. */
export const readingModules = ['src/core/read.ts', 'src/io/lexicon.ts']

/** The code that makes an entry and writes it into the cache. */
const entryModules = [...readingModules, 'src/io/parse-cache-entry.ts']

/** The code that makes the summary of an entry, with the topics of its passages. */
const summaryModules = ['src/core/entry/summary.ts']

export interface ParseCache {
  getOrMake(source: SourceFile, kind: DocumentKind, make: () => Entry): Entry
  /** The entry that is kept for a file; undefined if the file has to be read. */
  kept(source: SourceFile, kind: DocumentKind): Entry | undefined
  /** Keeps the entry of a file, and returns it. */
  keep(source: SourceFile, kind: DocumentKind, entry: Entry): Entry
  /** Makes summaries with the vocabulary of these entries, and keeps them with each text that has been looked up here. */
  summariesBy(entries: readonly Entry[]): SummaryOf
  /** Removes what this run did not use. */
  close(): void
}

/**
 * Keeps the entry of each file. The key covers everything that an entry depends on, and nothing else: the file's bytes, path and kind,
 * the code that reads files, the versions of libraries and dictionaries, and the settings that the code gets.
 *
 * @param warn called if nothing can be kept; by default a warning goes to standard error, once per process
 */
export function openParseCache(directory: string | undefined, settings: ReadingSettings, warn?: Warn): ParseCache {
  if (directory === undefined) return noCache
  const folder = openCacheFolder(path.join(directory, 'readings'), warn)
  const used = new Set<string>()
  const nameByFile = new Map<string, string>()
  const base = `${fingerprintOf(entryModules)}\n${JSON.stringify(readingSettings.map((name) => settings[name]))}`
  const nameOf = ({ path: file, bytes }: SourceFile, kind: DocumentKind) =>
    `${createHash('sha256').update(`${base}\n${kind}\n${file}\n`).update(bytes).digest('hex').slice(0, 40)}.json`
  const kept: ParseCache['kept'] = (source, kind) => {
    const name = nameOf(source, kind)
    used.add(name)
    nameByFile.set(source.path, name)
    const bytes = folder.read(name)
    return bytes && entryIn(bytes, source.path)
  }
  const keep: ParseCache['keep'] = (source, kind, entry) => {
    folder.write(nameOf(source, kind), entryOf(entry))
    return entry
  }
  const summariesBy: ParseCache['summariesBy'] = (entries) => {
    const key = vocabularyKey(entries)
    return (publication, vocabulary) => {
      const entryName = nameByFile.get(publication.file)
      if (entryName === undefined) return summaryOf(publication, vocabulary)
      const name = summaryNameOf(entryName)
      const bytes = folder.read(name)
      const kept = bytes && summaryIn(bytes, key)
      if (kept) return kept
      const summary = summaryOf(publication, vocabulary)
      folder.write(name, JSON.stringify({ key, summary } satisfies KeptSummary))
      return summary
    }
  }
  return {
    kept,
    keep,
    getOrMake: (source, kind, make) => kept(source, kind) ?? keep(source, kind, make()),
    summariesBy,
    close() {
      folder.keepOnly(new Set([...used, ...[...used].map(summaryNameOf)]))
    },
  }
}

/** Keeps nothing, so that every file is read anew. */
const noCache: ParseCache = {
  getOrMake: (_source, _kind, make) => make(),
  kept: () => undefined,
  keep: (_source, _kind, entry) => entry,
  summariesBy: () => summaryOf,
  close: () => undefined,
}

interface KeptSummary {
  /** Hash of the vocabulary and of the code that makes summaries. */
  readonly key: string
  readonly summary: BodySummary
}

const summaryNameOf = (entryName: string): string => entryName.replace(/\.json$/, '.summary.json')

function vocabularyKey(entries: readonly Entry[]): string {
  const topics = entries.flatMap(({ publication }) =>
    publication?.kind === 'topic' ? [[publication.name, publication.meta]] : [],
  )
  return createHash('sha256').update(fingerprintOf(summaryModules)).update(JSON.stringify(topics)).digest('hex')
}

/** The summary, unless it was made with another vocabulary. */
function summaryIn(bytes: Buffer, key: string): BodySummary | undefined {
  const kept = JSON.parse(bytes.toString('utf8')) as KeptSummary
  return kept.key === key ? kept.summary : undefined
}
