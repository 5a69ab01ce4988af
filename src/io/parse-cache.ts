import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { DocumentKind, SourceFile } from '../core/model/document.ts'
import { readingSettings, type ReadingSettings } from '../core/model/settings.ts'
import type { Entry } from '../core/model/entry.ts'
import type { BodySummary } from '../core/model/entry-summary.ts'
import { summaryOf, type SummaryOf } from '../core/entry/summary.ts'
import { fingerprintOf } from './fingerprint.ts'
import { entryOf, entryIn } from './parse-cache-entry.ts'

/** What makes an entry of a file: reading it, and the dictionaries that its words are looked up in. */
export const readingModules = ['src/core/read.ts', 'src/io/lexicon.ts']

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
 */
export function openParseCache(directory: string | undefined, settings: ReadingSettings): ParseCache {
  if (directory === undefined) return noCache
  const folder = path.join(directory, 'readings')
  mkdirSync(folder, { recursive: true })
  const there = new Set(readdirSync(folder))
  const used = new Set<string>()
  const nameByFile = new Map<string, string>()
  const base = `${fingerprintOf(readingModules)}\n${JSON.stringify(readingSettings.map((name) => settings[name]))}`
  const nameOf = ({ path: file, bytes }: SourceFile, kind: DocumentKind) =>
    `${createHash('sha256').update(`${base}\n${kind}\n${file}\n`).update(bytes).digest('hex').slice(0, 40)}.json`
  const kept: ParseCache['kept'] = (source, kind) => {
    const name = nameOf(source, kind)
    used.add(name)
    nameByFile.set(source.path, name)
    return there.has(name) ? entryIn(path.join(folder, name), source.path) : undefined
  }
  const write = (name: string, text: string): void => {
    const target = path.join(folder, name)
    const beside = `${target}.${process.pid}.tmp`
    writeFileSync(beside, text)
    try {
      renameSync(beside, target)
    } catch (error) {
      // Another run has tidied up meanwhile: then it is made anew next time.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
    there.add(name)
  }
  const keep: ParseCache['keep'] = (source, kind, entry) => {
    write(nameOf(source, kind), entryOf(entry))
    return entry
  }
  const summariesBy: ParseCache['summariesBy'] = (entries) => {
    const key = vocabularyKey(entries)
    return (publication, vocabulary) => {
      const entryName = nameByFile.get(publication.file)
      if (entryName === undefined) return summaryOf(publication, vocabulary)
      const name = summaryNameOf(entryName)
      const kept = there.has(name) ? summaryIn(path.join(folder, name), key) : undefined
      if (kept) return kept
      const summary = summaryOf(publication, vocabulary)
      write(name, JSON.stringify({ key, summary } satisfies KeptSummary))
      return summary
    }
  }
  return {
    kept,
    keep,
    getOrMake: (source, kind, make) => kept(source, kind) ?? keep(source, kind, make()),
    summariesBy,
    close() {
      const wanted = new Set([...used, ...[...used].map(summaryNameOf)])
      for (const name of there) if (!wanted.has(name)) rmSync(path.join(folder, name), { force: true })
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

/** That of another vocabulary counts as none, and so does a broken one. */
function summaryIn(file: string, key: string): BodySummary | undefined {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Partial<KeptSummary> | null
    return kept?.key === key ? kept.summary : undefined
  } catch {
    return undefined
  }
}
