import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { DocumentKind, SourceFile } from '../core/model/document.ts'
import { readingSettings, type ReadingSettings } from '../core/model/settings.ts'
import type { Entry } from '../core/model/entry.ts'
import { fingerprintOf } from './fingerprint.ts'
import { entryOf, entryIn } from './parse-cache-entry.ts'

/** What makes an entry of a file: reading it, and the dictionaries that its words are looked up in. */
export const readingModules = ['src/core/read.ts', 'src/io/lexicon.ts']

export interface ParseCache {
  getOrMake(source: SourceFile, kind: DocumentKind, make: () => Entry): Entry
  /** What is kept of a file; undefined when it has to be read. */
  kept(source: SourceFile, kind: DocumentKind): Entry | undefined
  /** Keeps what a file yields, and gives it back. */
  keep(source: SourceFile, kind: DocumentKind, entry: Entry): Entry
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
  const base = `${fingerprintOf(readingModules)}\n${JSON.stringify(readingSettings.map((name) => settings[name]))}`
  const nameOf = ({ path: file, bytes }: SourceFile, kind: DocumentKind) =>
    `${createHash('sha256').update(`${base}\n${kind}\n${file}\n`).update(bytes).digest('hex').slice(0, 40)}.json`
  const kept: ParseCache['kept'] = (source, kind) => {
    const name = nameOf(source, kind)
    used.add(name)
    return there.has(name) ? entryIn(path.join(folder, name), source.path) : undefined
  }
  const keep: ParseCache['keep'] = (source, kind, entry) => {
    const target = path.join(folder, nameOf(source, kind))
    const beside = `${target}.${process.pid}.tmp`
    writeFileSync(beside, entryOf(entry))
    try {
      renameSync(beside, target)
    } catch (error) {
      // Another run has tidied up meanwhile: then it is read anew next time.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
    there.add(path.basename(target))
    return entry
  }
  return {
    kept,
    keep,
    getOrMake: (source, kind, make) => kept(source, kind) ?? keep(source, kind, make()),
    close() {
      for (const name of there) if (!used.has(name)) rmSync(path.join(folder, name), { force: true })
    },
  }
}

/** Every file is read anew. */
const noCache: ParseCache = {
  getOrMake: (_source, _kind, make) => make(),
  kept: () => undefined,
  keep: (_source, _kind, entry) => entry,
  close: () => undefined,
}
