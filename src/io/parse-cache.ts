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

/** What makes an entry of a file: reading it, and the dictionaries that its words are looked up in. */
export const readingModules = ['src/core/read.ts', 'src/io/lexicon.ts']

/** What an entry is, and how it is written. */
const entryModules = [...readingModules, 'src/io/parse-cache-entry.ts']

/** What makes a summary of an entry, with the topics of its passages. */
const summaryModules = ['src/core/entry/summary.ts']

export interface ParseCache {
  getOrMake(source: SourceFile, kind: DocumentKind, make: () => Entry): Entry
  /** What is kept of a file; undefined when it has to be read. */
  kept(source: SourceFile, kind: DocumentKind): Entry | undefined
  /** Keeps what a file yields, and gives it back. */
  keep(source: SourceFile, kind: DocumentKind, entry: Entry): Entry
  /** Summaries by the vocabulary of these entries, kept with each text that has been looked up here. */
  summariesBy(entries: readonly Entry[]): SummaryOf
  /** Forgets what this run did not use. */
  close(): void
}

/**
 * Keeps what each file yields. The key is everything that it depends on, and nothing else: the file's bytes, path and kind, the
 * code that reads a file, the versions of libraries and dictionaries, and the settings that reading is given.
 *
 * @param warn is told when nothing can be kept; by default standard error is, once a process
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

/** Every file is read anew. */
const noCache: ParseCache = {
  getOrMake: (_source, _kind, make) => make(),
  kept: () => undefined,
  keep: (_source, _kind, entry) => entry,
  summariesBy: () => summaryOf,
  close: () => undefined,
}

interface KeptSummary {
  /** Of the vocabulary, and of the code that makes summaries. */
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

/** That of another vocabulary counts as none. */
function summaryIn(bytes: Buffer, key: string): BodySummary | undefined {
  const kept = JSON.parse(bytes.toString('utf8')) as KeptSummary
  return kept.key === key ? kept.summary : undefined
}
