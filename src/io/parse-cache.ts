import { createHash } from 'node:crypto'
import { cpus, hostname, totalmem } from 'node:os'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import type { Body } from '../core/model/body.ts'
import type { DocumentKind, SourceFile } from '../core/model/document.ts'
import { readingSettings, type ReadingSettings } from '../core/model/settings.ts'
import type { Entry } from '../core/model/entry.ts'
import type { BodySummary } from '../core/model/entry-summary.ts'
import { summaryOf, type SummaryOf } from '../core/entry/summary.ts'
import { openCacheFolder } from './cache-folder.ts'
import { fingerprintOf } from './fingerprint.ts'
import { entryIn, headOf, partNames, partOf, type Part, type PartName } from './parse-cache-entry.ts'
import { usualLimits } from './reading/protocol.ts'
import type { Warn } from './warn-once.ts'

/** The code that makes an entry: what reads a file, and the dictionaries in which its words are looked up. */
export const readingModules = ['src/core/read.ts', 'src/io/lexicon.ts']

/** The code that makes an entry and writes it into the cache. */
const entryModules = [...readingModules, 'src/io/parse-cache-entry.ts']

/** How much JSON of bodies stays in memory, in bytes; the objects take some three times as much. */
const partsInMemory = 32_000_000

/** The code that makes the summary of an entry, with the topics of its passages. */
const summaryModules = ['src/core/entry/summary.ts']

/** What a verdict that a text takes too long depends on besides the text: the limits, and the machine that reached them. */
export const thisMachine = (): string =>
  JSON.stringify([usualLimits, hostname(), cpus().map(({ model }) => model), totalmem(), process.version])

export interface ParseCache {
  /**
   * The entry that is kept for a file; undefined if the file has to be read. The parts of its body are loaded when they are used.
   *
   * @param make reads the file; called when a part turns out to be damaged
   */
  kept(source: SourceFile, kind: DocumentKind, make: () => Entry): Entry | undefined
  /** Keeps the entry of a file, and returns it as it is kept. */
  keep(source: SourceFile, kind: DocumentKind, entry: Entry, make: () => Entry): Entry
  /** Makes summaries with the vocabulary of these entries, and keeps them with each text that has been looked up here. */
  summariesBy(entries: readonly Entry[]): SummaryOf
  /** Removes what this run did not use. */
  close(): void
}

/**
 * Keeps the entry of each file. The key covers everything that an entry depends on, and nothing else: the file's bytes, path and kind,
 * the code that reads files, the versions of libraries and dictionaries, and the settings that the code gets. That a text takes too long
 * to read is kept for this machine alone, because a faster one may read it.
 *
 * @param warn called if nothing can be kept; by default a warning goes to standard error, once per process
 * @param machineName what tells this machine from others
 */
export function openParseCache(
  directory: string | undefined,
  settings: ReadingSettings,
  warn?: Warn,
  machineName = thisMachine,
): ParseCache {
  if (directory === undefined) return noCache
  const folder = openCacheFolder(path.join(directory, 'readings'), warn)
  const used = new Set<string>()
  const nameByFile = new Map<string, string>()
  const base = `${fingerprintOf(entryModules)}\n${JSON.stringify(readingSettings.map((name) => settings[name]))}`
  const parts = new LRUCache<string, Part>({ maxSize: partsInMemory })
  let machine: string | undefined
  const usedName = ({ path: file, bytes }: SourceFile, kind: DocumentKind, on: string): string => {
    const hash = createHash('sha256').update(`${base}\n${kind}\n${file}\n${on}`).update(bytes)
    const name = hash.digest('hex').slice(0, 40)
    used.add(name)
    return name
  }
  const nameOf = (source: SourceFile, kind: DocumentKind): string => {
    const name = usedName(source, kind, '')
    nameByFile.set(source.path, name)
    return name
  }
  const verdictNameOf = (source: SourceFile, kind: DocumentKind): string =>
    usedName(source, kind, `${(machine ??= machineName())}\n`)
  const load = (name: string, part: PartName, make: () => Entry): Part => {
    const file = fileOf(name, part)
    const recent = parts.get(file)
    if (recent) return recent
    const json = folder.read(file)?.toString('utf8') ?? keepPart(file, part, make().body)
    const value = JSON.parse(json) as Part
    parts.set(file, value, { size: json.length })
    return value
  }
  const keepPart = (file: string, part: PartName, body: Body | undefined): string => {
    const json = JSON.stringify(body ? partOf(body, part) : {})
    folder.write(file, json)
    return json
  }
  const kept: ParseCache['kept'] = (source, kind, make) => {
    const name = nameOf(source, kind)
    const bytes = folder.read(fileOf(name)) ?? folder.read(fileOf(verdictNameOf(source, kind)))
    return bytes && entryIn(bytes, source.path, (part) => load(name, part, make))
  }
  const keep: ParseCache['keep'] = (source, kind, entry, make) => {
    const name = isTooSlow(entry) ? verdictNameOf(source, kind) : nameOf(source, kind)
    const { body } = entry
    // A text that cannot be kept stays in memory. The head comes last, so that there is none without its parts.
    for (const part of body ? partNames : []) {
      const json = JSON.stringify(body && partOf(body, part))
      if (!folder.write(fileOf(name, part), json)) return entry
    }
    const head = headOf(entry)
    if (!folder.write(fileOf(name), head)) return entry
    return entryIn(Buffer.from(head), source.path, (part) => load(name, part, make)) ?? entry
  }
  const summariesBy: ParseCache['summariesBy'] = (entries) => {
    const key = vocabularyKey(entries)
    return (publication, vocabulary) => {
      const entryName = nameByFile.get(publication.file)
      if (entryName === undefined) return summaryOf(publication, vocabulary)
      const name = fileOf(entryName, 'summary')
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
    summariesBy,
    close() {
      folder.keepOnly(new Set([...used].flatMap(filesOf)))
    },
  }
}

/** Keeps nothing, so that every file is read anew. */
const noCache: ParseCache = {
  kept: () => undefined,
  keep: (_source, _kind, entry) => entry,
  summariesBy: () => summaryOf,
  close: () => undefined,
}

const isTooSlow = ({ findings }: Entry): boolean => findings.some(({ code }) => code === 'text-too-slow')

interface KeptSummary {
  /** Hash of the vocabulary and of the code that makes summaries. */
  readonly key: string
  readonly summary: BodySummary
}

/** The file of an entry in the cache, or of what is kept beside it. */
const fileOf = (name: string, part?: PartName | 'summary'): string => (part ? `${name}.${part}.json` : `${name}.json`)

const filesOf = (name: string): string[] => [
  fileOf(name),
  ...partNames.map((part) => fileOf(name, part)),
  fileOf(name, 'summary'),
]

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
